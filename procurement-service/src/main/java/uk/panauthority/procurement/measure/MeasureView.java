package uk.panauthority.procurement.measure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One measure of a contract, with what it was counted from.
 *
 * @param percent two decimals, half up, as text; null while nothing was to be counted
 * @param verified whether the definition was confirmed against its source
 * @param asOf when it was counted
 */
@Schema(name = "Measure")
record MeasureView(
        String code,
        int definitionVersion,
        String definition,
        String citation,
        boolean verified,
        int numerator,
        int denominator,

        @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(examples = "100.00") @Nullable
        String percent,

        List<Measurement.InterviewCount> computedFrom,
        Instant asOf) {

    static MeasureView of(MeasureDefinition definition, Measurement count, Instant now) {
        return new MeasureView(
                definition.code(),
                definition.version(),
                definition.text(),
                definition.citation(),
                definition.verified(),
                count.numerator(),
                count.denominator(),
                count.percent().map(p -> p.toPlainString()).orElse(null),
                count.interviews(),
                now);
    }

    /** The measures of one contract. */
    @Schema(name = "Measures")
    record All(List<MeasureView> items) {}
}
