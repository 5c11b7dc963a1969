package uk.panauthority.casework.measure.kpi;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.panauthority.casework.measure.fact.EpisodeCase;

/**
 * KPI-2: children who go missing again. Only children with an episode in the period are counted; their earlier episodes
 * are looked back to, for a year that ends with the period and for windows that end in it.
 */
final class RepeatEpisodes implements Measure {

    @Override
    public String code() {
        return "KPI-2";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Result count(Cohort cohort, Definition definition) {
        Period period = cohort.period();
        LocalDate yearStart = period.to().plusDays(1).minusMonths(definition.parameter("months"));
        Period year = new Period(yearStart.isBefore(period.from()) ? yearStart : period.from(), period.to());
        List<List<LocalDate>> starts = startsOfEachChild(cohort);
        long repeating = starts.stream()
                .filter(days -> days.stream().filter(year::holds).count() >= definition.parameter("repeat"))
                .count();
        long frequent = starts.stream()
                .filter(days ->
                        isFrequent(days, period, definition.parameter("frequent"), definition.parameter("days")))
                .count();
        Map<String, Long> split = new LinkedHashMap<>();
        split.put("childrenRepeating", repeating);
        split.put("childrenNotRepeating", starts.size() - repeating);
        return new Tally()
                .count("episodes", cohort.episodes().size())
                .distinct("children", starts.size())
                .split("children", split)
                .within("childrenFrequent", frequent)
                .percent("repeatingPercent", "childrenRepeating", "children")
                .ratio("episodesPerChild", "episodes", "children")
                .result();
    }

    /** The days of each child's episodes in order, of children who have one in the period. */
    private static List<List<LocalDate>> startsOfEachChild(Cohort cohort) {
        Map<String, List<LocalDate>> days = Stream.concat(cohort.before().stream(), cohort.episodes().stream())
                .collect(groupingBy(
                        EpisodeCase::childRef, mapping(e -> e.episode().countsOn(), toList())));
        return cohort.episodes().stream()
                .map(EpisodeCase::childRef)
                .distinct()
                .map(child ->
                        days.getOrDefault(child, List.of()).stream().sorted().toList())
                .toList();
    }

    /** Whether so many episodes lie in a window of local days that ends with an episode of the period. */
    private static boolean isFrequent(List<LocalDate> days, Period period, int count, int windowDays) {
        return IntStream.range(count - 1, days.size())
                .filter(newest -> period.holds(days.get(newest)))
                .anyMatch(newest ->
                        !days.get(newest - count + 1).isBefore(days.get(newest).minusDays(windowDays - 1L)));
    }
}
