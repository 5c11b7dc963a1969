package uk.panauthority.placement.home;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known here of a home or household under a number of Ofsted's list.
 *
 * @param postcode null for a household
 * @param open whether it is registered today
 */
public record ListedHome(
        UUID id,
        String urn,
        @Nullable String postcode,
        boolean household,
        String providerId,
        boolean open,
        int places,
        @Nullable String grade) {}
