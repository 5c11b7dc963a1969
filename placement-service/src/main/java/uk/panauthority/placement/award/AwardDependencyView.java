package uk.panauthority.placement.award;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How an authority's direct awards are spread over providers: repeated ones to one provider may hide that a market is not
 * asked. Counted are awards that were approved within the days, whatever became of them.
 *
 * @param from the first day
 * @param to the last day
 * @param total all of them
 * @param repeatedFrom from how many awards to one provider on they count as repeated
 * @param rows the largest shares first
 */
public record AwardDependencyView(
        String responsibleLa, LocalDate from, LocalDate to, Instant asOf, int total, int repeatedFrom, List<Row> rows) {

    private static final String NO_TEAM = "";

    /**
     * One provider's part.
     *
     * @param team the team that bought; absent for awards that name none
     * @param awards numerator: direct awards of this team to this provider
     * @param ofAll denominator: direct awards of this team to any provider
     * @param percent to two decimals
     * @param awardIds which they are
     */
    public record Row(
            @Nullable String team,
            String providerId,
            int awards,
            int ofAll,
            BigDecimal percent,
            boolean repeated,
            List<UUID> awardIds) {}

    static AwardDependencyView of(
            String authority, LocalDate from, LocalDate to, Instant asOf, int repeatedFrom, List<DirectAward> awards) {
        Map<String, List<DirectAward>> byTeam =
                awards.stream().collect(Collectors.groupingBy(AwardDependencyView::team));
        List<Row> rows = new ArrayList<>();
        byTeam.forEach((team, own) -> own.stream()
                .collect(Collectors.groupingBy(a -> a.need().providerId()))
                .forEach((provider, some) -> rows.add(row(team, provider, some, own.size(), repeatedFrom))));
        rows.sort(Comparator.comparing(Row::percent)
                .reversed()
                .thenComparing(Row::awards, Comparator.reverseOrder())
                .thenComparing(Row::providerId));
        return new AwardDependencyView(authority, from, to, asOf, awards.size(), repeatedFrom, rows);
    }

    private static Row row(String team, String provider, List<DirectAward> some, int all, int repeatedFrom) {
        return new Row(
                team.equals(NO_TEAM) ? null : team,
                provider,
                some.size(),
                all,
                BigDecimal.valueOf(some.size() * 100L).divide(BigDecimal.valueOf(all), 2, RoundingMode.HALF_UP),
                some.size() >= repeatedFrom,
                some.stream().map(DirectAward::id).toList());
    }

    private static String team(DirectAward award) {
        String team = award.under().team();
        return team == null ? NO_TEAM : team;
    }
}
