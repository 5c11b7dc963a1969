package uk.panauthority.placement.system;

import java.util.List;

/**
 * What a lot is, as its lead, procurement or a reference table says.
 *
 * @param service a code of the list of services
 * @param awardMethods codes of the list of award methods
 * @param qualityOnly whether providers enter on quality, so that a price is no entry test
 * @param minimumDeadlineHours how long providers have at least to answer an invitation
 */
record LotTerms(
        String code,
        String title,
        String service,
        List<String> awardMethods,
        PricePolicy pricePolicy,
        boolean qualityOnly,
        int minimumDeadlineHours) {}
