package uk.panauthority.casework.rota;

import java.util.List;
import uk.panauthority.common.http.Versioned;

/**
 * An authority's rota.
 *
 * @param version 0 when none was ever kept
 * @param onDuty who is on duty now, in the order in which they are told
 */
public record RotaView(String organisation, long version, List<Shift> shifts, List<String> onDuty)
        implements Versioned {}
