package uk.panauthority.placement.award;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A home or provider that was looked at and not chosen. Exactly one of the two is named: a provider without a registered
 * home may have been asked too.
 *
 * @param reasonNotUsed a code of the table of candidate reasons
 */
@Embeddable
public record Candidate(
        @Column(name = "home_id") @Nullable UUID homeId,
        @Column(name = "provider") @Nullable String provider,
        @Column(name = "reason_not_used") String reasonNotUsed) {}
