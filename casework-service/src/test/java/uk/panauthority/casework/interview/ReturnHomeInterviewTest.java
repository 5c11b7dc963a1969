package uk.panauthority.casework.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import uk.panauthority.casework.episode.ClockStartFact;
import uk.panauthority.casework.episode.ReturnedEpisode;
import uk.panauthority.casework.problem.CaseworkProblem;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.OrganisationKind;
import uk.panauthority.common.lifecycle.Transition;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;

class ReturnHomeInterviewTest {

    private static final Instant MONDAY_10 = Instant.parse("2026-11-16T10:00:00Z");
    private static final Instant WEDNESDAY_9 = Instant.parse("2026-11-18T09:00:00Z");
    private static final UUID MONDAYS = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final UUID WEDNESDAYS = UUID.fromString("00000000-0000-7000-8000-000000000002");
    private static final UUID CONTRACT = UUID.fromString("00000000-0000-7000-8000-0000000000c1");

    private static final Caller COORDINATOR = authority("stoke.interview-coordinator", "INTERVIEW_COORDINATOR");
    private static final Caller REVIEWER = authority("stoke.reviewer", "REVIEWER");
    private static final Caller INTERVIEWER =
            new Caller("catch22", OrganisationKind.INTERVIEW_SERVICE, "catch22.interviewer", Set.of("INTERVIEWER"));

    private final InterviewClock clock =
            new InterviewClocks(Clock.fixed(MONDAY_10, ZoneOffset.UTC)).ofReturn(MONDAY_10);

    @Test
    void anInterviewThatWasHeldIsNotCancelledWhenItsEpisodesAreMistakes() {
        // Given
        ReturnHomeInterview interview = scheduled();
        interview.hold(WEDNESDAY_9, true, INTERVIEWER);

        // When
        interview.release(MONDAYS, Release.EPISODE_VOIDED);
        interview.release(WEDNESDAYS, Release.EPISODE_VOIDED);

        // Then
        assertThat(interview.state()).isEqualTo(InterviewState.HELD);
        assertThat(InterviewEvents.again(interview))
                .hasValueSatisfying(held -> assertThat(((InterviewEvents.InterviewHeld) held).episodes())
                        .isEmpty());
    }

    @Test
    void theLastEpisodeThatIsTakenOutCancelsAnInterviewThatWasNotHeld() {
        // Given
        ReturnHomeInterview interview = scheduled();
        interview.release(MONDAYS, Release.EPISODE_VOIDED);
        InterviewState withOneLeft = interview.state();

        // When
        interview.release(WEDNESDAYS, Release.EPISODE_MERGED);

        // Then
        assertThat(withOneLeft).isEqualTo(InterviewState.SCHEDULED);
        assertThat(interview.state()).isEqualTo(InterviewState.CANCELLED);
        assertThat(interview.coverage().all())
                .extracting(CoveredEpisode::releasedBecause)
                .containsExactly("EPISODE_VOIDED", "EPISODE_MERGED");
    }

