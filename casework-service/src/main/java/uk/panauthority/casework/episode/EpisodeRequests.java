package uk.panauthority.casework.episode;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Bodies of the requests about episodes. */
public final class EpisodeRequests {

    /** Text for people, without control characters but line breaks and tabs. */
    private static final String TEXT = "[^\\p{Cc}\\p{Cs}[^\\P{Cc}\\n\\r\\t]]*";

    private EpisodeRequests() {}

    /** What staff know of an absence that has begun. */
    public record Opening(
            @NotNull @Pattern(regexp = "[A-Z]\\d{8}-[A-Za-z0-9-]{1,20}")
            String childRef,

            @Nullable GivenTime reportedAt,
            @Nullable GivenTime leftAt,
            @Nullable GivenTime lastSeenAt,
            @NotNull String kind,
            @Nullable RiskLevel riskLevel,

            @Nullable @Size(max = 4000) @Pattern(regexp = TEXT)
            String riskRationale,

            @Nullable @Size(max = 500) @Pattern(regexp = TEXT)
            String lastSeenPlace,

            @Nullable @Size(max = 20) List<@NotNull @Pattern(regexp = "[A-Z_]{2,30}") String> warningFlags) {

        public Opening {
            warningFlags = List.copyOf(Objects.requireNonNullElse(warningFlags, List.of()));
        }

        /** Free text about a child must not reach a log by accident. */
        @Override
        public String toString() {
            return "Opening";
        }
    }

    /** The return, as staff know it. */
    public record Closure(@NotNull GivenTime returnedAt) {}

    /** When the child left, as staff have found out. */
    public record Start(@NotNull GivenTime startedAt) {}

    /**
     * What is right where something wrong was told; what is absent stays.
     *
     * @param notReturned the return that was told did not happen
     * @param kind the kind at the start
     * @param changesOfKind all changes of kind after the start, in the place of those known
     */
    public record Correction(
            @Nullable GivenTime startedAt,
            @Nullable GivenTime returnedAt,
            @Nullable Boolean notReturned,
            @Nullable String kind,
            @Nullable @Size(max = 50) List<@NotNull @Valid KindChange> changesOfKind) {}

    /** From this moment on whereabouts were known ({@code A}) or not known ({@code M}). */
    public record KindChange(@NotNull GivenTime at, @NotNull String kind) {}

    /** A proposal to make an episode void. */
    public record VoidProposal(@NotNull ProposalReason reason) {}

    /** The episode that this one is to be part of. */
    public record Merging(@NotNull UUID survivingEpisodeId) {}

    /**
     * A proposal to undo a merge.
     *
     * @param mergeId which; null for an episode that was merged, where there is only one
     */
    public record SplitProposal(
            @NotNull ProposalReason reason, @Nullable UUID mergeId) {}
}
