package uk.panauthority.placement.system;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a system is, as its lead, procurement or a reference table says.
 *
 * @param regime a code of the list of legal regimes; judged on the day of the advertisement
 * @param leadLa contract holder
 * @param reviewMonths interval of the reviews; null when none is agreed
 */
record SystemTerms(
        String code,
        String title,
        String kind,
        String regime,
        String leadLa,
        LocalDate advertisedOn,
        SystemTerm term,
        EntryPolicy entry,
        @Nullable Integer reviewMonths,
        List<PurchasingBody> participants) {}
