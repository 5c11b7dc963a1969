package uk.panauthority.casework.episode;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import uk.panauthority.common.reference.DatedTable;

/** The force that an absence concerns: the one that reported it, or the one in whose area a child is that staff reported. */
@ApplicationScoped
public class AreaForces {

    private final DatedTable areas = DatedTable.load("reference/force-areas.csv", "force", "authority");

    /** The force; the host authority itself where no force's area is known for it. */
    String concerned(List<Report> reports, EpisodeSetting setting, Instant now) {
        return reports.stream()
                .filter(r -> !StaffStatements.isOfStaff(r))
                .map(Report::source)
                .findFirst()
                .orElseGet(() -> ofArea(setting.hostLa(), now));
    }

    private String ofArea(String authority, Instant now) {
        return areas.allOn(Objects.requireNonNull(EpisodeEvents.day(now)))
                .filter(row -> row.get("authority").equals(authority))
                .map(row -> row.get("force"))
                .findFirst()
                .orElse(authority);
    }
}
