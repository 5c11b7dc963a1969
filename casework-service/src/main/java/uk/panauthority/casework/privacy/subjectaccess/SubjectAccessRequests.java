package uk.panauthority.casework.privacy.subjectaccess;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** Bodies of the requests about subject access. */
public final class SubjectAccessRequests {

    private SubjectAccessRequests() {}

    /** Somebody asked for what is held about a child. */
    public record Preparation(
            @NotBlank @Size(max = 60) String childRef,
            @NotNull Requester requester,
            @NotNull @PastOrPresent LocalDate askedOn) {}
}
