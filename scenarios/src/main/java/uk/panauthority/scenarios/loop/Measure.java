package uk.panauthority.scenarios.loop;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * The contract's measure "interview within 72 hours of the return".
 *
 * @param percent as shown: two decimals, or {@code null} in letters while nobody has returned
 * @param interviews ids of the interviews it was computed from
 */
record Measure(int numerator, int denominator, String percent, List<String> interviews) {

    static final String CODE = "INTERVIEW_WITHIN_72_HOURS";

    static Measure of(JsonNode view) {
        return new Measure(
                view.path("numerator").asInt(),
                view.path("denominator").asInt(),
                view.path("percent").asText(),
                Listing.elements(view.path("computedFrom"))
                        .map(source -> source.path("interviewId").asText())
                        .toList());
    }

    /** What the figures must be when so many more have returned, of whom so many were interviewed in time. */
    String after(int moreInTime, int moreReturned) {
        int expectedNumerator = numerator + moreInTime;
        int expectedDenominator = denominator + moreReturned;
        return expectedNumerator + "/" + expectedDenominator + " = " + percent(expectedNumerator, expectedDenominator);
    }

    String figures() {
        return numerator + "/" + denominator + " = " + percent;
    }

    private static String percent(int numerator, int denominator) {
        return denominator == 0
                ? "null"
                : new BigDecimal(numerator)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(new BigDecimal(denominator), 2, RoundingMode.HALF_UP)
                        .toPlainString();
    }
}
