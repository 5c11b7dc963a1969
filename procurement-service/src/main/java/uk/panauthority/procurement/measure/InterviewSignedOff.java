package uk.panauthority.procurement.measure;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What this service reads of casework's event of that name; the rest of its payload is passed over. Whether an interview
 * was in time is computed here, by the definition that the contract's measure has.
 *
 * @param responsibleLa the authority that is responsible for the child
 * @param deliveringLa the authority in whose area, and out of whose money, it was held
 * @param contractId absent when the authority's own people held the interview
 */
record InterviewSignedOff(
        UUID interviewId,
        String responsibleLa,
        String deliveringLa,
        @Nullable UUID contractId,
        Instant signedOffAt,
        List<Episode> episodes) {

    InterviewSignedOff {
        requireNonNull(interviewId);
        requireNonNull(responsibleLa);
        requireNonNull(deliveringLa);
        requireNonNull(signedOffAt);
        episodes = List.copyOf(episodes);
    }

    /** One of the episodes that the interview was about. */
    record Episode(UUID episodeId, Instant heldAt) {

        Episode {
            requireNonNull(episodeId);
            requireNonNull(heldAt);
        }
    }
}
