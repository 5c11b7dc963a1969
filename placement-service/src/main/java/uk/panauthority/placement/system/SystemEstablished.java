package uk.panauthority.placement.system;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Payload of procurement's events {@code SystemEstablished} and {@code SystemAmended}, as far as it matters here: the whole
 * system as it is from then on.
 *
 * @param termMonths absent for a system without end
 */
public record SystemEstablished(
        UUID systemId,
        String code,
        String kind,
        String regime,
        String lead,
        LocalDate advertisedOn,
        LocalDate start,
        @Nullable Integer termMonths,
        @Nullable List<Integer> optionMonths,
        @Nullable Integer reviewMonths,
        Entry entryPolicy,
        List<PurchasingBody> participants,
        List<LotFacts> lots) {

    /** When providers may enter. */
    public record Entry(
            EntryKind kind,
            @Nullable Integer months,
            @Nullable LocalDate anchor,
            @Nullable Integer windowDays) {

        EntryPolicy policy() {
            return new EntryPolicy(kind, months, anchor, windowDays);
        }
    }

    /** A lot, with the id that procurement gave it. */
    public record LotFacts(
            UUID lotId,
            String code,
            String service,
            List<String> awardMethods,
            PricePolicy pricePolicy,
            boolean qualityOnly,
            int minimumDeadlineHours) {

        LotTerms terms(String title) {
            return new LotTerms(code, title, service, awardMethods, pricePolicy, qualityOnly, minimumDeadlineHours);
        }
    }

    /** Events carry no titles; the code stands in for one until the lead gives it. */
    SystemTerms terms() {
        List<Integer> options = optionMonths == null ? List.of() : optionMonths;
        return new SystemTerms(
                code,
                code,
                kind,
                regime,
                lead,
                advertisedOn,
                new SystemTerm(start, termMonths, options, 0),
                entryPolicy.policy(),
                reviewMonths,
                participants);
    }
}