    @Test
    @Tag("I43")
    void theWordsThatAreSignedOffAreThoseThatWereSubmitted() {
        // Given
        ReturnHomeInterview interview = submitted(INTERVIEWER);
        String sealed = interview.writeUp().wordsHash();

        // When
        interview.signOff(REVIEWER, WEDNESDAY_9.plusSeconds(7200));

        // Then
        assertThat(interview.writeUp().wordsHash())
                .isEqualTo(sealed)
                .isEqualTo(ReportSeal.of(words("catch22.interviewer")));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-18T20:00:00Z, true, true", "2026-11-19T12:00:00Z, false, true"})
    void timelinessIsJudgedForEachEpisode(Instant heldAt, boolean mondayInTime, boolean wednesdayInTime) {
        // Given
        ReturnHomeInterview interview = scheduled();

        // When
        InterviewEvents.InterviewHeld held = interview.hold(heldAt, true, INTERVIEWER);

        // Then
        assertThat(held.episodes())
                .containsExactly(
                        new InterviewEvents.EpisodeTimeliness(MONDAYS, MONDAY_10, heldAt, mondayInTime),
                        new InterviewEvents.EpisodeTimeliness(WEDNESDAYS, WEDNESDAY_9, heldAt, wednesdayInTime));
    }

    @Test
    void theDeadlineToWorkToIsTheEarliest() {
        // When
        ReturnHomeInterview interview = covering(episode(WEDNESDAYS, WEDNESDAY_9), episode(MONDAYS, MONDAY_10));

        // Then
        assertThat(interview.coverage().mostUrgent().episodeId()).isEqualTo(MONDAYS);
        assertThat(interview.coverage().mostUrgent().deadline()).isEqualTo(Instant.parse("2026-11-19T10:00:00Z"));
    }

    @Test
    void anInterviewTakesInEpisodesOfTheSameAuthoritiesUntilItIsHeld() {
        // Given
        ReturnHomeInterview interview = covering(episode(MONDAYS, MONDAY_10));
        ReturnedEpisode elsewhere = new ReturnedEpisode(
                WEDNESDAYS,
                "E08000014-7",
                null,
                "E08000014",
                "E06000021",
                "E08000014",
                "E23000015",
                null,
                WEDNESDAY_9,
                ClockStartFact.RETURNED);

        // When
        boolean same = interview.canTakeIn(episode(WEDNESDAYS, WEDNESDAY_9));
        boolean otherDeliverer = interview.canTakeIn(elsewhere);
        ReturnHomeInterview held = scheduled();
        held.hold(WEDNESDAY_9, true, INTERVIEWER);
        boolean afterwards = held.canTakeIn(episode(WEDNESDAYS, WEDNESDAY_9));

        // Then
        assertThat(List.of(same, otherDeliverer, afterwards)).containsExactly(true, false, false);
    }

    @Test
    @Tag("I37")
    void anInterviewIsNotHeldBeforeAReturnThatItCovers() {
        // Given
        ReturnHomeInterview interview = scheduled();

        // When
        assertThatThrownBy(() -> interview.hold(WEDNESDAY_9.minusSeconds(1), true, INTERVIEWER))
                // Then
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.type()).isEqualTo(CaseworkProblem.HELD_BEFORE_RETURN));
    }

    @Test
    @Tag("I38")
    void nothingIsHeldThatNobodyWasGiven() {
        // Given
        ReturnHomeInterview interview = covering(episode(MONDAYS, MONDAY_10));

        // When
        assertThatThrownBy(() -> interview.hold(WEDNESDAY_9, true, COORDINATOR))
                // Then
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.type()).isEqualTo(CaseworkProblem.NOT_ALLOCATED));
    }

    @Test
    void aChangeOfMindReopensTheOfferWithTheFirstDeadline() {
        // Given
        ReturnHomeInterview interview = covering(episode(MONDAYS, MONDAY_10));
        interview.offer(offerAt(WEDNESDAY_9), COORDINATOR);
        interview.decline(
                new Decline(WEDNESDAY_9, "NOT_READY", Decline.SaidBy.CHILD, null, "stoke.interview-coordinator"),
                COORDINATOR);

        // When
        interview.changeMind(COORDINATOR);

        // Then
        assertThat(interview.state()).isEqualTo(InterviewState.OFFERED);
        assertThat(interview.coverage().mostUrgent().deadline()).isEqualTo(Instant.parse("2026-11-19T10:00:00Z"));
        assertThat(interview.outreach().declines()).hasSize(1);
    }

    @Test
    void aMissedAppointmentIsAnAttemptAndMakesRoomForAnother() {
        // Given
        ReturnHomeInterview interview = scheduled();

        // When
        interview.miss(
                new InterviewAttempt(
                        WEDNESDAY_9,
                        InterviewAttempt.Channel.VISIT,
                        InterviewAttempt.Result.NOT_ATTENDED,
                        null,
                        "catch22.interviewer"),
                INTERVIEWER);

        // Then
        assertThat(interview.state()).isEqualTo(InterviewState.ACCEPTED);
        assertThat(interview.outreach().scheduledFor()).isNull();
        assertThat(interview.outreach().attempts())
                .extracting(InterviewAttempt::result)
                .containsExactly(InterviewAttempt.Result.OFFERED, InterviewAttempt.Result.NOT_ATTENDED);
    }

    @Test
    void aReportIsSignedOffByAnotherPersonAsItStands() {
        // Given
        ReturnHomeInterview interview = submitted(INTERVIEWER);

        // When
        InterviewEvents.InterviewSignedOff signedOff = interview.signOff(REVIEWER, WEDNESDAY_9.plusSeconds(7200));

        // Then
        assertThat(interview.state()).isEqualTo(InterviewState.SIGNED_OFF);
        assertThat(signedOff.factorCodes()).containsExactly("PLACEMENT_NOT_WANTED", "FRIENDS");
        assertThat(signedOff.contractId()).isEqualTo(CONTRACT);
        assertThat(interview.writeUp().report()).isEqualTo(words("catch22.interviewer"));
    }

    @Test
    @Tag("I42")
    void anAuthorDoesNotReviewTheirOwnReport() {
        // Given
        Caller both = authority("stoke.both", "INTERVIEWER", "REVIEWER");
        ReturnHomeInterview interview = submitted(both);

        // When
        assertThatThrownBy(() -> interview.signOff(both, WEDNESDAY_9))
                // Then
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.type()).isEqualTo(CaseworkProblem.SELF_REVIEW));
    }

    @Test
    @Tag("I43")
    void aReviewerDoesNotWriteWhatAnotherHasBegun() {
        // Given
        ReturnHomeInterview interview = submitted(INTERVIEWER);

        // When
        assertThatThrownBy(() -> interview.write(words("stoke.reviewer"), REVIEWER))
                // Then
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.type()).isEqualTo(CaseworkProblem.WORDS_LOCKED));
        assertThat(interview.writeUp().report()).isEqualTo(words("catch22.interviewer"));
    }

    @Test
    void evenTheAuthorDoesNotChangeASubmittedReportUntilItIsSentBack() {
        // Given
        ReturnHomeInterview interview = submitted(INTERVIEWER);
        assertThatThrownBy(() -> interview.write(words("catch22.interviewer"), INTERVIEWER))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.type()).isEqualTo(CommonProblem.TRANSITION_REFUSED));

        // When
        interview.sendBack(new Review(WEDNESDAY_9, "stoke.reviewer", "Say who by when."), REVIEWER);

        // Then
        interview.write(words("catch22.interviewer"), INTERVIEWER);
        assertThat(interview.state()).isEqualTo(InterviewState.RETURNED);
        interview.submit(INTERVIEWER, WEDNESDAY_9);
        assertThat(interview.state()).isEqualTo(InterviewState.SUBMITTED);
    }

    @Test
    void aNamedInterviewerIsTheOnlyOneWhoWrites() {
        // Given
        ReturnHomeInterview interview = covering(episode(MONDAYS, MONDAY_10));
        interview.allocate(allocation("catch22", CONTRACT).naming("catch22.other"), COORDINATOR);
        interview.offer(offerAt(WEDNESDAY_9), COORDINATOR);
        interview.accept(WEDNESDAY_9, COORDINATOR);
        interview.schedule(WEDNESDAY_9, COORDINATOR);
        interview.hold(WEDNESDAY_9, true, COORDINATOR);

        // When
        assertThatThrownBy(() -> interview.write(words("catch22.interviewer"), INTERVIEWER))
                // Then
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.type()).isEqualTo(CommonProblem.FORBIDDEN));
    }

    @ParameterizedTest
    @EnumSource(InterviewState.class)
    void everyStateIsInTheTableAndEveryMissingEdgeRefuses(InterviewState state) {
        // Given
        Caller everyone = new Caller(
                "E06000021",
                OrganisationKind.AUTHORITY,
                "everyone",
                Set.of("INTERVIEW_COORDINATOR", "INTERVIEWER", "REVIEWER", "TEAM_MANAGER", "SOCIAL_WORKER"));
        Set<InterviewParty> parties =
                EnumSet.of(InterviewParty.RESPONSIBLE, InterviewParty.DELIVERING, InterviewParty.ALLOCATED);
        Set<InterviewAction> asked = EnumSet.complementOf(EnumSet.of(InterviewAction.CANCEL));
        List<InterviewAction> allowed = InterviewLifecycle.TABLE.transitions().stream()
                .filter(t -> t.from() == state && !t.automatic())
                .map(Transition::action)
                .distinct()
                .toList();

        // When
        List<InterviewAction> refused = asked.stream()
                .filter(action -> refuses(state, action, everyone, parties))
                .toList();

        // Then
        assertThat(refused)
                .isEqualTo(asked.stream()
                        .filter(action -> !allowed.contains(action))
                        .toList());
        assertThat(InterviewLifecycle.TABLE.transitions()).anyMatch(t -> t.from() == state || t.to() == state);
    }

    private static boolean refuses(
            InterviewState state, InterviewAction action, Caller caller, Set<InterviewParty> parties) {
        try {
            InterviewLifecycle.TABLE.require(state, action, caller, parties);
            return false;
        } catch (Problem refusal) {
            return refusal.type() == CommonProblem.TRANSITION_REFUSED;
        }
    }

    private ReturnHomeInterview scheduled() {
        ReturnHomeInterview interview = covering(episode(MONDAYS, MONDAY_10), episode(WEDNESDAYS, WEDNESDAY_9));
        interview.allocate(allocation("catch22", CONTRACT), COORDINATOR);
        interview.offer(offerAt(WEDNESDAY_9), INTERVIEWER);
        interview.accept(WEDNESDAY_9, INTERVIEWER);
        interview.schedule(WEDNESDAY_9, INTERVIEWER);
        return interview;
    }

    private ReturnHomeInterview submitted(Caller author) {
        ReturnHomeInterview interview = covering(episode(MONDAYS, MONDAY_10));
        boolean own = author.organisation().equals("E06000021");
        interview.allocate(allocation(author.organisation(), own ? null : CONTRACT), COORDINATOR);
        interview.offer(offerAt(WEDNESDAY_9), author);
        interview.accept(WEDNESDAY_9, author);
        interview.schedule(WEDNESDAY_9, author);
        interview.hold(WEDNESDAY_9, true, author);
        interview.write(words(author.username()), author);
        interview.submit(author, WEDNESDAY_9);
        return interview;
    }

    private ReturnHomeInterview covering(ReturnedEpisode first, ReturnedEpisode... more) {
        ReturnHomeInterview interview = new ReturnHomeInterview(first, CoveredEpisode.of(first, null, clock));
        for (ReturnedEpisode episode : more) {
            interview.coverage().cover(CoveredEpisode.of(episode, null, clock));
        }
        return interview;
    }

    private static ReturnedEpisode episode(UUID id, Instant returnedAt) {
        return new ReturnedEpisode(
                id,
                "E08000014-7",
                null,
                "E08000014",
                "E06000021",
                "E06000021",
                "E23000015",
                LocalDate.of(2026, 11, 15),
                returnedAt,
                ClockStartFact.RETURNED);
    }

    private static Allocation allocation(String organisation, UUID contract) {
        return Allocation.given(
                organisation,
                contract,
                null,
                "stoke.interview-coordinator",
                new IndependenceCheck(WEDNESDAY_9, List.of()));
    }

    private static InterviewAttempt offerAt(Instant at) {
        return new InterviewAttempt(
                at,
                InterviewAttempt.Channel.PHONE,
                InterviewAttempt.Result.OFFERED,
                InterviewAttempt.OfferedTo.CHILD,
                "catch22.interviewer");
    }

    private static InterviewReport words(String author) {
        return new InterviewReport(
                author,
                WEDNESDAY_9,
                null,
                List.of("PLACEMENT_NOT_WANTED"),
                List.of("FRIENDS"),
                null,
                null,
                List.of(),
                "I wanted to see my friends.",
                null,
                "Pushed and pulled.",
                null,
                List.of(),
                List.of("PLACEMENT_REVIEW"),
                null);
    }

    private static Caller authority(String username, String... roles) {
        return new Caller("E06000021", OrganisationKind.AUTHORITY, username, Set.of(roles));
    }
}
