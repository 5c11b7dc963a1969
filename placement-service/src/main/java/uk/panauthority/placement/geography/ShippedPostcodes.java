package uk.panauthority.placement.geography;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.panauthority.common.reference.DatedRow;
import uk.panauthority.common.reference.DatedTable;

/** A few postcodes of each authority of the demonstration, for a platform into which no directory was imported yet. */
@ApplicationScoped
class ShippedPostcodes {

    private final Map<String, DatedRow> rows = DatedTable.load("reference/postcodes.csv", "postcode").rows().stream()
            .collect(Collectors.toMap(row -> row.get("postcode").replace(" ", ""), Function.identity()));

    Optional<PostcodeRow> find(Postcode postcode) {
        return Optional.ofNullable(rows.get(postcode.plain()))
                .map(row -> new PostcodeRow(
                        postcode.plain(), row.number("easting"), row.number("northing"), row.get("district"), ""));
    }

    /** The month of the directory that they were taken from. */
    LocalDate asOf() {
        return rows.values().iterator().next().validFrom();
    }
}
