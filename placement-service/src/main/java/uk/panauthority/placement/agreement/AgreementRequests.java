package uk.panauthority.placement.agreement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.placement.form.OnTheCalendar;
import uk.panauthority.placement.form.PlainText;

/** What callers send about agreements. Terms are sent as {@link AgreementTerms}. */
public final class AgreementRequests {

    private AgreementRequests() {}

    /**
     * The agreement goes to the provider.
     *
     * @param documents codes of the documents to send back with it; those on file are not asked for again
     * @param meetingOn the meeting before which it is to be returned
     */
    public record Dispatch(
            @Nullable @Size(max = 50) List<@NotNull @Size(max = 60) String> documents,
            @Nullable @OnTheCalendar LocalDate meetingOn) {

        List<String> documentsOrNone() {
            return documents == null ? List.of() : documents;
        }
    }

    /**
     * The provider gives the agreement back, completed and signed.
     *
     * @param keyWorker who answers for the child day by day
     * @param contacts of the provider; they take the place of those in the terms
     */
    public record Return(
            @NotNull @OnTheCalendar LocalDate signedOn,

            @Nullable @Size(max = 200) @Pattern(regexp = PlainText.LINE)
            String keyWorker,

            @Nullable @Size(max = 10) List<AgreementTerms.@NotNull @Valid Contact> contacts) {

        List<AgreementTerms.Contact> contactsOrNone() {
            return contacts == null ? List.of() : contacts;
        }
    }

    /**
     * A document has come.
     *
     * @param expiresOn its last day; null when it does not expire
     * @param reference where it is kept
     */
    public record Document(
            @NotNull @Size(max = 60) String kind,
            @NotNull @OnTheCalendar LocalDate receivedOn,
            @Nullable @OnTheCalendar LocalDate expiresOn,

            @NotBlank @Size(max = 200) @Pattern(regexp = PlainText.LINE)
            String reference) {}

    /**
     * A new version is begun.
     *
     * @param awardId the award of the call-off process; needed for a change of needs or price
     */
    public record NewVersion(
            @NotNull @Size(min = 1, max = 4) List<@NotNull IpaChange> changes,

            @Nullable @Size(max = 2000) @Pattern(regexp = PlainText.LINES)
            String reason,

            @Nullable UUID awardId) {}

    /** Why a version that is being prepared comes to nothing. */
    public record Withdraw(
            @Nullable @Size(max = 2000) @Pattern(regexp = PlainText.LINES)
            String reason) {}

    /**
     * The agreement has ended by its own clause.
     *
     * @param clauseCode a code of the table of end clauses
     * @param noticeGivenOn needed where the clause asks for notice
     */
    public record End(
            @NotNull @OnTheCalendar LocalDate endedOn,
            @NotNull @Size(max = 60) String clauseCode,
            @Nullable @OnTheCalendar LocalDate noticeGivenOn,

            @Nullable @Size(max = 2000) @Pattern(regexp = PlainText.LINES)
            String reason) {}

    /**
     * The end of a review.
     *
     * @param whatChanged the outcome in words; a review never ends without it
     */
    public record CloseReview(
            @NotNull UUID reviewId,

            @Nullable @Size(max = 20_000) @Pattern(regexp = PlainText.LINES)
            String whatChanged) {}

    /**
     * What somebody of the responsible authority has to say of the placement, the provider or the agreement.
     *
     * @param kind decides who may say it
     * @param concern whether there is reason to worry; not for a mere question
     */
    public record Note(
            @NotNull NoteKind kind,

            @NotBlank @Size(max = 20_000) @Pattern(regexp = PlainText.LINES)
            String text,

            @Nullable Boolean concern) {}
}
