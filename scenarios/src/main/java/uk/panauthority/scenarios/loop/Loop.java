package uk.panauthority.scenarios.loop;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import uk.panauthority.scenarios.client.Answer;
import uk.panauthority.scenarios.stage.Moments;
import uk.panauthority.scenarios.stage.Stage;

/**
 * The parts of the loop that both partnerships play alike: an out-of-area placement with its interview duty, an absence
 * that flags the agreement, a return that starts the clock, and the interview up to the second person's signature.
 */
final class Loop {

    /** Marks the children of a run, so that a later run can end the placements that a broken one has left. */
    static final String CHILD_NUMBER_PREFIX = "DEMO";

    /** Hours ago; so that a return is outside the measure of a contract that began ten days ago. */
    static final long BEFORE_THE_CONTRACT = 12 * 24;

    private static final Duration STATUTORY_LIMIT = Duration.ofHours(72);
    private static final long ARRIVED_HOURS_AGO = 9 * 24;

    private final Stage stage;
    private final Parties parties;
    private final Home home;

    Loop(Stage stage, Parties parties, Home home) {
        this.stage = stage;
        this.parties = parties;
        this.home = home;
    }

    /** An invented child of that authority, whom no other run knows. */
    Child child(String authority, int number, String givenName, String familyName) {
        Moments moments = stage.moments();
        return new Child(
                authority,
                CHILD_NUMBER_PREFIX + moments.mark() + number,
                stage.words().words(givenName),
                stage.words().words(familyName + " " + moments.mark()),
                stage.words().born(moments.day(0).minusYears(15).minusDays(moments.number() % 300 + number)));
    }

    /**
     * From the award to the arrival; the order cannot be signed before both authorities have agreed who interviews.
     *
     * @param beforeAgreement what the responsible authority does with the duty that the rule proposes
     */
    PlacedChild place(Child child, String deliverer, Consumer<InterviewDuty> beforeAgreement) {
        String homeId = home.ensure(stage, parties.commissioningOfficer());
        Placing placing = new Placing(stage, parties, child);
        Placing.Ordered ordered =
                placing.order(placing.award(homeId), stage.moments().dayOf(ARRIVED_HOURS_AGO));
        stage.compare(
                "the placement lies",
                "OUT",
                placing.placement(ordered.placementId()).path("inOut").asText());
        placing.issue(ordered.orderId());
        placing.refusedToSign(ordered.orderId(), "409 interview-duty-missing");
        InterviewDuty duty = InterviewDuty.awaitFor(stage, parties, ordered.placementId());
        beforeAgreement.accept(duty);
        stage.compare(
                "responsible authority",
                parties.responsible(),
                duty.view().path("responsibleLa").asText());
        stage.compare(
                "host authority", parties.host(), duty.view().path("hostLa").asText());
        duty.agreeAsResponsible();
        placing.refusedToSign(ordered.orderId(), "409 interview-duty-missing");
        duty.agreeAsHost();
        JsonNode agreed = placing.awaitAgreedDuty(ordered.placementId());
        stage.compare("deliverer as agreed", deliverer, agreed.path("deliverer").asText());
        stage.compare(
                "delivering authority",
                parties.host(),
                agreed.path("deliveringLa").asText());
        placing.sign(ordered.orderId());
        placing.start(ordered.placementId(), stage.moments().hoursAgo(ARRIVED_HOURS_AGO));
        return new PlacedChild(child, ordered.placementId(), ordered.agreementId(), home.urn());
    }

    /** What the police of the host's area will say of the child, under a reference that no other run uses. */
    PoliceReport report(String prefix, int number, Child child, String homeUrn) {
        Moments moments = stage.moments();
        String reference = "%s-%d-%d%d".formatted(prefix, moments.day(0).getYear(), moments.number(), number);
        return new PoliceReport(stage, parties, reference, child, homeUrn);
    }

