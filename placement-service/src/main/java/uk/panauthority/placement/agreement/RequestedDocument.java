package uk.panauthority.placement.agreement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document that the provider is asked for with the agreement. The paper itself is kept elsewhere.
 *
 * @param kind a code of the table of documents
 * @param requestedOn when it was asked for; absent when it was on file already
 * @param expiresOn its last day; absent when it does not expire, or is not here yet
 * @param reference where it is kept
 */
public record RequestedDocument(
        String kind,
        @Nullable LocalDate requestedOn,
        @Nullable LocalDate receivedOn,
        @Nullable LocalDate expiresOn,
        @Nullable String reference) {

    static RequestedDocument asked(String kind, LocalDate day) {
        return new RequestedDocument(kind, day, null, null, null);
    }

    RequestedDocument received(LocalDate day, @Nullable LocalDate expires, String where) {
        return new RequestedDocument(kind, requestedOn, day, expires, where);
    }

    /** Whether it is here and still good on the day, so that nobody has to ask for it. */
    boolean isOnFile(LocalDate day) {
        return receivedOn != null && (expiresOn == null || !expiresOn.isBefore(day));
    }
}
