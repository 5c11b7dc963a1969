package uk.panauthority.casework.duty;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import uk.panauthority.common.reference.DatedTable;

/** The forces in whose area an authority lies (Police Act 1996, Schedule 1, as the dated table has it). */
@ApplicationScoped
public class HostPolice {

    private final DatedTable areas = DatedTable.load("reference/force-areas.csv", "force", "authority");

    Set<String> of(String authority, LocalDate day) {
        return areas.allOn(day)
                .filter(row -> row.get("authority").equals(authority))
                .map(row -> row.get("force"))
                .collect(Collectors.toUnmodifiableSet());
    }
}
