package uk.panauthority.casework.trigger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.episode.RiskLevel;
import uk.panauthority.casework.episode.SegmentKind;
import uk.panauthority.casework.problem.CaseworkProblem;
import uk.panauthority.common.access.Shared;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.Ids;
import uk.panauthority.common.problem.Problem;

/**
 * A rule of one authority, in force from a day on. What it says is never changed, so that a crossing can always be
 * explained by the rule that it names: another line is another rule, after this one has ended.
 */
@Entity
@Table(name = "trigger_rule")
class TriggerRule implements Shared {

    @Id
    private UUID id;

    @Version
    private long version;

    private String authority;

    private String code;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    @Column(name = "episode_count")
    private int count;

    @Column(name = "window_days")
    private int windowDays;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> kinds;

    @Enumerated(EnumType.STRING)
    @Column(name = "min_risk")
    private @Nullable RiskLevel minRisk;

    @Column(name = "away_hours")
    private @Nullable Integer awayHours;

    @Column(name = "only_found_harmed")
    private boolean onlyFoundHarmed;

    @Enumerated(EnumType.STRING)
    private TriggerScope scope;

    @Enumerated(EnumType.STRING)
    private TriggerAction action;

    @Column(name = "due_within_hours")
    private int dueWithinHours;

    private String basis;

    @Column(name = "set_by")
    private String setBy;

    @Column(name = "set_at")
    private Instant setAt;

    /** For Hibernate. */
    protected TriggerRule() {}

    /**
     * A rule of the caller's authority.
     *
     * @throws Problem {@code rule-invalid} when it draws no sensible line, ends before it begins, or would reach into the
     *     past, where people have acted by the rule that held then
     */
    TriggerRule(
            String code,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            TriggerTerms terms,
            String basis,
            Caller caller,
            Instant now,
            LocalDate today) {
        terms.requireSensible();
        if (validFrom.isBefore(today)) {
            throw invalid("/validFrom", "A rule does not reach into the past.");
        }
        if (validTo != null && validTo.isBefore(validFrom)) {
            throw invalid("/validTo", "A rule does not end before it begins.");
        }
        this.id = Ids.next();
        this.authority = caller.organisation();
        this.code = code;
        this.validFrom = validFrom;
        this.validTo = validTo;
        this.count = terms.count();
        this.windowDays = terms.windowDays();
        this.kinds = terms.kinds().stream().map(Enum::name).sorted().toList();
        this.minRisk = terms.minRisk();
        this.awayHours = terms.awayHours();
        this.onlyFoundHarmed = terms.onlyFoundHarmed();
        this.scope = terms.scope();
        this.action = terms.action();
        this.dueWithinHours = Math.toIntExact(terms.dueWithin().toHours());
        this.basis = basis;
        this.setBy = caller.username();
        this.setAt = now;
    }

    /**
     * Sets the last day.
     *
     * @throws Problem {@code rule-invalid} when that day is past, precedes the first day, or would lengthen the rule
     */
    void end(LocalDate lastDay, LocalDate today) {
        if (lastDay.isBefore(today) || lastDay.isBefore(validFrom)) {
            throw invalid("/lastDay", "The last day is neither past nor before the first.");
        }
        if (validTo != null && lastDay.isAfter(validTo)) {
            throw invalid("/lastDay", "A rule is not lengthened; it is followed by another.");
        }
        validTo = lastDay;
    }

    boolean overlaps(LocalDate from, @Nullable LocalDate to) {
        return (validTo == null || !from.isAfter(validTo)) && (to == null || !validFrom.isAfter(to));
    }

    boolean holdsOn(LocalDate day) {
        return overlaps(day, day);
    }

    RuleInForce inForce() {
        return new RuleInForce(code, id, basis, terms());
    }

    TriggerTerms terms() {
        return new TriggerTerms(
                count,
                windowDays,
                kinds.stream()
                        .map(SegmentKind::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(SegmentKind.class))),
                minRisk,
                awayHours,
                onlyFoundHarmed,
                scope,
                action,
                Duration.ofHours(dueWithinHours));
    }

    @Override
    public Set<String> visibleTo() {
        return Set.of(authority);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String code() {
        return code;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    @Nullable
    LocalDate validTo() {
        return validTo;
    }

    String basis() {
        return basis;
    }

    String setBy() {
        return setBy;
    }

    Instant setAt() {
        return setAt;
    }

    private static Problem invalid(String pointer, String sentence) {
        return Problem.at(pointer, CaseworkProblem.RULE_INVALID, sentence);
    }
}
