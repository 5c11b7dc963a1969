package uk.panauthority.casework.measure.fact;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.interview.InterviewState;

/**
 * An episode with the interviews that cover it, and the plain questions that every measure asks. What came later implies
 * what must have come before: an interview that was held had been accepted, and what was accepted had been offered.
 */
public record EpisodeCase(EpisodeFact episode, List<InterviewFact> interviews, String district) {

    /** The district of a child of whose home nothing is known. */
    public static final String DISTRICT_NOT_KNOWN = "NOT_KNOWN";

    public EpisodeCase {
        interviews = List.copyOf(interviews);
    }

    public String childRef() {
        return episode.childRef();
    }

    /** Whether the time of the return was recorded. */
    public boolean returned() {
        return episode.returnedAt() != null;
    }

    public ReturnKnown returnKnown() {
        if (returned()) {
            return ReturnKnown.RETURNED;
        }
        return episode.locatedAt() == null ? ReturnKnown.AWAY : ReturnKnown.TIME_NOT_RECORDED;
    }

    public AreaType areaType(String viewer) {
        if (!episode.responsibleLa().equals(viewer)) {
            return AreaType.HOSTED;
        }
        if (episode.placementId() == null) {
            return AreaType.HOME;
        }
        return episode.hostLa().equals(viewer) ? AreaType.LAC_IN_AREA : AreaType.LAC_OUT_OF_AREA;
    }

    public boolean offered() {
        return offeredAt().isPresent() || accepted() || ended(InterviewState.DECLINED) || notPossible();
    }

    public boolean accepted() {
        return first(InterviewFact::acceptedAt).isPresent() || completed();
    }

    /** Whether an interview was held after the return. */
    public boolean completed() {
        return heldAt().isPresent();
    }

    /** How long after the return the interview was held; empty when none was. */
    public Optional<Duration> heldAfter() {
        return interviews.stream()
                .filter(i -> i.heldAt() != null)
                .map(i -> Duration.between(i.clockStartedAt(), Objects.requireNonNull(i.heldAt())))
                .filter(after -> !after.isNegative())
                .min(Comparator.naturalOrder());
    }

    public boolean heldWithin(Duration limit) {
        return heldAfter().filter(after -> after.compareTo(limit) <= 0).isPresent();
    }

    /** Declined or not possible, and nothing was held in spite of it. */
    public boolean cameToNothing() {
        return !completed() && (ended(InterviewState.DECLINED) || notPossible());
    }

    public boolean declined() {
        return !completed() && ended(InterviewState.DECLINED);
    }

    public boolean carerViewTaken() {
        return interviews.stream().anyMatch(InterviewFact::carerViewTaken);
    }

    public @Nullable String lateReason() {
        return interviews.stream()
                .map(InterviewFact::lateReasonCode)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    public Optional<Instant> offeredAt() {
        return first(InterviewFact::offeredAt);
    }

    public Optional<Instant> heldAt() {
        return heldAfter().isEmpty() ? Optional.empty() : first(InterviewFact::heldAt);
    }

    public Optional<Instant> signedOffAt() {
        return first(InterviewFact::signedOffAt);
    }

    public Optional<Instant> sharedAt() {
        return first(InterviewFact::sharedAt);
    }

    public Stream<String> pushFactors() {
        return interviews.stream().flatMap(i -> i.pushFactors().stream()).distinct();
    }

    public Stream<String> pullFactors() {
        return interviews.stream().flatMap(i -> i.pullFactors().stream()).distinct();
    }

    public Stream<String> placeKinds() {
        return interviews.stream()
                .flatMap(i -> Stream.ofNullable(i.placeKinds()))
                .flatMap(List::stream)
                .distinct();
    }

    /** Who holds the interview: the organisation it was given to, else the authority that delivers. */
    public String deliverer() {
        return interviews.stream()
                .map(InterviewFact::interviewerOrganisation)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(episode.deliveringLa());
    }

    private boolean notPossible() {
        return interviews.stream().anyMatch(i -> i.state().name().equals("NOT_POSSIBLE"));
    }

    private boolean ended(InterviewState state) {
        return interviews.stream().anyMatch(i -> i.state() == state);
    }

    private Optional<Instant> first(Function<InterviewFact, @Nullable Instant> fact) {
        return interviews.stream().map(fact).filter(Objects::nonNull).min(Comparator.naturalOrder());
    }
}
