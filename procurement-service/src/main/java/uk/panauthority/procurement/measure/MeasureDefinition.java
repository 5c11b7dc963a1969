package uk.panauthority.procurement.measure;

import java.time.Duration;
import uk.panauthority.common.reference.DatedRow;

/**
 * How a measure is counted.
 *
 * @param version rises when the rule changes; a contract keeps the version of its first day
 * @param within longest time from return to interview, elapsed hours
 * @param text the rule in words
 * @param verified whether the rule was confirmed against its source
 */
record MeasureDefinition(String code, int version, Duration within, String text, String citation, boolean verified) {

    static MeasureDefinition of(DatedRow row) {
        return new MeasureDefinition(
                row.get("code"),
                row.number("version"),
                Duration.ofHours(row.number("within_hours")),
                row.get("definition"),
                row.citation(),
                row.verifiedOn() != null);
    }
}
