package uk.panauthority.placement.placement;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the SSDA903 return says of a placement from a day on, until the next codes of the same placement begin. The home's
 * number and postcodes are copies of what was known when the codes were entered.
 *
 * @param place a PLACE code
 * @param provider a PLACE_PROVIDER code; null where none is given
 * @param homePostcode where the child's home is, written with one space
 * @param placementPostcode where the child lives, written with one space
 * @param urn the number that Ofsted gave the home, or {@code XXXXXXX} where it has none yet
 * @param sameCarer whether the carer is the one of the placement before; null leaves it to the homes
 * @param reasonForChange why these codes stopped holding, a REASON_PLACE_CHANGE code; null leaves it to the end of the
 *     placement
 * @param explanation why codes that a rule of the return calls improper are right all the same
 */
public record StatutoryCodes(
        LocalDate from,
        String place,
        @Nullable String provider,
        @Nullable String homePostcode,
        @Nullable String placementPostcode,
        @Nullable String urn,
        @Nullable Boolean sameCarer,
        @Nullable String reasonForChange,
        @Nullable String explanation) {

    /** The same codes from another day on, without what was said of their end. */
    StatutoryCodes from(LocalDate day) {
        return new StatutoryCodes(
                day, place, provider, homePostcode, placementPostcode, urn, sameCarer, null, explanation);
    }

    /** Whether the return tells both apart as places; the child's home is no part of the placement. */
    public boolean isSamePlaceAs(StatutoryCodes other) {
        return place.equals(other.place)
                && Objects.equals(provider, other.provider)
                && Objects.equals(placementPostcode, other.placementPostcode)
                && Objects.equals(urn, other.urn);
    }
}
