package uk.panauthority.casework.measure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import uk.panauthority.casework.episode.EpisodeState;
import uk.panauthority.casework.episode.RiskLevel;
import uk.panauthority.casework.episode.SegmentKind;
import uk.panauthority.casework.interview.InterviewState;
import uk.panauthority.casework.measure.fact.EpisodeCase;
import uk.panauthority.casework.measure.fact.EpisodeFact;
import uk.panauthority.casework.measure.fact.InterviewFact;
import uk.panauthority.common.time.PlatformClock;

/** An episode as measures see it: of a Halton child at home, with no interview, unless a test says otherwise. */
public final class GivenEpisode {

    public static final String HALTON = "E06000006";
    public static final String WARRINGTON = "E06000007";
    public static final String CHESHIRE_CONSTABULARY = "E23000006";

    private final String child;
    private final Instant start;
    private final UUID id = UUID.randomUUID();
    private Instant returned;
    private Instant located;
    private String responsible = HALTON;
    private String host = HALTON;
    private UUID placement;
    private List<SegmentKind> kinds = List.of(SegmentKind.M);
    private RiskLevel first = RiskLevel.MEDIUM;
    private RiskLevel highest = RiskLevel.MEDIUM;
    private boolean startKnown = true;
    private String district = HALTON;
    private final List<InterviewFact> interviews = new ArrayList<>();

    private GivenEpisode(String child, Instant start) {
        this.child = child;
        this.start = start;
    }

    public static GivenEpisode of(String child, String start) {
        return new GivenEpisode(child, Instant.parse(start));
    }

    public static GivenEpisode of(String child, Instant start) {
        return new GivenEpisode(child, start);
    }

    public GivenEpisode returned(String at) {
        return returned(Instant.parse(at));
    }

    public GivenEpisode returned(Instant at) {
        returned = at;
        return this;
    }

    public GivenEpisode located(String at) {
        located = Instant.parse(at);
        kinds = List.of(SegmentKind.M, SegmentKind.A);
        return this;
    }

    public GivenEpisode startUnknown() {
        startKnown = false;
        return this;
    }

    public GivenEpisode away() {
        kinds = List.of(SegmentKind.A);
        return this;
    }

    public GivenEpisode risk(RiskLevel firstLevel, RiskLevel highestLevel) {
        first = firstLevel;
        highest = highestLevel;
        return this;
    }

    public GivenEpisode placedIn(String authority) {
        placement = UUID.randomUUID();
        host = authority;
        district = authority;
        return this;
    }

    public GivenEpisode childOf(String authority) {
        responsible = authority;
        return this;
    }

    public GivenEpisode livingIn(String code) {
        district = code;
        return this;
    }

    public GivenEpisode offered(String at) {
        return interview(InterviewState.OFFERED, Instant.parse(at), null, null, false, null);
    }

    public GivenEpisode declined(String at, boolean carerView) {
        return interview(InterviewState.DECLINED, Instant.parse(at), null, null, carerView, null);
    }

    public GivenEpisode held(String offeredAt, String heldAt) {
        return held(Instant.parse(offeredAt), Instant.parse(heldAt), null);
    }

    public GivenEpisode heldLate(String offeredAt, String heldAt, String reason) {
        return held(Instant.parse(offeredAt), Instant.parse(heldAt), reason);
    }

    public GivenEpisode held(Instant offeredAt, Instant heldAt, String reason) {
        return interview(InterviewState.HELD, offeredAt, offeredAt, heldAt, false, reason);
    }

    public GivenEpisode interview(
            InterviewState state,
            Instant offeredAt,
            Instant acceptedAt,
            Instant heldAt,
            boolean carerView,
            String lateReason) {
        interviews.add(new InterviewFact(
                UUID.randomUUID(),
                id,
                state,
                child,
                responsible,
                responsible,
                null,
                returned,
                offeredAt,
                acceptedAt,
                heldAt,
                null,
                null,
                carerView,
                List.of(),
                List.of(),
                List.of(),
                lateReason));
        return this;
    }

    /** Says of the interview that was given last when it was signed off and shared, and what it brought to light. */
    public GivenEpisode signedOff(String at, String shared, List<String> push, List<String> pull) {
        InterviewFact i = interviews.removeLast();
        interviews.add(new InterviewFact(
                i.interviewId(),
                id,
                InterviewState.SIGNED_OFF,
                child,
                responsible,
                responsible,
                null,
                i.clockStartedAt(),
                i.offeredAt(),
                i.acceptedAt(),
                i.heldAt(),
                Instant.parse(at),
                shared == null ? null : Instant.parse(shared),
                false,
                push,
                pull,
                i.placeKinds(),
                i.lateReasonCode()));
        return this;
    }

    /** Says of the interview that was given last where the child had been. */
    public GivenEpisode places(String... kinds) {
        InterviewFact i = interviews.removeLast();
        interviews.add(new InterviewFact(
                i.interviewId(),
                id,
                i.state(),
                child,
                responsible,
                responsible,
                null,
                i.clockStartedAt(),
                i.offeredAt(),
                i.acceptedAt(),
                i.heldAt(),
                i.signedOffAt(),
                i.sharedAt(),
                i.carerViewTaken(),
                i.pushFactors(),
                i.pullFactors(),
                List.of(kinds),
                i.lateReasonCode()));
        return this;
    }

    public EpisodeCase build() {
        Instant day = startKnown ? start : returned;
        EpisodeState state;
        if (startKnown) {
            state = returned == null ? EpisodeState.OPEN : EpisodeState.CLOSED;
        } else {
            state = EpisodeState.AWAITING_START;
        }
        return new EpisodeCase(
                new EpisodeFact(
                        id,
                        state,
                        child,
                        placement,
                        null,
                        null,
                        responsible,
                        host,
                        responsible,
                        CHESHIRE_CONSTABULARY,
                        LocalDate.ofInstant(day, PlatformClock.LONDON),
                        startKnown ? start : null,
                        located,
                        returned,
                        kinds,
                        first,
                        highest,
                        null),
                interviews,
                district);
    }
}
