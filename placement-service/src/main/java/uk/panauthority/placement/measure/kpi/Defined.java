package uk.panauthority.placement.measure.kpi;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A definition with the class that counts by it. */
public record Defined<F extends Fact>(Definition definition, Measure<F> measure) {

    /** Reads the records and counts them, all together and row by row. */
    public MeasureTable count(Sources sources, Asked asked, @Nullable Dimension by) {
        List<F> facts = measure.read(sources, asked);
        return new MeasureTable(
                by == null ? List.of() : rows(facts, asked, by),
                new MeasureTable.Row(MeasureTable.TOTAL, measure.count(facts, asked, definition)));
    }

    private List<MeasureTable.Row> rows(List<F> facts, Asked asked, Dimension by) {
        List<MeasureTable.Row> rows = new ArrayList<>();
        for (String key : keys(facts, by)) {
            List<F> group = facts.stream().filter(f -> f.rows(by).contains(key)).toList();
            rows.add(new MeasureTable.Row(key, measure.count(group, asked, definition)));
        }
        return rows;
    }

    private Set<String> keys(List<F> facts, Dimension by) {
        Set<String> keys = new TreeSet<>();
        facts.forEach(fact -> keys.addAll(fact.rows(by)));
        return keys;
    }
}
