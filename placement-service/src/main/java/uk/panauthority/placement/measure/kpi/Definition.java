package uk.panauthority.placement.measure.kpi;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.reference.DatedRow;

/**
 * A measure in words, with the days on which it holds.
 *
 * @param version rises when the meaning changes; a period is counted by the version that held on its last day
 * @param unit of its chief figures
 * @param numerator what is counted
 * @param denominator what it is related to; empty where nothing is
 * @param leftOut what is not in it, and what is shown apart
 * @param parameters the numbers in the rule, by name
 * @param verified whether the source has been confirmed; where it has not, verify before relying on it
 */
public record Definition(
        String code,
        int version,
        String name,
        Unit unit,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String numerator,
        String denominator,
        String leftOut,
        Map<String, Integer> parameters,
        String citation,
        boolean verified) {

    public Definition {
        parameters = Map.copyOf(parameters);
    }

    static Definition of(DatedRow row) {
        return new Definition(
                row.get("code"),
                row.number("version"),
                row.get("name"),
                Unit.valueOf(row.get("unit")),
                row.validFrom(),
                row.validTo(),
                row.get("numerator"),
                row.get("denominator"),
                row.get("left_out"),
                parameters(row.get("parameters")),
                row.citation(),
                row.verifiedOn() != null);
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** A number of the rule. */
    int parameter(String parameter) {
        Integer value = parameters.get(parameter);
        if (value == null) {
            throw new IllegalStateException(code + " version " + version + " has no " + parameter);
        }
        return value;
    }

    private static Map<String, Integer> parameters(String text) {
        return Arrays.stream(text.split(";"))
                .filter(pair -> !pair.isBlank())
                .map(pair -> pair.split("="))
                .collect(Collectors.toMap(pair -> pair[0].strip(), pair -> Integer.valueOf(pair[1].strip())));
    }
}
