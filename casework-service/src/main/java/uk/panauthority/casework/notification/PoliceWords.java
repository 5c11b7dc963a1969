package uk.panauthority.casework.notification;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import uk.panauthority.common.reference.DatedTable;

/** The words of forces and what they mean here: one vocabulary is stored, whatever was written. */
@ApplicationScoped
public class PoliceWords {

    static final String RISK = "RISK";
    static final String KIND = "KIND";
    static final String HOW = "HOW";
    static final String FLAG = "FLAG";

    private final DatedTable table = DatedTable.load("reference/police-words.csv", "list", "word");

    /** The code of a word on that day; empty when the map has none, never the nearest. */
    Optional<String> codeOf(String list, String word, LocalDate day) {
        String written = word.strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
        return table.on(day, list, written).map(row -> row.get("code"));
    }
}
