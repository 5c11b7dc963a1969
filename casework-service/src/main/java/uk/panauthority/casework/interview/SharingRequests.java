package uk.panauthority.casework.interview;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What people send to share an interview. */
final class SharingRequests {

    private static final String WORDS = "[^\\x00\\p{Cs}]*";
    private static final String ID = "[A-Za-z0-9._@-]{1,100}";
    private static final String CODE = "[A-Z][A-Z0-9_]{0,59}";

    private SharingRequests() {}

    /**
     * Shares the interview with one recipient.
     *
     * @param summary needed at the level {@code SUMMARY}, and at no other
     * @param basisReason needed for the basis {@code SAFEGUARDING}
     * @param childToldAt when the child was told what is shared; or else notToldReason
     */
    public record Share(
            @NotNull @Pattern(regexp = ID) String recipient,
            @NotNull ShareTerms.Role recipientRole,
            @Nullable @Pattern(regexp = ID) String recipientPerson,
            @NotNull @Pattern(regexp = CODE) String purposeCode,
            @NotNull ShareTerms.Level level,

            @Nullable @Size(max = 20_000) @Pattern(regexp = WORDS)
            String summary,

            @NotNull ShareTerms.Basis basis,

            @Nullable @Size(max = 10_000) @Pattern(regexp = WORDS)
            String basisReason,

            @Nullable Instant childToldAt,

            @Nullable @Size(max = 10_000) @Pattern(regexp = WORDS)
            String notToldReason) {}

    /** Sends the police an item of intelligence. */
    public record Intelligence(
            @NotNull @Pattern(regexp = "[EW][0-9]{8}") String force,

            @NotBlank @Size(max = 20_000) @Pattern(regexp = WORDS)
            String text,

            @NotBlank @Size(max = 10_000) @Pattern(regexp = WORDS)
            String reason) {}
}
