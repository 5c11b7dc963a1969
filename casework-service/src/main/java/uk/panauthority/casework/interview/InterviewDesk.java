package uk.panauthority.casework.interview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.access.AccessRule;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.audit.AuditTrail;
import uk.panauthority.common.http.VersionTag;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.CurrentCaller;
import uk.panauthority.common.paging.Page;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;

/**
 * What every use case of an interview shares: the caller's relation to it, the version that was read, the register of
 * breaches, the audit, and the view as this caller may have it. What is done in between is each use case's own.
 */
@ApplicationScoped
public class InterviewDesk {

    private final InterviewRepository interviews;
    private final BreachRegister breaches;
    private final InterviewClocks clocks;
    private final InterviewUpkeep upkeep;
    private final InterviewerSuggestions suggestions;
    private final WordsRule words;
    private final AccessRule access;
    private final CurrentCaller currentCaller;
    private final AuditTrail audit;
    private final Clock clock;

    public InterviewDesk(
            InterviewRepository interviews,
            BreachRegister breaches,
            InterviewClocks clocks,
            InterviewUpkeep upkeep,
            InterviewerSuggestions suggestions,
            WordsRule words,
            AccessRule access,
            CurrentCaller currentCaller,
            AuditTrail audit,
            Clock clock) {
        this.interviews = interviews;
        this.breaches = breaches;
        this.clocks = clocks;
        this.upkeep = upkeep;
        this.suggestions = suggestions;
        this.words = words;
        this.access = access;
        this.currentCaller = currentCaller;
        this.audit = audit;
        this.clock = clock;
    }

    /** One change of one interview. */
    @FunctionalInterface
    interface Change {
        void make(ReturnHomeInterview interview, Caller caller, Instant now);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    InterviewView change(UUID id, VersionTag tag, String action, Change change) {
        Caller caller = currentCaller.get();
        ReturnHomeInterview interview = access.visible(interviews.findByIdOptional(id), caller);
        tag.mustMatch(interview.version());
        Instant now = clock.instant();
        change.make(interview, caller, now);
        upkeep.changed(interview, now);
        audit.record(
                AuditEntry.done(action, InterviewService.SUBJECT, id.toString()).concerning(interview.visibleTo()));
        return view(interview, caller, now);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    InterviewView read(UUID id) {
        Caller caller = currentCaller.get();
        ReturnHomeInterview interview = access.visible(interviews.findByIdOptional(id), caller);
        InterviewView view = view(interview, caller, clock.instant());
        AuditEntry entry =
                AuditEntry.read("read", InterviewService.SUBJECT, id.toString()).concerning(interview.visibleTo());
        audit.record(view.report() == null ? entry : entry.touching(List.of("report")));
        return view;
    }

    /**
     * The interview for somebody who works with its words; the read is audited under this name.
     *
     * @throws Problem {@code forbidden} where its words are not open to the caller
     */
    @Transactional(Transactional.TxType.MANDATORY)
    ReturnHomeInterview forWords(UUID id, String action) {
        Caller caller = currentCaller.get();
        ReturnHomeInterview interview = access.visible(interviews.findByIdOptional(id), caller);
        if (!words.opens(interview, caller, clock.instant())) {
            throw Problem.of(CommonProblem.FORBIDDEN);
        }
        audit.record(
                AuditEntry.read(action, InterviewService.SUBJECT, id.toString()).concerning(interview.visibleTo()));
        return interview;
    }

    /**
     * The report for somebody who does not work with it, for a need that is kept in the audit.
     *
     * @throws Problem {@code forbidden} where no need opens it, {@code not-found} while nothing is written
     */
    @Transactional(Transactional.TxType.MANDATORY)
    InterviewReport readForNeed(UUID id, String need) {
        Caller caller = currentCaller.get();
        ReturnHomeInterview interview = access.visible(interviews.findByIdOptional(id), caller);
        if (!words.opensForNeed(interview, caller) && !words.opens(interview, caller, clock.instant())) {
            throw Problem.of(CommonProblem.FORBIDDEN);
        }
        InterviewReport report = interview.writeUp().report();
        if (report == null) {
            throw Problem.notFound();
        }
        audit.record(AuditEntry.read("read", InterviewService.SUBJECT, id.toString())
                .because(need)
                .touching(List.of("report"))
                .concerning(interview.visibleTo()));
        return report;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Page<InterviewView> list(@Nullable InterviewState state, PageRequest page) {
        Caller caller = currentCaller.get();
        Instant now = clock.instant();
        List<ReturnHomeInterview> rows = interviews.pageOf(caller.organisation(), state, page);
        Map<UUID, List<InterviewBreach>> noted =
                breaches.of(rows.stream().map(ReturnHomeInterview::id).toList());
        Page<InterviewView> shown = Page.of(
                rows,
                page,
                ReturnHomeInterview::id,
                i -> InterviewView.of(
                        i, rule(i), noted.getOrDefault(i.id(), List.of()), List.of(), caller, false, now));
        audit.record(AuditEntry.listed(
                InterviewService.SUBJECT,
                shown.items().stream().map(i -> i.id().toString()).toList(),
                shown.items().stream().map(InterviewView::childRef).collect(Collectors.toSet())));
        return shown;
    }

    private InterviewView view(ReturnHomeInterview interview, Caller caller, Instant now) {
        return InterviewView.of(
                interview,
                rule(interview),
                breaches.of(interview.id()),
                suggestions.of(interview, caller, now),
                caller,
                words.opens(interview, caller, now),
                now);
    }

    private InterviewClock rule(ReturnHomeInterview interview) {
        return clocks.ofReturn(interview.coverage().mostUrgent().returnedAt());
    }
}
