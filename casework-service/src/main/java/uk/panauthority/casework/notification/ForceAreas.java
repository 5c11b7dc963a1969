package uk.panauthority.casework.notification;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.SortedSet;
import java.util.TreeSet;
import uk.panauthority.common.reference.DatedTable;

/** Which authorities lie in which force's area (Police Act 1996, Schedule 1, as the dated table has it). */
@ApplicationScoped
public class ForceAreas {

    private final DatedTable table = DatedTable.load("reference/force-areas.csv", "force", "authority");

    SortedSet<String> authoritiesOf(String force, LocalDate day) {
        SortedSet<String> authorities = new TreeSet<>();
        table.allOn(day)
                .filter(row -> row.get("force").equals(force))
                .forEach(row -> authorities.add(row.get("authority")));
        return authorities;
    }

    /** Whether the table knows this authority in any force's area. */
    boolean isAuthority(String code, LocalDate day) {
        return table.allOn(day).anyMatch(row -> row.get("authority").equals(code));
    }
}
