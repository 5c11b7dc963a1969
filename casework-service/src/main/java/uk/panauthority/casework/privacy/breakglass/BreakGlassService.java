package uk.panauthority.casework.privacy.breakglass;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.privacy.KnownChildren;
import uk.panauthority.casework.privacy.PrivacySettings;
import uk.panauthority.casework.privacy.PrivacySettings.Setting;
import uk.panauthority.casework.problem.CaseworkProblem;
import uk.panauthority.casework.task.TaskPriority;
import uk.panauthority.casework.task.TaskQueue;
import uk.panauthority.casework.task.TaskService;
import uk.panauthority.common.access.AccessRule;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.audit.AuditTrail;
import uk.panauthority.common.event.Outbox;
import uk.panauthority.common.http.VersionTag;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.CurrentCaller;
import uk.panauthority.common.paging.Page;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.common.time.PlatformClock;
import uk.panauthority.common.time.WorkingDays;

/** Opens emergencies, tells the child's authority, shows what may be read, and takes the review. */
@ApplicationScoped
public class BreakGlassService {

    /** How emergencies are named in tasks and audit. */
    static final String SUBJECT = "break-glass";

    private final BreakGlassRepository repository;
    private final EmergencyRecords records;
    private final KnownChildren children;
    private final PrivacySettings settings;
    private final WorkingDays workingDays;
    private final TaskService tasks;
    private final Outbox outbox;
    private final AccessRule access;
    private final CurrentCaller currentCaller;
    private final AuditTrail audit;
    private final Clock clock;

    public BreakGlassService(
            BreakGlassRepository repository,
            EmergencyRecords records,
            KnownChildren children,
            PrivacySettings settings,
            WorkingDays workingDays,
            TaskService tasks,
            Outbox outbox,
            AccessRule access,
            CurrentCaller currentCaller,
            AuditTrail audit,
            Clock clock) {
        this.repository = repository;
        this.records = records;
        this.children = children;
        this.settings = settings;
        this.workingDays = workingDays;
        this.tasks = tasks;
        this.outbox = outbox;
        this.access = access;
        this.currentCaller = currentCaller;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Opens an emergency for the caller.
     *
     * @throws Problem {@code reason-required}, {@code one-child-only}; {@code not-found} when there is no such child
     */
    @Transactional
    BreakGlassView open(BreakGlassRequests.Opening request) {
        Caller caller = currentCaller.get();
        String reason = requireReason(request.reason(), "/reason");
        String childRef = onlyChild(request.childRef());
        String responsibleLa = children.authorityOf(childRef);
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, PlatformClock.LONDON);
        BreakGlass glass = new BreakGlass(
                caller,
                childRef,
                responsibleLa,
                reason,
                now,
                Duration.ofMinutes(settings.number(Setting.BREAK_GLASS_MINUTES, today)),
                reviewBy(today));
        repository.persistAndFlush(glass);
        BreakGlassView view = glass.view(caller);
        tasks.open(
                TaskQueue.BREAK_GLASS_REVIEW,
                responsibleLa,
                SUBJECT,
                glass.id().toString(),
                childRef,
                view.reviewBy(),
                Setting.BREAK_GLASS_REVIEW_WORKING_DAYS.name(),
                TaskPriority.HIGH);
        outbox.publish(glass.opened());
        audit(AuditEntry.done("open", SUBJECT, glass.id().toString()), glass);
        return view;
    }

    @Transactional
    BreakGlassView read(UUID id) {
        Caller caller = currentCaller.get();
        BreakGlass glass = readable(id, caller);
        audit(AuditEntry.read("read", SUBJECT, id.toString()), glass);
        return glass.view(caller);
    }

    /** The emergencies that concern the officer's organisation: of its children, and of its people. */
    @Transactional
    Page<BreakGlassView> list(@Nullable BreakGlassState state, PageRequest page) {
        Caller caller = currentCaller.get();
        Page<BreakGlassView> shown = Page.of(
                repository.visibleTo(caller.organisation(), state, page), page, BreakGlass::id, g -> g.view(caller));
        audit.record(AuditEntry.listed(
                SUBJECT,
                shown.items().stream().map(g -> g.id().toString()).toList(),
                shown.items().stream().map(BreakGlassView::childRef).collect(Collectors.toSet())));
        return shown;
    }

    /**
     * Where the child's records are, while the caller's own emergency is open.
     *
     * @throws Problem {@code not-found} for anybody but the opener, {@code transition-refused} once it is over
     */
    @Transactional
    Page<EmergencyRecords.Address> records(UUID id) {
        Caller caller = currentCaller.get();
        BreakGlass glass =
                Optional.of(readable(id, caller)).filter(g -> g.isOf(caller)).orElseThrow(Problem::notFound);
        if (!glass.isOpenAt(clock.instant())) {
            throw Problem.of(CommonProblem.TRANSITION_REFUSED)
                    .with("state", glass.view(caller).state().name())
                    .with("allowedActions", List.of());
        }
        List<EmergencyRecords.Address> found = records.of(glass.childRef());
        audit(
                AuditEntry.listed(
                                SUBJECT,
                                found.stream().map(EmergencyRecords.Address::id).toList(),
                                Set.of(glass.childRef()))
                        .because(BreakGlassRight.reasonOf(glass)),
                glass);
        return new Page<>(found, null);
    }

    @Transactional
    BreakGlassView review(UUID id, VersionTag tag, BreakGlassRequests.ReviewOutcome request) {
        Caller caller = currentCaller.get();
        BreakGlass glass = readable(id, caller);
        tag.mustMatch(glass.version());
        glass.review(
                request.outcome().state(), Objects.requireNonNullElse(request.note(), ""), caller, clock.instant());
        if (request.outcome() == BreakGlassRequests.Outcome.CONCERN) {
            requireReason(request.note(), "/note");
        }
        repository.flush();
        tasks.close(TaskQueue.BREAK_GLASS_REVIEW, SUBJECT, id.toString());
        audit(AuditEntry.done("review", SUBJECT, id.toString()), glass);
        return glass.view(caller);
    }

    private BreakGlass readable(UUID id, Caller caller) {
        BreakGlass glass = access.visible(repository.findByIdOptional(id), caller);
        if (!glass.isReadableBy(caller)) {
            throw Problem.notFound();
        }
        return glass;
    }

    private void audit(AuditEntry entry, BreakGlass glass) {
        audit.record(entry.concerning(glass.visibleTo()).about(Set.of(glass.childRef())));
    }

    private Instant reviewBy(LocalDate today) {
        return workingDays
                .after(today, settings.number(Setting.BREAK_GLASS_REVIEW_WORKING_DAYS, today))
                .plusDays(1)
                .atStartOfDay(PlatformClock.LONDON)
                .toInstant();
    }

    private static String requireReason(@Nullable String text, String pointer) {
        if (text == null || text.isBlank()) {
            throw Problem.at(pointer, CommonProblem.REASON_REQUIRED, "Say why.");
        }
        return text;
    }

    private static String onlyChild(List<String> references) {
        if (references.size() != 1 || references.getFirst().matches(".*[,;\\s].*")) {
            throw Problem.at("/childRef", CaseworkProblem.ONE_CHILD_ONLY, "Name exactly one child.");
        }
        return references.getFirst();
    }
}
