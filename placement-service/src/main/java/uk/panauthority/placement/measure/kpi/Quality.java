package uk.panauthority.placement.measure.kpi;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.reference.DatedRow;
import uk.panauthority.common.reference.DatedTable;

/** KPI-15: how good the homes are, when the child came and now. */
final class Quality implements Measure<Quality.Graded> {

    /** Worse grades have higher ranks. */
    private static final Map<String, Integer> RANKS =
            DatedTable.load("reference/home-grades.csv", "code").rows().stream()
                    .collect(Collectors.toMap(row -> row.get("code"), Quality::rank, (one, other) -> other));

    /**
     * A placement in which a child lives on the last day, and the grades of its home.
     *
     * @param atStart of the last inspection up to the arrival; null where there was none
     * @param now of the last inspection up to the last day
     */
    record Graded(
            UUID id,
            String serviceCode,
            String routeCode,
            String providerId,
            LocalDate startedOn,
            @Nullable LocalDate endedOn,
            @Nullable String atStart,
            @Nullable String now)
            implements Fact {

        @Override
        public String key() {
            return id.toString();
        }

        @Override
        public Set<String> rows(Dimension by) {
            return switch (by) {
                case TYPE -> Set.of(serviceCode);
                case ROUTE -> Set.of(routeCode);
                case PROVIDER -> Set.of(providerId);
                case NEED, PAIR -> Set.of();
            };
        }

        boolean isLivedOn(LocalDate night) {
            return !startedOn.isAfter(night) && (endedOn == null || endedOn.isAfter(night));
        }

        boolean bothKnown() {
            return atStart != null && now != null;
        }

        boolean regradedDown() {
            return RANKS.getOrDefault(grade(now), 0) > RANKS.getOrDefault(grade(atStart), 0);
        }
    }

    private static final String GRADED = """
            select p.id, o.service_code as "serviceCode", o.route_code as "routeCode", p.provider_id as "providerId",
                p.started_on as "startedOn", p.ended_on as "endedOn",
                (select g.grade from home_grade g where g.home_id = p.home_id and g.graded_on <= p.started_on
                    order by g.graded_on desc, g.recorded_at desc limit 1) as "atStart",
                (select g.grade from home_grade g where g.home_id = p.home_id
                    and g.graded_on <= least(cast(:to as date), cast(:today as date))
                    order by g.graded_on desc, g.recorded_at desc limit 1) as now
            from placement p join placement_order o on o.id = p.order_id
            where p.responsible_la = :authority and p.started_on <= :to
            and (p.ended_on is null or p.ended_on >= :from) order by p.id""";

    @Override
    public String code() {
        return "KPI-15";
    }

    @Override
    public Set<Dimension> dimensions() {
        return Set.of(Dimension.TYPE, Dimension.ROUTE, Dimension.PROVIDER);
    }

    @Override
    public List<Graded> read(Sources sources, Asked asked) {
        return sources.read(Graded.class, GRADED, asked).stream()
                .filter(g -> g.isLivedOn(asked.lastDay()))
                .toList();
    }

    @Override
    public Result count(List<Graded> facts, Asked asked, Definition definition) {
        List<Graded> known = facts.stream().filter(Graded::bothKnown).toList();
        Tally tally = new Tally().records("placements", facts);
        for (String grade : grades()) {
            tally.records("atStart." + grade, facts, g -> grade.equals(grade(g.atStart())));
            tally.percent("atStart." + grade + "Percent", "atStart." + grade, "placements");
            tally.records("now." + grade, facts, g -> grade.equals(grade(g.now())));
            tally.percent("now." + grade + "Percent", "now." + grade, "placements");
        }
        return tally.records("bothGradesKnown", known)
                .records("regradedDown", known, Graded::regradedDown)
                .percent("regradedDownPercent", "regradedDown", "bothGradesKnown")
                .result();
    }

    private static List<String> grades() {
        List<String> grades = new java.util.ArrayList<>(RANKS.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList());
        grades.add(Dimension.NOT_KNOWN);
        return grades;
    }

    private static String grade(@Nullable String grade) {
        return grade == null ? Dimension.NOT_KNOWN : grade;
    }

    private static int rank(DatedRow row) {
        return row.number("rank");
    }
}
