package uk.panauthority.casework.interview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import uk.panauthority.casework.placementlink.PlacementLinkService;
import uk.panauthority.common.access.AccessRule;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.audit.AuditTrail;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.CurrentCaller;
import uk.panauthority.common.paging.Page;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.common.problem.Problem;

/** What recipients read of interviews that were shared with them: what was sent to them, and nothing else. */
@ApplicationScoped
public class SharedInterviewService {

    private static final String SUBJECT = "interview-share";

    private final InterviewShares shares;
    private final InterviewRepository interviews;
    private final PlacementLinkService placements;
    private final AccessRule access;
    private final CurrentCaller currentCaller;
    private final AuditTrail audit;
    private final Clock clock;

    public SharedInterviewService(
            InterviewShares shares,
            InterviewRepository interviews,
            PlacementLinkService placements,
            AccessRule access,
            CurrentCaller currentCaller,
            AuditTrail audit,
            Clock clock) {
        this.shares = shares;
        this.interviews = interviews;
        this.placements = placements;
        this.access = access;
        this.currentCaller = currentCaller;
        this.audit = audit;
        this.clock = clock;
    }

    /** Opens one item; that it was opened, and by whom first, is noted. */
    @Transactional
    SharedInterviewView open(UUID id) {
        Caller caller = currentCaller.get();
        InterviewShare share = access.visible(shares.findByIdOptional(id), caller);
        Instant now = clock.instant();
        if (!share.isFor(caller) || !stillCares(share, now)) {
            throw Problem.notFound();
        }
        share.opened(now, caller.username());
        shares.flush();
        audit.record(AuditEntry.read("read", SUBJECT, id.toString())
                .touching(List.of("content"))
                .concerning(share.visibleTo()));
        return SharedInterviewView.of(share, true);
    }

    /** What was sent to the caller, newest first, without its content. */
    @Transactional
    Page<SharedInterviewView> list(PageRequest page) {
        Caller caller = currentCaller.get();
        Page<SharedInterviewView> shown =
                Page.of(shares.pageFor(caller, page), page, InterviewShare::id, s -> SharedInterviewView.of(s, false));
        audit.record(AuditEntry.read("list", SUBJECT, caller.organisation()));
        return shown;
    }

    /** A home reads about the children who live there, not about those who have left. */
    private boolean stillCares(InterviewShare share, Instant now) {
        if (share.recipientRole() != ShareTerms.Role.CARER) {
            return true;
        }
        interviews.reach(share.childRef());
        return placements
                .ofChild(share.childRef(), now)
                .filter(p -> p.providerId().equals(share.terms().recipient()))
                .isPresent();
    }
}
