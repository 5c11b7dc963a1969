package uk.panauthority.placement.support;

import static uk.panauthority.placement.support.Actor.CARE_ASSIST_SIGNATORY;
import static uk.panauthority.placement.support.Actor.SEFTON_APPROVER;
import static uk.panauthority.placement.support.Actor.SEFTON_COMMISSIONING_OFFICER;
import static uk.panauthority.placement.support.Actor.SEFTON_PLACEMENT_OFFICER;
import static uk.panauthority.placement.support.Actor.SEFTON_SOCIAL_WORKER;

import io.restassured.response.Response;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import uk.panauthority.common.testing.Answers;
import uk.panauthority.common.testing.Plain;
import uk.panauthority.common.time.PlatformClock;
import uk.panauthority.common.timer.TimedWorkRunner;

/** Leads records into a state over HTTP, as their actors would; every step must succeed. */
public final class Journey {

    public static final String BASE = "/api/placement/v1";
    public static final String SEFTON = "E08000014";
    public static final String STOKE = "E06000021";

    private static final AtomicInteger NUMBERS = new AtomicInteger(1_000_000);

    private Journey() {}

    /** An order with what was made together with it. */
    public record Ordered(UUID orderId, UUID placementId, UUID agreementId, String childRef) {

        public String order() {
            return BASE + "/orders/" + orderId;
        }

        public String placement() {
            return BASE + "/placements/" + placementId;
        }

        public String agreement() {
            return BASE + "/agreements/" + agreementId;
        }
    }

    /** A seven-digit number that no other home of the run has; also good as a child's number. */
    public static String freshNumber() {
        return Integer.toString(NUMBERS.incrementAndGet());
    }

    public static LocalDate today() {
        return LocalDate.now(PlatformClock.LONDON);
    }

    public static Instant minutesAgo(int minutes) {
        return Instant.now().minus(minutes, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.SECONDS);
    }

    public static String homeBody(String urn, String authority, int places) {
        return """
                {"urn":"%s","name":"Elm House","providerId":"care-assist","authority":"%s","postcode":"%s","places":%d}""".formatted(urn, authority, authority.equals(SEFTON) ? "pr8 1aa" : "st1 1aa", places);
    }

    public static UUID givenAHome(String authority, int places) {
        return idOf(done(SEFTON_COMMISSIONING_OFFICER
                .asks()
                .body(homeBody(freshNumber(), authority, places))
                .post(BASE + "/homes")));
    }

    /** A home of that provider. */
    public static UUID givenAHomeOf(String provider, String authority, int places) {
        return idOf(done(SEFTON_COMMISSIONING_OFFICER
                .asks()
                .body(homeBody(freshNumber(), authority, places).replace("care-assist", provider))
                .post(BASE + "/homes")));
    }

    public static String awardBody(UUID homeId, String childNumber) {
        return """
                {"childNumber":"%s","homeId":"%s","reasonCode":"NEEDED_TODAY",
                 "candidates":[{"provider":"family-care-group","reasonNotUsed":"NO_VACANCY"}],
                 "needAndRisk":"Needs a calm home tonight.","weeklyRate":{"amount":"2149.00","currency":"GBP"}}""".formatted(childNumber, homeId);
    }

    public static String givenAProposedAward(Actor officer, UUID homeId, String childNumber) {
        return address(done(officer.asks().body(awardBody(homeId, childNumber)).post(BASE + "/direct-awards")));
    }

    public static UUID givenAnApprovedAward(Actor officer, Actor approver, UUID homeId, String childNumber) {
        String award = givenAProposedAward(officer, homeId, childNumber);
        return idOf(done(approver.asks().header("If-Match", "\"0\"").post(award + "/approval")));
    }

    public static String orderBody(UUID awardId) {
        return "{\"awardId\":\"%s\",\"start\":\"%s\"}".formatted(awardId, today());
    }

    public static Ordered givenAnOrder(UUID homeId) {
        return givenAnOrder(homeId, freshNumber());
    }

