package uk.panauthority.placement.care;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.http.Versioned;

/**
 * A child's care as the responsible authority sees it, each fact with its source and time.
 *
 * @param state {@code LOOKED_AFTER}, {@code NOT_LOOKED_AFTER}, or {@code NOT_TOLD} while no period has been told
 * @param version 0 while nothing has been told
 * @param actions what may be told; always everything
 */
public record CareView(
        String childRef,
        String state,
        long version,
        List<String> actions,
        @Nullable HeaderFacts header,
        List<CarePeriod> periods,
        List<LegalStatus> legalStatuses,
        List<HeldReview> reviews,
        List<LibertyOrder> libertyOrders)
        implements Versioned {

    private static final List<String> ACTIONS =
            List.of("header", "periods", "legal-statuses", "reviews", "liberty-orders");

    static CareView of(CareFacts facts, long version, LocalDate today) {
        return new CareView(
                facts.childRef(),
                stateOf(facts, today),
                version,
                ACTIONS,
                facts.header(),
                facts.periods(),
                facts.statuses(),
                facts.reviews(),
                facts.orders());
    }

    private static String stateOf(CareFacts facts, LocalDate today) {
        if (facts.periods().isEmpty()) {
            return "NOT_TOLD";
        }
        boolean lookedAfter = facts.periods().stream()
                .anyMatch(period -> period.to() == null || period.to().isAfter(today));
        return lookedAfter ? "LOOKED_AFTER" : "NOT_LOOKED_AFTER";
    }
}
