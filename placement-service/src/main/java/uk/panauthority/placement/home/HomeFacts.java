package uk.panauthority.placement.home;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.panauthority.placement.geography.Postcode;

/**
 * What is known of a home when it is registered, by an officer or from Ofsted's list.
 *
 * @param urn of a household that of its agency
 * @param name null for a household
 * @param householdRef the agency's own reference of a household; null for anything else
 * @param authority GSS code of the upper-tier authority in whose area it stands
 */
public record HomeFacts(
        String kind,
        String urn,
        @Nullable String name,
        @Nullable String householdRef,
        String providerId,
        String authority,
        Postcode postcode,
        int places,
        List<String> needs,
        @Nullable String conditions,
        @Nullable String companyNumber) {}
