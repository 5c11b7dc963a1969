package uk.panauthority.placement.competition;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter as the buyer sees it and, once it is sent, the provider to whom it goes.
 *
 * @param rank place of the own offer; absent when it failed the gateway, or nothing was ranked
 * @param advantages where the selected offer was better, and whether it costs more
 * @param text the words of the letter; absent until it is sent
 */
public record LetterView(
        UUID id,
        UUID competitionId,
        UUID offerId,
        String providerId,
        String reasons,
        @Nullable Integer rank,
        @Nullable BigDecimal total,
        List<RankedOffer.Points> points,
        List<String> advantages,
        @Nullable String text,
        @Nullable Instant sentAt) {}
