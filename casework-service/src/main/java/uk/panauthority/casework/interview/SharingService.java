package uk.panauthority.casework.interview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.audit.AuditTrail;
import uk.panauthority.common.event.Outbox;
import uk.panauthority.common.http.VersionTag;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.common.time.PlatformClock;

/** Sharing by recipient (duty D9): each for a purpose, at a level, by consent or to safeguard; and what the child keeps. */
@ApplicationScoped
public class SharingService {

    private static final String POLICE_PURPOSE = "POLICE_INVESTIGATION";

    private final InterviewDesk desk;
    private final InterviewShares shares;
    private final InterviewCodes codes;
    private final Outbox outbox;
    private final AuditTrail audit;

    public SharingService(
            InterviewDesk desk, InterviewShares shares, InterviewCodes codes, Outbox outbox, AuditTrail audit) {
        this.desk = desk;
        this.shares = shares;
        this.codes = codes;
        this.outbox = outbox;
        this.audit = audit;
    }

    @Transactional
    InterviewView share(UUID id, VersionTag tag, SharingRequests.Share request) {
        return desk.change(id, tag, "share", (interview, caller, now) -> {
            interview.share(caller, now);
            codes.require("/purposeCode", InterviewCodes.CodeList.SHARING_PURPOSE, request.purposeCode(), day(now));
            InterviewReport report = Objects.requireNonNull(interview.writeUp().report());
            requireBasis(interview, request, report);
            requireChildTold(request, now);
            requireSummary(request);
            ShareTerms terms = new ShareTerms(
                    request.recipient(),
                    request.recipientRole(),
                    request.recipientPerson(),
                    request.purposeCode(),
                    request.basis(),
                    request.basisReason(),
                    request.childToldAt(),
                    request.notToldReason());
            SharedContent content =
                    SharedContent.of(report, request.level(), request.summary(), request.recipientRole());
            InterviewShare share =
                    new InterviewShare(interview, terms, request.level(), content, now, caller.username());
            shares.persist(share);
            outbox.publish(InterviewEvents.InterviewShared.of(interview, share, report));
        });
    }

    /** Intelligence goes to the police as its own item, whatever else is shared and whether or not the child agrees. */
    @Transactional
    InterviewView sendIntelligence(UUID id, VersionTag tag, SharingRequests.Intelligence request) {
        return desk.change(id, tag, "sendIntelligence", (interview, caller, now) -> {
            interview.require(InterviewAction.SEND_INTELLIGENCE, caller);
            ShareTerms terms = new ShareTerms(
                    request.force(),
                    ShareTerms.Role.POLICE_COORDINATOR,
                    null,
                    POLICE_PURPOSE,
                    ShareTerms.Basis.SAFEGUARDING,
                    request.reason(),
                    null,
                    null);
            shares.persist(new InterviewShare(
                    interview, terms, null, SharedContent.intelligence(request.text()), now, caller.username()));
        });
    }

    @Transactional
    InterviewView withdrawConsent(UUID id, VersionTag tag) {
        return desk.change(
                id, tag, "withdrawConsent", (interview, caller, now) -> interview.withdrawConsent(caller, now));
    }

    @Transactional
    InterviewView close(UUID id, VersionTag tag) {
        return desk.change(id, tag, "closeSharing", (interview, caller, now) -> interview.closeSharing(caller, now));
    }

    /** To whom what was sent, for those who share. */
    @Transactional
    List<ShareView> sharesOf(UUID id) {
        ReturnHomeInterview interview = desk.forWords(id, "shares");
        return shares.of(interview.id()).stream().map(ShareView::of).toList();
    }

    /** What the child may keep; printed by whoever hands it over. */
    @Transactional
    ChildsCopyView childsCopy(UUID id) {
        ReturnHomeInterview interview = desk.forWords(id, "childs-copy");
        InterviewReport report = interview.writeUp().report();
        Instant heldAt = interview.heldAt();
        if (report == null || heldAt == null || interview.writeUp().signedOffAt() == null) {
            throw Problem.notFound();
        }
        List<ChildsCopyView.Told> told = shares.of(id).stream()
                .filter(s -> s.level() != null)
                .map(s -> new ChildsCopyView.Told(
                        s.recipientRole(), Objects.requireNonNull(s.level()), s.purposeCode(), s.sentAt()))
                .toList();
        audit.record(AuditEntry.read("print", InterviewService.SUBJECT, id.toString())
                .touching(List.of("childsCopy"))
                .concerning(interview.visibleTo()));
        return new ChildsCopyView(id, heldAt, report.childWords(), report.childsCopy(), report.actions(), told);
    }

    private static void requireBasis(
            ReturnHomeInterview interview, SharingRequests.Share request, InterviewReport report) {
        switch (request.basis()) {
            case CONSENT -> interview.sharing().requireConsent(report);
            case SAFEGUARDING -> requireText("/basisReason", request.basisReason(), "Say what it safeguards against.");
        }
    }

    private static void requireChildTold(SharingRequests.Share request, Instant now) {
        Instant told = request.childToldAt();
        if (told == null) {
            requireText("/notToldReason", request.notToldReason(), "Say when the child was told, or why not.");
        } else if (told.isAfter(now)) {
            throw Problem.at("/childToldAt", CommonProblem.FIELD_INVALID, "The time lies in the future.");
        }
    }

    private static void requireSummary(SharingRequests.Share request) {
        boolean asked = request.level() == ShareTerms.Level.SUMMARY;
        boolean sent = request.summary() != null && !request.summary().isBlank();
        if (asked != sent) {
            throw Problem.at(
                    "/summary", CommonProblem.FIELD_INVALID, "A summary belongs to the level SUMMARY and to no other.");
        }
    }

    private static void requireText(String pointer, @Nullable String text, String sentence) {
        if (text == null || text.isBlank()) {
            throw Problem.at(pointer, CommonProblem.REASON_REQUIRED, sentence);
        }
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, PlatformClock.LONDON);
    }
}
