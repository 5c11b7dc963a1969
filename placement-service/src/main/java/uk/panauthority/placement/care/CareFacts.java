package uk.panauthority.placement.care;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one child's care, for other features.
 *
 * @param header null while it has not been told
 * @param periods with their ends, the earliest first
 * @param statuses the earliest first
 */
public record CareFacts(
        String childRef,
        String responsibleLa,
        @Nullable HeaderFacts header,
        List<CarePeriod> periods,
        List<LegalStatus> statuses,
        List<HeldReview> reviews,
        List<LibertyOrder> orders) {

    public CareFacts {
        periods = List.copyOf(periods);
        statuses = List.copyOf(statuses);
        reviews = List.copyOf(reviews);
        orders = List.copyOf(orders);
    }

    /** Of a child of whom nothing has been told. */
    public static CareFacts none(String childRef, String responsibleLa) {
        return new CareFacts(childRef, responsibleLa, null, List.of(), List.of(), List.of(), List.of());
    }

    /** The authority's own number of the child. */
    public String childNumber() {
        return childRef.substring(responsibleLa.length() + 1);
    }

    /** The legal status that holds on the day. */
    public Optional<LegalStatus> statusOn(LocalDate day) {
        return statuses.stream()
                .filter(status -> !status.since().isAfter(day))
                .max(Comparator.comparing(LegalStatus::since));
    }
}
