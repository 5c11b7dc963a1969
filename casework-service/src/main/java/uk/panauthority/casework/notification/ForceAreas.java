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
    private final DatedTable onPlatform = DatedTable.load("reference/platform-authorities.csv", "organisation");

    SortedSet<String> authoritiesOf(String force, LocalDate day) {
        SortedSet<String> authorities = new TreeSet<>();
        table.allOn(day)
                .filter(row -> row.get("force").equals(force))
                .forEach(row -> authorities.add(row.get("authority")));
        return authorities;
    }

    /**
     * Whom a message of this force is told to when nothing else says it: the authorities of its area; where the table has
     * none, all that work with the platform, since a notice about a child that nobody is told of would be lost.
     */
    SortedSet<String> toldBy(String force, LocalDate day) {
        SortedSet<String> authorities = authoritiesOf(force, day);
        if (authorities.isEmpty()) {
            onPlatform.allOn(day).forEach(row -> authorities.add(row.get("organisation")));
        }
        return authorities;
    }

    /** Whether the table knows this authority in any force's area. */
    boolean isAuthority(String code, LocalDate day) {
        return table.allOn(day).anyMatch(row -> row.get("authority").equals(code));
    }
}
