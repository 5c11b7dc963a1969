package uk.panauthority.casework.trigger;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.episode.RiskLevel;
import uk.panauthority.casework.episode.SegmentKind;

/** What managers send about rules and crossings. */
final class TriggerRequests {

    private TriggerRequests() {}

    /**
     * A rule; whether its line is sensible is the rule's own business.
     *
     * @param basis why the authority draws this line, for example the decision of its safeguarding partnership
     */
    public record Rule(
            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{2,39}")
            String code,

            @NotNull LocalDate validFrom,
            @Nullable LocalDate validTo,
            @NotNull Integer count,
            @NotNull Integer windowDays,

            @NotNull @Size(max = 2) Set<SegmentKind> kinds,

            @Nullable RiskLevel minRisk,
            @Nullable Integer awayHours,
            @Nullable Boolean onlyFoundHarmed,
            @NotNull TriggerScope scope,
            @NotNull TriggerAction action,
            @NotNull Integer dueWithinHours,

            @NotBlank @Size(max = 500) @Pattern(regexp = "[^\\x00\\p{Cs}]*")
            String basis) {

        TriggerTerms terms() {
            return new TriggerTerms(
                    count,
                    windowDays,
                    kinds,
                    minRisk,
                    awayHours,
                    Boolean.TRUE.equals(onlyFoundHarmed),
                    scope,
                    action,
                    Duration.ofHours(dueWithinHours));
        }
    }

    /** The last day of a rule. */
    public record Ending(@NotNull LocalDate lastDay) {}

    /**
     * What was done about a crossing.
     *
     * @param note in the manager's words; shown to the authority that had to act, and to nobody else
     */
    public record ActionTaken(
            @NotBlank @Size(max = 2000) @Pattern(regexp = "[^\\x00\\p{Cs}]*")
            String note) {}
}