    public static Ordered givenAnOrder(UUID homeId, String childNumber) {
        return givenAnOrder(SEFTON_PLACEMENT_OFFICER, SEFTON_APPROVER, homeId, childNumber);
    }

    public static Ordered givenAnOrder(Actor officer, Actor approver, UUID homeId, String childNumber) {
        UUID award = givenAnApprovedAward(officer, approver, homeId, childNumber);
        return ordered(done(officer.asks().body(orderBody(award)).post(BASE + "/orders")));
    }

    /** A direct award that carries an order and whose review date is today, after the clock has been round. */
    public static String givenAnAwardUnderReview(UUID homeId) {
        String award = address(done(SEFTON_PLACEMENT_OFFICER
                .asks()
                .body("{\"reviewOn\":\"%s\",".formatted(today())
                        + awardBody(homeId, freshNumber()).substring(1))
                .post(BASE + "/direct-awards")));
        step(SEFTON_APPROVER, award, "/approval", "");
        UUID id = UUID.fromString(award.substring(award.lastIndexOf('/') + 1));
        done(SEFTON_PLACEMENT_OFFICER.asks().body(orderBody(id)).post(BASE + "/orders"));
        clockGoesRound(Instant.now());
        return award;
    }

    /** The notice to the host that an order out of area owes. */
    public static String noticeOf(Ordered ordered) {
        String id = done(SEFTON_APPROVER.asks().get(BASE + "/host-notices?limit=100"))
                .path("items.find { it.placementId == '" + ordered.placementId() + "' }.id");
        return BASE + "/host-notices/" + id;
    }

    /** The same notice as the host has it. */
    public static String hosted(String notice) {
        return notice.replace("/host-notices/", "/hosted-children/");
    }

    /** A suggestion for the child of this placement. */
    public static String stepDownBody(Ordered ordered) {
        return """
                {"placementId":"%s","serviceCode":"FOSTER","reason":"Settled for weeks.",\
                "exploitationBandFell":true,"bandReference":"Assessment 7"}""".formatted(ordered.placementId());
    }

    /** Does what is due by this time. */
    public static void clockGoesRound(Instant now) {
        CDI.current().select(TimedWorkRunner.class).get().runAll(now);
    }

    /** An order that the child may come before: both papers follow by this time. */
    public static Ordered givenAnEmergencyOrder(UUID homeId, Instant dueAt) {
        UUID award = givenAnApprovedAward(SEFTON_PLACEMENT_OFFICER, SEFTON_APPROVER, homeId, freshNumber());
        return ordered(done(SEFTON_PLACEMENT_OFFICER
                .asks()
                .body("{\"awardId\":\"%s\",\"start\":\"%s\",\"orderDueAt\":\"%s\",\"ipaDueAt\":\"%s\"}"
                        .formatted(award, today(), dueAt, dueAt))
                .post(BASE + "/orders")));
    }

    public static Ordered ordered(Response order) {
        return new Ordered(
                idOf(order),
                UUID.fromString(Answers.text(order, "/placementId")),
                UUID.fromString(Answers.text(order, "/agreementId")),
                Answers.text(order, "/childRef"));
    }

    private static UUID idOf(Response answer) {
        return UUID.fromString(Answers.text(answer, "/id"));
    }

    public static Ordered givenAnIssuedOrder(UUID homeId) {
        Ordered ordered = givenAnOrder(homeId);
        step(SEFTON_PLACEMENT_OFFICER, ordered.order(), "/issue", "");
        return ordered;
    }

    public static Ordered givenASignedOrder(UUID homeId, String childNumber) {
        return givenASignedOrder(SEFTON_PLACEMENT_OFFICER, SEFTON_APPROVER, homeId, childNumber);
    }

    public static Ordered givenASignedOrder(Actor officer, Actor approver, UUID homeId, String childNumber) {
        Ordered ordered = givenAnOrder(officer, approver, homeId, childNumber);
        step(officer, ordered.order(), "/issue", "");
        step(CARE_ASSIST_SIGNATORY, ordered.order(), "/signature", signedToday());
        return ordered;
    }

