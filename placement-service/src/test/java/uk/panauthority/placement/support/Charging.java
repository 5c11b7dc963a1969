package uk.panauthority.placement.support;

import static uk.panauthority.placement.support.Actor.CARE_ASSIST_SIGNATORY;
import static uk.panauthority.placement.support.Actor.SEFTON_APPROVER;
import static uk.panauthority.placement.support.Actor.SEFTON_COMMISSIONING_OFFICER;
import static uk.panauthority.placement.support.Actor.SEFTON_PLACEMENT_OFFICER;
import static uk.panauthority.placement.support.Actor.SEFTON_SOCIAL_WORKER;
import static uk.panauthority.placement.support.Journey.BASE;
import static uk.panauthority.placement.support.Journey.SEFTON;
import static uk.panauthority.placement.support.Journey.address;
import static uk.panauthority.placement.support.Journey.arrived;
import static uk.panauthority.placement.support.Journey.freshNumber;
import static uk.panauthority.placement.support.Journey.givenAHome;
import static uk.panauthority.placement.support.Journey.left;
import static uk.panauthority.placement.support.Journey.ordered;
import static uk.panauthority.placement.support.Journey.signedToday;
import static uk.panauthority.placement.support.Journey.step;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import uk.panauthority.placement.support.Journey.Ordered;

/** Stays of the past, their price lines and their months, made over HTTP; every step must succeed. */
public final class Charging {

    public static final LocalDate JANUARY_28 = LocalDate.of(2025, 1, 28);
    public static final LocalDate FEBRUARY_7 = LocalDate.of(2025, 2, 7);

    private Charging() {}

    /** A placement at 2,149.00 a week that began on this day and goes on. */
    public static Ordered givenAStaySince(LocalDate arrival) {
        return givenAStaySince(arrival, "2149.00");
    }

    public static Ordered givenAStaySince(LocalDate arrival, String weeklyRate) {
        UUID home = givenAHome(SEFTON, 4);
        String award = address(done(SEFTON_PLACEMENT_OFFICER
                .asks()
                .body(Journey.awardBody(home, freshNumber()).replace("2149.00", weeklyRate))
                .post(BASE + "/direct-awards")));
        step(SEFTON_APPROVER, award, "/approval", "");
        Ordered ordered = ordered(done(SEFTON_PLACEMENT_OFFICER
                .asks()
                .body("{\"awardId\":\"%s\",\"start\":\"%s\"}".formatted(idIn(award), arrival))
                .post(BASE + "/orders")));
        step(SEFTON_PLACEMENT_OFFICER, ordered.order(), "/issue", "");
        step(CARE_ASSIST_SIGNATORY, ordered.order(), "/signature", signedToday());
        step(
                SEFTON_PLACEMENT_OFFICER,
                ordered.placement(),
                "/start",
                arrived(arrival.atTime(15, 0).toInstant(ZoneOffset.UTC)));
        return ordered;
    }

    /** A placement that is over. */
    public static Ordered givenAStayOf(LocalDate arrival, LocalDate departure) {
        Ordered ordered = givenAStaySince(arrival);
        leaves(ordered, departure);
        return ordered;
    }

    public static void leaves(Ordered ordered, LocalDate departure) {
        step(SEFTON_SOCIAL_WORKER, ordered.placement(), "/end", left(departure, "CARPL"));
    }

    /** An extra of so much a week from 1 February 2025 to the end of that month. */
    public static String transport(UUID agreementId, String amount) {
        return """
                {"agreementId":"%s","type":"TRANSPORT","unit":"WEEK","amount":{"amount":"%s","currency":"GBP"},\
                "startsOn":"2025-02-01","endsOn":"2025-03-01","description":"Taxi to school"}""".formatted(agreementId, amount);
    }

    public static String givenAProposedLine(String body) {
        return address(done(SEFTON_COMMISSIONING_OFFICER.asks().body(body).post(BASE + "/price-lines")));
    }

    public static String givenAnApprovedLine(String body) {
        String line = givenAProposedLine(body);
        step(SEFTON_APPROVER, line, "/approval", "");
        return line;
    }

    /** The line that the signed order brought. */
    public static String coreLineOf(Ordered ordered) {
        return BASE + "/price-lines/"
                + done(SEFTON_PLACEMENT_OFFICER.asks().get(BASE + "/price-lines?agreementId=" + ordered.agreementId()))
                        .path("items.find { it.proposedBy == null }.id");
    }

    /** Posts a month, whatever the answer. */
    public static Response posts(Actor actor, Ordered ordered, String month) {
        return actor.asks().body("{\"month\":\"%s\"}".formatted(month)).post(ordered.placement() + "/charges");
    }

    /** What the posting of a month added, in all. */
    public static String posted(Ordered ordered, String month) {
        return done(posts(SEFTON_COMMISSIONING_OFFICER, ordered, month)).path("total.amount");
    }

    private static UUID idIn(String address) {
        return UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
    }

    private static Response done(Response answer) {
        if (answer.statusCode() >= 300) {
            throw new AssertionError(answer.statusCode() + " " + answer.asString());
        }
        return answer;
    }
}
