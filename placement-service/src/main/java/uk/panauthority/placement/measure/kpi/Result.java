package uk.panauthority.placement.measure.kpi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a measure found in one group of facts.
 *
 * @param ids the records behind each count, by the code of the count
 */
public record Result(List<Figure> figures, Map<String, List<String>> ids) {

    public Result {
        figures = List.copyOf(figures);
        ids = Map.copyOf(ids);
    }

    public Optional<Figure> figure(@Nullable String code) {
        return figures.stream().filter(f -> f.code().equals(code)).findFirst();
    }

    /** The records behind a count; none for an amount. */
    public List<String> idsOf(String code) {
        return ids.getOrDefault(code, List.of());
    }
}
