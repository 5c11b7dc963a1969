package uk.panauthority.placement.admission;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A provider that may be invited in a lot on a day, with its response of then.
 *
 * @param responseVersion the version of the response; offers are measured by its prices
 */
public record AdmittedProvider(
        UUID admissionId, UUID lotId, String providerId, int responseVersion, List<ResponseLine> lines) {

    /** The service of this code; empty when the response has none. */
    public Optional<ResponseLine> line(String code) {
        return lines.stream().filter(l -> l.code().equals(code)).findFirst();
    }

    /** How many children it can take in all. */
    public int capacity() {
        return lines.stream().mapToInt(ResponseLine::places).sum();
    }
}
