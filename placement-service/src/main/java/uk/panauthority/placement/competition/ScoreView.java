package uk.panauthority.placement.competition;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.http.Versioned;

/**
 * Points for one offer and criterion. Before the two scorers have agreed each sees only its own.
 *
 * @param consensus whether it is what the two agreed on, and not what one of them gave
 */
public record ScoreView(
        UUID id,
        UUID offerId,
        String criterion,
        boolean consensus,
        String scorer,
        BigDecimal points,
        String rationale,
        @Nullable String evidenceReference,
        Instant scoredAt,
        long version)
        implements Versioned {}
