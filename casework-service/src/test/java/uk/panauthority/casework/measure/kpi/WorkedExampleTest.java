package uk.panauthority.casework.measure.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.panauthority.casework.measure.GivenEpisode.HALTON;
import static uk.panauthority.casework.measure.GivenEpisode.WARRINGTON;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.panauthority.casework.episode.RiskLevel;
import uk.panauthority.casework.measure.GivenEpisode;
import uk.panauthority.casework.measure.fact.EpisodeCase;
import uk.panauthority.casework.measure.fact.MeetingFact;
import uk.panauthority.casework.measure.fact.MessageFact;
import uk.panauthority.casework.notification.NotificationState;

/** Halton's first quarter of 2026, counted by hand. */
class WorkedExampleTest {

    private static final Period QUARTER = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31));
    private static final Instant AS_OF = Instant.parse("2026-04-01T08:00:00Z");

    /** Monday 10:00, held Thursday 12:00: 74 hours, late. */
    private static final EpisodeCase MONDAY = GivenEpisode.of("anna", "2026-03-01T20:00:00Z")
            .returned("2026-03-02T10:00:00Z")
            .risk(RiskLevel.LOW, RiskLevel.HIGH)
            .heldLate("2026-03-03T10:00:00Z", "2026-03-05T12:00:00Z", "CHILD_NOT_READY")
            .signedOff("2026-03-06T12:00:00Z", "2026-03-07T00:00:00Z", List.of("BULLYING"), List.of("FRIENDS"))
            .build();

    /** The same child again, back Wednesday 09:00; the same interview is 27 hours after it, in time. */
    private static final EpisodeCase WEDNESDAY = GivenEpisode.of("anna", "2026-03-03T22:00:00Z")
            .returned("2026-03-04T09:00:00Z")
            .held("2026-03-03T10:00:00Z", "2026-03-05T12:00:00Z")
            .signedOff("2026-03-06T12:00:00Z", "2026-03-07T00:00:00Z", List.of("BULLYING"), List.of())
            .build();

    private static final EpisodeCase DECLINED = GivenEpisode.of("ben", "2026-01-10T10:00:00Z")
            .returned("2026-01-10T15:59:59Z")
            .placedIn(HALTON)
            .declined("2026-01-11T10:00:00Z", true)
            .build();

    private static final EpisodeCase NOT_OFFERED = GivenEpisode.of("cora", "2026-02-01T10:00:00Z")
            .returned("2026-02-08T10:00:00Z")
            .placedIn(WARRINGTON)
            .build();

    private static final EpisodeCase CLOCK_RUNNING = GivenEpisode.of("dan", "2026-03-22T10:00:00Z")
            .returned("2026-03-30T10:00:00Z")
            .placedIn(WARRINGTON)
            .offered("2026-03-31T10:00:00Z")
            .build();

    private static final EpisodeCase LOCATED_ONLY = GivenEpisode.of("ben", "2026-03-20T10:00:00Z")
            .located("2026-03-21T10:00:00Z")
            .placedIn(HALTON)
            .build();

    private static final EpisodeCase AWAY = GivenEpisode.of("eve", "2026-03-31T20:00:00Z")
            .away()
            .risk(RiskLevel.HIGH, RiskLevel.HIGH)
            .build();

    private static final EpisodeCase START_UNKNOWN = GivenEpisode.of("fay", "2026-02-10T10:00:00Z")
            .startUnknown()
            .returned("2026-02-11T10:00:00Z")
            .declined("2026-02-12T10:00:00Z", false)
            .build();

    /** Before the quarter, within the year. */
    private static final EpisodeCase LAST_YEAR = GivenEpisode.of("cora", "2025-12-20T10:00:00Z")
            .returned("2025-12-21T10:00:00Z")
            .build();

    private static final EpisodeCase HOSTED = GivenEpisode.of("gus", "2026-02-02T10:00:00Z")
            .childOf(WARRINGTON)
            .placedIn(HALTON)
            .returned("2026-02-03T10:00:00Z")
            .build();

    private static final List<EpisodeCase> EPISODES =
            List.of(MONDAY, WEDNESDAY, DECLINED, NOT_OFFERED, CLOCK_RUNNING, LOCATED_ONLY, AWAY, START_UNKNOWN);

    private static final MeasureCatalogue CATALOGUE = new MeasureCatalogue();

    @Test
    void episodesAreCountedByKindAndReturnAndChildrenOnce() {
        // When
        Result result = count("KPI-1");

        // Then
        assertThat(counts(result))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "episodes", 8L,
                        "missing", 6L,
                        "away", 1L,
                        "missingThenAway", 1L,
                        "returned", 6L,
                        "returnTimeNotRecorded", 1L,
                        "stillAway", 1L,
                        "children", 6L));
    }

    @Test
    void aChildRepeatsByTheYearAndIsFrequentByNinetyDays() {
        // When
        Result result = count("KPI-2");

        // Then
        assertThat(counts(result))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "episodes", 8L,
                        "children", 6L,
                        "childrenRepeating", 3L,
                        "childrenNotRepeating", 3L,
                        "childrenFrequent", 0L));
        assertThat(rate(result, "episodesPerChild")).isEqualByComparingTo("1.33");
        assertThat(rate(result, "repeatingPercent")).isEqualByComparingTo("50.00");
    }

    @Test
    void durationIsFromTheTimesAtWhichItHappened() {
        // When
        Result result = count("KPI-3");

        // Then
        assertThat(counts(result))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "episodes", 8L,
                        "under6Hours", 1L,
                        "from6To24Hours", 2L,
                        "from24To48Hours", 0L,
                        "from2To7Days", 1L,
                        "over7Days", 1L,
                        "open", 2L,
                        "startNotKnown", 1L));
    }

    @Test
    void riskIsCountedByTheGravestAndByTheFirstJudgement() {
        // When
        Result result = count("KPI-4");

        // Then
        assertThat(result.count("highest.HIGH")).isEqualTo(2);
        assertThat(result.count("highest.MEDIUM")).isEqualTo(6);
        assertThat(result.count("first.LOW")).isEqualTo(1);
        assertThat(result.count("first.HIGH")).isEqualTo(1);
        assertThat(result.count("first.MEDIUM")).isEqualTo(6);
    }

    @Test
    void groupsAreOfOwnChildrenAndHostedOnesStandBeside() {
        // When
        Result result = count("KPI-5");
        Result hosted = count("KPI-5", List.of(HOSTED), List.of());

        // Then
        assertThat(counts(result))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "episodes", 8L,
                        "fromHome", 4L,
                        "lookedAfterInArea", 2L,
                        "lookedAfterOutOfArea", 2L,
                        "hosted", 0L));
        assertThat(hosted.count("hosted")).isEqualTo(1);
    }

    @Test
    void offeredIsOfEpisodesReturnedAndUnknownReturnsAreAColumn() {
        // When
        Result result = count("KPI-6");

        // Then
        assertThat(result.count("returned")).isEqualTo(6);
        assertThat(result.count("returnTimeNotRecorded")).isEqualTo(1);
        assertThat(result.count("offered")).isEqualTo(5);
        assertThat(result.count("notOffered")).isEqualTo(1);
        assertThat(rate(result, "offeredPercent")).isEqualByComparingTo("83.33");
    }

    @Test
    @Tag("CS6")
    void aDeclineIsAnOfferMadeAndNoCompletion() {
        // When
        Result accepted = count("KPI-7");
        Result completed = count("KPI-8");

        // Then
        assertThat(counts(accepted))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("offered", 5L, "accepted", 2L, "declined", 2L, "notPossible", 0L, "notAnswered", 1L));
        assertThat(rate(accepted, "acceptedPercent")).isEqualByComparingTo("40.00");
        assertThat(completed.count("completed")).isEqualTo(2);
        assertThat(rate(completed, "completedOfOfferedPercent")).isEqualByComparingTo("40.00");
        assertThat(rate(completed, "completedOfReturnedPercent")).isEqualByComparingTo("33.33");
    }

    @Test
    void inTimeIsJudgedForEachEpisodeAndChildrenWithoutInterviewStayIn() {
        // When
        Result result = count("KPI-9");

        // Then
        assertThat(counts(result))
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("episodes", 8L),
                        Map.entry("returned", 6L),
                        Map.entry("returnTimeNotRecorded", 1L),
                        Map.entry("stillAway", 1L),
                        Map.entry("completed", 2L),
                        Map.entry("inTime", 1L),
                        Map.entry("late", 1L),
                        Map.entry("notInterviewed", 4L),
                        Map.entry("late.CHILD_NOT_READY", 1L),
                        Map.entry("late.NO_REASON_RECORDED", 0L),
                        Map.entry("clockRunning", 1L),
                        Map.entry("clockRunOut", 3L)));
        assertThat(rate(result, "inTimePercent")).isEqualByComparingTo("16.67");
    }

    @Test
    void theCarersViewIsCountedWhereThereWasNoInterview() {
        // When
        Result result = count("KPI-10");

        // Then
        assertThat(counts(result))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "declinedOrNotPossible", 2L,
                        "declinedWithoutInterview", 2L,
                        "notPossibleWithoutInterview", 0L,
                        "carerViewTaken", 1L,
                        "carerViewNotTaken", 1L));
        assertThat(rate(result, "carerViewPercent")).isEqualByComparingTo("50.00");
    }

    @Test
    void mediansSayFromHowManyStepsTheyAre() {
        // When
        Result result = count("KPI-11");

        // Then: return to offer 24 h, 0 h (open already), 18:00:01 h, 24 h, 24 h
        assertThat(result.count("returnToOffer.observed")).isEqualTo(5);
        assertThat(median(result, "returnToOffer")).isEqualByComparingTo("24.00");
        assertThat(median(result, "offerToInterview")).isEqualByComparingTo("50.00");
        assertThat(median(result, "interviewToSignOff")).isEqualByComparingTo("24.00");
        assertThat(median(result, "signOffToShared")).isEqualByComparingTo("12.00");
    }

    @Test
    void themesAreCountedByEpisode() {
        // When
        Result result = count("KPI-12");

        // Then
        assertThat(counts(result))
                .containsExactlyInAnyOrderEntriesOf(Map.of("interviewed", 2L, "push.BULLYING", 2L, "pull.FRIENDS", 1L));
    }

    @Test
    void aWithdrawnTriggerIsNoMeetingThatWasMissed() {
        // When
        Result result = count("KPI-13");

        // Then
        assertThat(counts(result))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "triggers",
                        4L,
                        "heldInTime",
                        1L,
                        "heldLate",
                        1L,
                        "notNeeded",
                        1L,
                        "notHeld",
                        1L,
                        "withdrawn",
                        1L));
        assertThat(rate(result, "heldInTimePercent")).isEqualByComparingTo("25.00");
    }

    @Test
    void acknowledgementsAreCountedByLevelOfRisk() {
        // When
        Result result = count("KPI-17");

        // Then
        assertThat(result.count("received")).isEqualTo(5);
        assertThat(result.count("inTime.HIGH")).isEqualTo(1);
        assertThat(result.count("late.HIGH")).isEqualTo(1);
        assertThat(result.count("overdue.MEDIUM")).isEqualTo(1);
        assertThat(result.count("waiting.LOW")).isEqualTo(1);
        assertThat(result.count("overtaken.LOW")).isEqualTo(1);
        assertThat(rate(result, "inTimePercent.HIGH")).isEqualByComparingTo("50.00");
        assertThat(rate(result, "inTimePercent")).isEqualByComparingTo("20.00");
    }

    @Test
    void lateWorkStaysVisible() {
        // When
        Result result = count("KPI-18");

        // Then
        assertThat(result.count("heldLate")).isEqualTo(1);
        assertThat(result.count("notHeldLate")).isEqualTo(5);
        assertThat(rate(result, "heldLatePercent")).isEqualByComparingTo("16.67");
    }

    @Test
    void threeEpisodesInNinetyDaysAreFrequentAndOnTheNinetyFirstDayNot() {
        // Given
        EpisodeCase first = GivenEpisode.of("ada", "2026-01-01T12:00:00Z").build();
        EpisodeCase second = GivenEpisode.of("ada", "2026-02-01T12:00:00Z").build();
        EpisodeCase ninetieth = GivenEpisode.of("ada", "2026-03-31T12:00:00Z").build();
        EpisodeCase dayBefore = GivenEpisode.of("ada", "2025-12-31T12:00:00Z").build();

        // When
        Result within = count("KPI-2", List.of(first, second, ninetieth), List.of());
        Result beyond = count("KPI-2", List.of(second, ninetieth), List.of(dayBefore));

        // Then
        assertThat(within.count("childrenFrequent")).isEqualTo(1);
        assertThat(beyond.count("childrenFrequent")).isZero();
    }

    @Test
    void aCountysOutOfAreaFiguresComeOutAsItStatedThem() {
        // Given: 685 incidents by 73 children
        List<EpisodeCase> incidents = java.util.stream.IntStream.range(0, 685)
                .mapToObj(i -> GivenEpisode.of("child " + i % 73, QUARTER.from().plusDays(i % 89) + "T12:00:00Z")
                        .placedIn(WARRINGTON)
                        .build())
                .toList();

        // When
        Result result = count("KPI-2", incidents, List.of());

        // Then
        assertThat(result.count("children")).isEqualTo(73);
        assertThat(rate(result, "episodesPerChild")).isEqualByComparingTo("9.38");
    }

    private static Result count(String code) {
        return count(code, EPISODES, List.of(LAST_YEAR));
    }

    private static Result count(String code, List<EpisodeCase> episodes, List<EpisodeCase> before) {
        return CATALOGUE
                .on(QUARTER.to(), code)
                .orElseThrow()
                .count(new Cohort(HALTON, QUARTER, AS_OF, episodes, before, messages(), meetings()));
    }

    private static List<MessageFact> messages() {
        Instant received = Instant.parse("2026-03-01T10:00:00Z");
        return List.of(
                message(RiskLevel.HIGH, NotificationState.MATCHED, received, received.plusSeconds(900)),
                message(RiskLevel.HIGH, NotificationState.MATCHED, received, received.plusSeconds(901)),
                message(RiskLevel.MEDIUM, NotificationState.MATCHED, received, null),
                message(RiskLevel.LOW, NotificationState.MATCHED, AS_OF, null),
                message(RiskLevel.LOW, NotificationState.SUPERSEDED, received, null));
    }

    private static MessageFact message(
            RiskLevel risk, NotificationState state, Instant received, Instant acknowledged) {
        return new MessageFact(
                UUID.randomUUID(),
                state,
                GivenEpisode.CHESHIRE_CONSTABULARY,
                risk,
                received,
                received.plusSeconds(900),
                acknowledged,
                List.of(HALTON));
    }

    private static List<MeetingFact> meetings() {
        Instant due = Instant.parse("2026-02-10T17:00:00Z");
        return List.of(
                meeting(due, due, false),
                meeting(due, due.plusSeconds(1), false),
                meeting(due, null, false),
                new MeetingFact(UUID.randomUUID(), "ben", HALTON, due.minusSeconds(60), due, null, true, false),
                meeting(due, null, true));
    }

    private static MeetingFact meeting(Instant due, Instant held, boolean withdrawn) {
        return new MeetingFact(
                UUID.randomUUID(), "anna", HALTON, due.minusSeconds(86_400), due, held, false, withdrawn);
    }

    private static Map<String, Long> counts(Result result) {
        Map<String, Long> counts = new TreeMap<>();
        result.counts().forEach((code, count) -> counts.put(code, count.value()));
        return counts;
    }

    private static BigDecimal rate(Result result, String code) {
        return result.figures().stream()
                .filter(f -> f instanceof Figure.Rate && f.code().equals(code))
                .map(f -> ((Figure.Rate) f).value())
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal median(Result result, String code) {
        return result.figures().stream()
                .filter(f -> f instanceof Figure.Median && f.code().equals(code))
                .map(f -> ((Figure.Median) f).hours())
                .findFirst()
                .orElseThrow();
    }
}