    /**
     * The report lands in the queue of the responsible authority, opens an episode and flags the agreement; its repeat
     * changes nothing.
     */
    Episode goesMissing(PlacedChild placed, PoliceReport report, long hoursAgo) {
        Answer receipt = report.missing(hoursAgo);
        stage.compare("receipt", "202 MATCHED", receipt.inShort());
        JsonNode task = report.awaitInQueue(parties.responsibleDutyWorker(), receipt.id());
        stage.compare(
                "to be acknowledged in the queue of",
                parties.responsible(),
                task.path("ownerOrganisation").asText());
        stage.compare("the host is told as well", "MATCHED", report.stateFor(parties.hostDutyWorker(), receipt.id()));
        Episode episode = new Episode(stage, receipt.text("episodeId"));
        JsonNode seen = episode.view(parties.hostDutyWorker());
        stage.compare(
                "responsible authority",
                parties.responsible(),
                seen.path("responsibleLa").asText());
        stage.compare("host authority", parties.host(), seen.path("hostLa").asText());
        stage.compare(
                "placement", placed.placementId(), seen.path("placementId").asText());
        Agreement agreement = new Agreement(stage, parties, placed.agreementId());
        JsonNode review = agreement.awaitReviewBecauseOf(episode.id());
        stage.compare(
                "cause of the review", "MISSING_EPISODE", review.path("cause").asText());
        stage.compare("the agreement is under review", true, agreement.underReview());
        Answer again = report.missingAgain(hoursAgo);
        stage.compare("receipt of the repeat", receipt.id(), again.id());
        stage.compare(
                "it is the first receipt, byte for byte", true, receipt.raw().equals(again.raw()));
        stage.compare(
                "episodes of the child",
                List.of(episode.id()),
                Episode.of(stage, parties.responsibleDutyWorker(), placed.child()));
        stage.compare("flags because of this episode", 1, agreement.flagsBecauseOf(episode.id()));
        report.acknowledge(parties.responsibleDutyWorker(), receipt.id());
        stage.compare(
                "still in the queue",
                false,
                report.inQueue(parties.responsibleDutyWorker(), receipt.id()).isPresent());
        return episode;
    }

    /** The found report closes the episode, starts the 72 hours and lands in the queue of the delivering authority. */
    ReturnInterview comesBack(Episode episode, PoliceReport report, long hoursAgo, String where) {
        report.found(hoursAgo, where);
        ReturnInterview interview = ReturnInterview.awaitFor(stage, parties, episode);
        Instant returned = stage.moments().hoursAgo(hoursAgo);
        stage.compare(
                "episode",
                "CLOSED",
                episode.view(parties.hostDutyWorker()).path("state").asText());
        JsonNode clock = interview.view().path("clock");
        stage.compare("clock started", returned, clock.path("startedAt").asText());
        stage.compare(
                "interview due by, 72 hours later",
                returned.plus(STATUTORY_LIMIT),
                clock.path("deadline").asText());
        stage.compare(
                "to be allocated in the queue of the delivering authority",
                parties.host(),
                interview.awaitOwnerOfAllocation());
        return interview;
    }

    /** A child of the host's own area was away for four hours and is back. */
    ReturnInterview ownChildBack(
            String prefix,
            int number,
            String registrar,
            String givenName,
            String familyName,
            long hoursAgo,
            String where) {
        Child child = child(parties.host(), number, givenName, familyName);
        child.register(stage, registrar, false);
        PoliceReport report = report(prefix, number, child, "");
        Episode episode = new Episode(stage, report.missing(hoursAgo + 4).text("episodeId"));
        return comesBack(episode, report, hoursAgo, where);
    }

    /** Offered to held by the interviewer, written, and signed off by somebody else. */
    void isInterviewed(ReturnInterview interview, long offeredHoursAgo, long heldHoursAgo) {
        isHeldAndWritten(interview, offeredHoursAgo, heldHoursAgo);
        interview.authorRefusedToSignOff("403 forbidden");
        stage.compare("interview", "SIGNED_OFF", interview.signOff().state());
    }

    /** As {@link #isInterviewed}, after a reviewer has sent the report back once. */
    void isInterviewedAndWrittenTwice(ReturnInterview interview, long offeredHoursAgo, long heldHoursAgo) {
        isHeldAndWritten(interview, offeredHoursAgo, heldHoursAgo);
        interview.sendBackAndWriteAgain();
        stage.compare("interview", "SIGNED_OFF", interview.signOff().state());
    }

    private static void isHeldAndWritten(ReturnInterview interview, long offeredHoursAgo, long heldHoursAgo) {
        interview.allocate();
        interview.offer(offeredHoursAgo);
        interview.accept(offeredHoursAgo - 1);
        interview.schedule(heldHoursAgo);
        interview.hold(heldHoursAgo);
        interview.write();
        interview.submit();
    }

    /** The social worker says what changed, and the bed is free for the next run. */
    void closes(PlacedChild placed, Episode episode) {
        Agreement agreement = new Agreement(stage, parties, placed.agreementId());
        String reviewId =
                agreement.awaitReviewBecauseOf(episode.id()).path("id").asText();
        agreement.refusedToCloseReview(reviewId, "422 reason-required");
        agreement.closeReview(reviewId);
        stage.compare("the agreement is under review", false, agreement.underReview());
        new Placing(stage, parties, placed.child()).end(placed.placementId());
    }
}