    public static Ordered givenAStartedPlacement(UUID homeId) {
        Ordered ordered = givenASignedOrder(homeId, freshNumber());
        step(SEFTON_PLACEMENT_OFFICER, ordered.placement(), "/start", arrived(minutesAgo(1)));
        return ordered;
    }

    /** What a social worker can approve. */
    public static String termsBody() {
        return """
                {"serviceCode":"RESIDENTIAL","plan":"School every day and one steady adult.","noticeDays":28,
                 "goalIds":["01999999-0000-7000-8000-000000000077"],
                 "services":[{"code":"EDUCATION","description":"Tuition until there is a school.","hoursAWeek":10}],
                 "contacts":[{"kind":"BUYER_KEY","name":"Placements desk","telephone":"0151 000 0001"},
                             {"kind":"BUYER_EMERGENCY","name":"Emergency duty team","telephone":"0151 000 0002"}]}""";
    }

    /** The provider's answer: signature, key worker and contacts. */
    public static String returnedOn(LocalDate day) {
        return """
                {"signedOn":"%s","keyWorker":"Ann Reed",
                 "contacts":[{"kind":"PROVIDER_KEY","name":"Manager","telephone":"01782 000001"},
                             {"kind":"PROVIDER_EMERGENCY","name":"On call","telephone":"01782 000002"}]}""".formatted(day);
    }

    /** Brings what an agreement's newest version needs until it is with the provider. */
    public static void sendAgreement(Ordered ordered) {
        step(SEFTON_SOCIAL_WORKER, ordered.agreement(), "/terms", termsBody());
        step(SEFTON_SOCIAL_WORKER, ordered.agreement(), "/terms-approval", "");
        step(SEFTON_PLACEMENT_OFFICER, ordered.agreement(), "/dispatch", "");
    }

    /** A returned agreement that waits for its two approvals. */
    public static Ordered givenAReturnedAgreement(UUID homeId) {
        return returned(givenAnOrder(homeId));
    }

    public static Ordered returned(Ordered ordered) {
        sendAgreement(ordered);
        step(CARE_ASSIST_SIGNATORY, ordered.agreement(), "/return", returnedOn(today()));
        return ordered;
    }

    /** Two people bring the version that was returned into force. */
    public static Ordered inForce(Ordered ordered) {
        step(SEFTON_SOCIAL_WORKER, ordered.agreement(), "/commencement", "");
        step(SEFTON_COMMISSIONING_OFFICER, ordered.agreement(), "/commencement", "");
        return ordered;
    }

    public static String signedToday() {
        return "{\"signedOn\":\"%s\"}".formatted(today());
    }

    public static String arrived(Instant at) {
        return "{\"arrivedAt\":\"%s\"}".formatted(at);
    }

    public static String left(LocalDate day, String code) {
        return "{\"endedOn\":\"%s\",\"reasonCode\":\"%s\"}".formatted(day, code);
    }

    /** The child left for a reason that is a breakdown. */
    public static String brokeDown(LocalDate day, String code) {
        return "{\"endedOn\":\"%s\",\"reasonCode\":\"%s\",\"narrative\":\"He shouted.\",\"learning\":\"Visit more.\"}"
                .formatted(day, code);
    }

    /** Takes an action on the record's current version; it must succeed. */
    public static Response step(Actor actor, String record, String action, String body) {
        return done(act(actor, record, action, body));
    }

    /** Takes an action on the record's current version, whatever the answer. */
    public static Response act(Actor actor, String record, String action, String body) {
        var request = actor.asks().header("If-Match", tagOf(actor, record));
        return (body.isEmpty() ? request : request.body(body)).post(record + action);
    }

    public static String tagOf(Actor reader, String record) {
        return Plain.tag(reader.token(), record);
    }

    public static String address(Response created) {
        String location = created.header("Location");
        return location.substring(location.indexOf("/api/"));
    }

    private static Response done(Response answer) {
        if (answer.statusCode() >= 300) {
            throw new AssertionError(answer.statusCode() + " " + answer.asString());
        }
        return answer;
    }
}
