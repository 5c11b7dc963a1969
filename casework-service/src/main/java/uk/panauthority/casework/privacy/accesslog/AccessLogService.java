package uk.panauthority.casework.privacy.accesslog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.privacy.PrivacySettings;
import uk.panauthority.casework.privacy.PrivacySettings.Setting;
import uk.panauthority.casework.problem.CaseworkProblem;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.audit.AuditTrail;
import uk.panauthority.common.identity.CurrentCaller;
import uk.panauthority.common.paging.Page;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.common.time.PlatformClock;

/** Answers questions of the log, and writes into the log that they were asked. */
@ApplicationScoped
public class AccessLogService {

    private static final String SUBJECT = "access-log";
    private static final int USUAL = 50;
    private static final int MOST = 100;

    private final AccessLog log;
    private final PrivacySettings settings;
    private final CurrentCaller currentCaller;
    private final AuditTrail audit;
    private final Clock clock;

    public AccessLogService(
            AccessLog log, PrivacySettings settings, CurrentCaller currentCaller, AuditTrail audit, Clock clock) {
        this.log = log;
        this.settings = settings;
        this.currentCaller = currentCaller;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Page<LogEntryView> search(LogQuestion question, @Nullable Integer limit, @Nullable String cursor) {
        int size = limit == null ? USUAL : limit;
        if (size < 1 || size > MOST) {
            throw Problem.of(CommonProblem.PAGING_INVALID, "The limit is 1 to 100.");
        }
        LogCursor place = LogCursor.of(cursor, question, number(Setting.LOG_SEARCH_PAGES));
        List<LogEntryView> rows = log.search(question, place.before(), size + 1, organisation());
        remember("search", question);
        boolean more = rows.size() > size;
        List<LogEntryView> shown = more ? rows.subList(0, size) : rows;
        return new Page<>(shown, more ? place.next(question, shown.getLast().id()) : null);
    }

    /**
     * All of one answer at once.
     *
     * @throws Problem {@code export-too-large} with the limit; what was asked for stays in the log all the same
     */
    @Transactional(dontRollbackOn = Problem.class)
    List<LogEntryView> export(LogQuestion question) {
        int most = number(Setting.LOG_EXPORT_ROWS);
        List<LogEntryView> rows = log.search(question, Long.MAX_VALUE, most + 1, organisation());
        remember("export", question);
        if (rows.size() > most) {
            throw Problem.of(CaseworkProblem.EXPORT_TOO_LARGE, "Narrow the question by time, child or user.")
                    .with("limit", most);
        }
        return rows;
    }

    /** What was unusual on one local day among what the caller's organisation read. */
    @Transactional
    Page<UnusualPattern> patterns(@Nullable LocalDate asked) {
        LocalDate day = asked == null ? today() : asked;
        List<ChildRead> reads = log.reads(
                organisation(),
                day.atStartOfDay(PlatformClock.LONDON).toInstant(),
                day.plusDays(1).atStartOfDay(PlatformClock.LONDON).toInstant());
        List<UnusualPattern> found = new UnusualPatterns(
                        settings.number(Setting.PATTERN_CHILDREN_IN_AN_HOUR, day),
                        settings.number(Setting.PATTERN_NIGHT_FROM_HOUR, day),
                        settings.number(Setting.PATTERN_NIGHT_TO_HOUR, day))
                .in(reads);
        audit.record(AuditEntry.read("patterns", SUBJECT, day.toString())
                .about(found.stream()
                        .map(UnusualPattern::childRefs)
                        .flatMap(Collection::stream)
                        .collect(Collectors.toSet())));
        return new Page<>(found, null);
    }

    private void remember(String action, LogQuestion question) {
        AuditEntry entry = AuditEntry.read(action, SUBJECT, question.subject());
        audit.record(question.childRef() == null ? entry : entry.about(Set.of(question.childRef())));
    }

    private String organisation() {
        return currentCaller.get().organisation();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(PlatformClock.LONDON));
    }

    private int number(Setting setting) {
        return settings.number(setting, today());
    }
}
