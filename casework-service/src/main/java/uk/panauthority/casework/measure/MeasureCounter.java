package uk.panauthority.casework.measure;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.measure.fact.AreaType;
import uk.panauthority.casework.measure.fact.EpisodeCase;
import uk.panauthority.casework.measure.fact.FactReader;
import uk.panauthority.casework.measure.fact.MeetingFact;
import uk.panauthority.casework.measure.fact.MessageFact;
import uk.panauthority.casework.measure.kpi.Cohort;
import uk.panauthority.casework.measure.kpi.Measure;
import uk.panauthority.casework.measure.kpi.MeasureCatalogue;
import uk.panauthority.casework.measure.kpi.Period;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.common.time.PlatformClock;

/** Divides an authority's facts into groups and lets measures count them. It neither hides nor shows anything. */
@ApplicationScoped
public class MeasureCounter {

    /** As far back as any measure looks from the first day of a period: a year. */
    private static final int LOOK_BACK_MONTHS = 12;

    private static final List<String> OWN_GROUPS =
            List.of(AreaType.HOME.name(), AreaType.LAC_IN_AREA.name(), AreaType.LAC_OUT_OF_AREA.name());

    /** All facts that a report needs, read once. */
    public record Facts(
            String viewer,
            Instant asOf,
            List<EpisodeCase> own,
            List<EpisodeCase> hosted,
            List<MessageFact> messages,
            List<MeetingFact> meetings) {

        public Facts {
            own = List.copyOf(own);
            hosted = List.copyOf(hosted);
            messages = List.copyOf(messages);
            meetings = List.copyOf(meetings);
        }

        /** The number of records that were read. */
        public int size() {
            return own.size() + hosted.size() + messages.size() + meetings.size();
        }
    }

    private final FactReader reader;

    public MeasureCounter(FactReader reader) {
        this.reader = reader;
    }

    /** Reads what the authority counts in the period, and the year before it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Facts facts(String viewer, Period period, Instant asOf) {
        LocalDate from = period.from().minusMonths(LOOK_BACK_MONTHS);
        Map<Boolean, List<EpisodeCase>> cases = reader.cases(viewer, from, period.to(), asOf).stream()
                .collect(groupingBy(e -> e.areaType(viewer) == AreaType.HOSTED));
        return new Facts(
                viewer,
                asOf,
                cases.getOrDefault(false, List.of()),
                cases.getOrDefault(true, List.of()),
                reader.messages(viewer, period.from(), period.to(), asOf),
                reader.meetings(viewer, period.from(), period.to(), asOf));
    }

    /**
     * Counts.
     *
     * @throws Problem {@code code-not-valid} when the measure cannot be divided like this
     */
    public MeasureTable table(MeasureCatalogue.Defined defined, Facts facts, Period period, @Nullable Dimension by) {
        MeasureTable.Row total =
                new MeasureTable.Row(MeasureTable.TOTAL, defined.count(cohort(facts, period, m -> true)));
        if (by == null) {
            return new MeasureTable(List.of(), beside(defined, facts, period, null), total);
        }
        if (by.isPeriod()) {
            return new MeasureTable(byPeriod(defined, facts, period, by), beside(defined, facts, period, by), total);
        }
        if (defined.measure().subject() != Measure.Subject.EPISODES) {
            return new MeasureTable(byForce(defined, facts, period, by), List.of(), total);
        }
        return new MeasureTable(rows(defined, facts, period, by, List.of()), beside(defined, facts, period, by), total);
    }

    /** Own children alone, from home and looked after in and out of the area, each of which is a row even if empty. */
    public MeasureTable byGroup(MeasureCatalogue.Defined defined, Facts facts, Period period, String total) {
        return new MeasureTable(
                rows(defined, facts, period, Dimension.AREA_TYPE, OWN_GROUPS),
                List.of(),
                new MeasureTable.Row(total, defined.count(cohort(facts, period, m -> true))));
    }

    /** Hosted children: by the authority that placed them where rows are authorities, else in one row. */
    private static List<MeasureTable.Row> beside(
            MeasureCatalogue.Defined defined, Facts facts, Period period, @Nullable Dimension by) {
        if (defined.measure().subject() != Measure.Subject.EPISODES) {
            return List.of();
        }
        Facts hosted = new Facts(facts.viewer(), facts.asOf(), facts.hosted(), List.of(), List.of(), List.of());
        return rows(defined, hosted, period, by == Dimension.AUTHORITY ? by : Dimension.AREA_TYPE, List.of());
    }

    private static List<MeasureTable.Row> byPeriod(
            MeasureCatalogue.Defined defined, Facts facts, Period period, Dimension by) {
        return by.within(period).stream()
                .map(part ->
                        new MeasureTable.Row(part.from().toString(), defined.count(cohort(facts, part, m -> true))))
                .toList();
    }

    /** Messages belong to forces and to nothing else that episodes are divided by; meetings not even to those. */
    private static List<MeasureTable.Row> byForce(
            MeasureCatalogue.Defined defined, Facts facts, Period period, Dimension by) {
        if (by != Dimension.FORCE || defined.measure().subject() != Measure.Subject.MESSAGES) {
            throw Problem.at("by", CommonProblem.CODE_NOT_VALID, "This measure is not divided by this.");
        }
        return facts.messages().stream()
                .map(MessageFact::force)
                .distinct()
                .sorted()
                .map(force -> new MeasureTable.Row(
                        force,
                        defined.count(cohort(facts, period, m -> m.force().equals(force)))))
                .toList();
    }

    private static List<MeasureTable.Row> rows(
            MeasureCatalogue.Defined defined, Facts facts, Period period, Dimension by, List<String> always) {
        Map<String, List<EpisodeCase>> groups = new TreeMap<>();
        SortedSet<String> keys = new TreeSet<>(always);
        facts.own().forEach(e -> {
            String key = by.keyOf(e, facts.viewer());
            groups.computeIfAbsent(key, k -> new ArrayList<>()).add(e);
            if (period.holds(e.episode().countsOn())) {
                keys.add(key);
            }
        });
        return keys.stream()
                .map(key -> new MeasureTable.Row(
                        key,
                        defined.count(cohort(
                                new Facts(
                                        facts.viewer(),
                                        facts.asOf(),
                                        groups.getOrDefault(key, List.of()),
                                        List.of(),
                                        List.of(),
                                        List.of()),
                                period,
                                m -> true))))
                .toList();
    }

    private static Cohort cohort(Facts facts, Period period, Predicate<MessageFact> messages) {
        return new Cohort(
                facts.viewer(),
                period,
                facts.asOf(),
                facts.own().stream()
                        .filter(e -> period.holds(e.episode().countsOn()))
                        .toList(),
                facts.own().stream()
                        .filter(e -> e.episode().countsOn().isBefore(period.from()))
                        .toList(),
                facts.messages().stream()
                        .filter(m -> period.holds(LocalDate.ofInstant(m.receivedAt(), PlatformClock.LONDON)))
                        .filter(messages)
                        .toList(),
                facts.meetings().stream()
                        .filter(m -> period.holds(LocalDate.ofInstant(m.requiredAt(), PlatformClock.LONDON)))
                        .toList());
    }
}
