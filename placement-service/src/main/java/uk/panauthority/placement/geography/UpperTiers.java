package uk.panauthority.placement.geography;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import uk.panauthority.common.reference.DatedTable;

/** The dated districts with the authorities that answer for their children. */
@ApplicationScoped
class UpperTiers {

    /** Unitary authorities, metropolitan and London boroughs; the rest of Great Britain and Northern Ireland. */
    private static final Pattern ITS_OWN = Pattern.compile("(E06|E08|E09|W06|S12|N09)\\d{6}");

    private final DatedTable table = DatedTable.load("reference/local-authorities.csv", "district");

    /** The authority of that name on a day, whatever its punctuation. */
    Optional<String> named(String name, LocalDate day) {
        return table.allOn(day)
                .filter(row -> plain(row.get("name")).equals(plain(name)))
                .map(row -> row.get("upper_tier"))
                .findFirst();
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replaceAll("(, county of|, city of)$", "")
                .replaceAll("[^a-z]", "");
    }

    /**
     * The authority of a district on a day: of the table, else the district itself where it has only one tier, else the
     * county that the directory names. Empty for a district that was not there on that day, or whose county nobody named.
     *
     * @param county as the directory has it, where it has a column for it; empty if not
     */
    Optional<String> of(String district, String county, LocalDate day) {
        if (table.rows().stream().anyMatch(row -> row.get("district").equals(district))) {
            return table.on(day, district).map(row -> row.get("upper_tier"));
        }
        if (ITS_OWN.matcher(district).matches()) {
            return Optional.of(district);
        }
        return Optional.of(county).filter(code -> code.matches("E10\\d{6}"));
    }
}
