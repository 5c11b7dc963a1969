package uk.panauthority.casework.duty;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.stream.Stream;
import uk.panauthority.common.reference.DatedTable;

/**
 * Who delivers while nothing is agreed, by the host area, from a dated table; and which authorities use the platform, so
 * that their agreement must be their own.
 */
@ApplicationScoped
public class StandingDefaults {

    private static final String ANY_AREA = "*";

    private final DatedTable deliverers = DatedTable.load("reference/standing-default-deliverers.csv", "host_area");
    private final DatedTable onPlatform = DatedTable.load("reference/platform-authorities.csv", "organisation");

    /**
     * A deliverer with the source of the rule.
     *
     * @param hostUsesPlatform whether the host's coordinators can be given work here
     */
    record Default(Deliverer deliverer, String citation, boolean hostUsesPlatform) {}

    /**
     * The deliverer for a child of one authority in the area of another. A child in the own area has the own service.
     *
     * @param day when the clock starts; a day before the table begins can only be a mistyped one, and the duty is then
     *     decided as of today rather than not at all
     */
    Default delivererOn(LocalDate day, LocalDate today, String responsibleLa, String hostLa) {
        String area = responsibleLa.equals(hostLa) ? ANY_AREA : hostLa;
        return Stream.of(day, today)
                .flatMap(on -> deliverers.on(on, area).or(() -> deliverers.on(on, ANY_AREA)).stream())
                .findFirst()
                .map(row -> new Default(
                        Deliverer.valueOf(row.get("deliverer")), row.citation(), usesPlatform(hostLa, today)))
                .orElseThrow(() -> new IllegalStateException("no standing default holds on " + today));
    }

    boolean usesPlatform(String organisation, LocalDate day) {
        return onPlatform.on(day, organisation).isPresent();
    }
}
