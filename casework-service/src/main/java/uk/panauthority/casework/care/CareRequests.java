package uk.panauthority.casework.care;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Bodies of the requests about a child's care. */
public final class CareRequests {

    private static final String CODE = "[A-Z0-9]{1,6}";

    private CareRequests() {}

    /**
     * A period of care; told again with the same first day to tell its end or to correct it.
     *
     * @param to the last day; absent while the child is looked after
     * @param endCode REC code; given with the last day and only then
     */
    public record Period(
            @NotNull LocalDate from,
            @Nullable LocalDate to,
            @Nullable @Pattern(regexp = CODE) String endCode) {}

    /** A legal status and its first day. */
    public record Status(
            @NotBlank @Pattern(regexp = CODE) String code,
            @NotNull LocalDate since) {}

    /**
     * A social worker and the first day.
     *
     * @param worker the id in the case system
     * @param handoverNote needed when another worker answered for the child before
     */
    public record Worker(
            @NotBlank @Pattern(regexp = "[A-Za-z0-9._-]{1,40}")
            String worker,

            @NotNull LocalDate since,
            @Nullable UUID contractId,
            @Nullable @Size(max = 4000) String handoverNote) {}
}
