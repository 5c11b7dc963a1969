package uk.panauthority.casework.privacy.restriction;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Bodies of the requests about restrictions. */
public final class RestrictionRequests {

    private RestrictionRequests() {}

    /** A person by the names that the identity provider gives. */
    public record Person(
            @NotBlank @Pattern(regexp = "[A-Za-z0-9-]{1,60}")
            String organisation,

            @NotBlank @Pattern(regexp = "[A-Za-z0-9._@-]{1,100}")
            String username) {}

    /**
     * A restriction with those who may see the records all the same: at least one, or nobody could act for the child.
     */
    public record Restricting(
            @NotBlank @Size(max = 60) String childRef,
            @NotNull RestrictionGround ground,
            @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid Person> grants) {}
}
