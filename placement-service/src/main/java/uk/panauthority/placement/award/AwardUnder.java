package uk.panauthority.placement.award;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a direct award is made under, and for which team.
 *
 * @param systemId the purchasing system; null off any
 * @param lotId its lot
 * @param serviceCode the kind of service
 * @param team the authority's own code of the team that buys
 */
@Embeddable
record AwardUnder(
        @Column(name = "system_id", updatable = false) @Nullable
        UUID systemId,

        @Column(name = "lot_id", updatable = false) @Nullable
        UUID lotId,

        @Column(name = "service_code", updatable = false) String serviceCode,

        @Column(name = "team", updatable = false) @Nullable String team) {}
