package uk.panauthority.casework.measure.kpi;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a measure found in one group of facts.
 *
 * @param wholes which counts are made up of which others, without overlap and without remainder
 */
public record Result(List<Figure> figures, List<Whole> wholes) {

    /** A count and the counts that it is made up of. */
    public record Whole(String whole, List<String> parts) {

        public Whole {
            parts = List.copyOf(parts);
        }
    }

    public Result {
        figures = List.copyOf(figures);
        wholes = List.copyOf(wholes);
    }

    /** The counts by their code. */
    public Map<String, Figure.Count> counts() {
        return figures.stream()
                .filter(Figure.Count.class::isInstance)
                .map(Figure.Count.class::cast)
                .collect(Collectors.toMap(Figure.Count::code, c -> c));
    }

    /** The value of a count; nought when there is none of it. */
    public long count(String code) {
        Figure.Count count = counts().get(code);
        return count == null ? 0 : count.value();
    }
}
