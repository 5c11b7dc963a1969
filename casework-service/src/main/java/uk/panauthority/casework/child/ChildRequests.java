package uk.panauthority.casework.child;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;

/** Bodies of the requests about children. */
public final class ChildRequests {

    /** No control characters and no halves of characters, which no name has and no database stores. */
    private static final String ONE_LINE = "[^\\p{Cc}\\p{Cs}]{1,100}";

    private ChildRequests() {}

    /**
     * A child of the caller's own authority.
     *
     * @param childNumber the number that the authority's case system gave the child
     */
    public record Registration(
            @NotBlank @Pattern(regexp = "[A-Za-z0-9-]{1,20}")
            String childNumber,

            @NotBlank @Pattern(regexp = ONE_LINE) String givenName,
            @NotBlank @Pattern(regexp = ONE_LINE) String familyName,
            @NotNull LocalDate dateOfBirth,
            boolean lookedAfter) {}
}
