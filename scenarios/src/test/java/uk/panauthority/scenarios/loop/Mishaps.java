package uk.panauthority.scenarios.loop;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.panauthority.scenarios.client.Answer;
import uk.panauthority.scenarios.client.PlatformClient;
import uk.panauthority.scenarios.stage.Stage;

/**
 * What goes wrong around the loop with personal words in hand: placements are refused, declined and cancelled with reasons,
 * and words are sent twice, in the wrong field, in the wrong form and to the wrong place. Faults are where words slip into
 * logs and answers.
 */
public final class Mishaps {

    private static final Parties PARTIES = Parties.SEFTON_IN_STOKE;
    private static final String CHILDREN = "/api/casework/v1/children";
    private static final String AWARDS = "/api/placement/v1/direct-awards";
    private static final String ORDERS = "/api/placement/v1/orders";

    private final Stage stage;
    private final PlatformClient client;

    public Mishaps(Stage stage, PlatformClient client) {
        this.stage = stage;
        this.client = client;
    }

    /** Each is answered with a problem, or with a receipt that has warnings; none repeats the words. */
    public void play() {
        refuseAndDecline();
        Child child = new Loop(stage, PARTIES, Home.IN_STOKE).child(PARTIES.responsible(), 7, "Lorne", "Whitmoor");
        child.register(stage, PARTIES.caseSystem(), true);
        String word = stage.words().words("Words in the wrong place");

        send("the same child again", PARTIES.caseSystem(), CHILDREN, registration(child), "409 child-exists");
        Map<String, Object> misdated = registration(child);
        misdated.put("dateOfBirth", word);
        send("a name as a date", PARTIES.caseSystem(), CHILDREN, misdated, "422 field-invalid");
        Map<String, Object> unknown = registration(child);
        unknown.put("nickname", word);
        send("an unknown field", PARTIES.caseSystem(), CHILDREN, unknown, "422 unknown-field");
        send("a text where a record belongs", PARTIES.caseSystem(), CHILDREN, List.of(word), "400 malformed-request");
        PoliceReport report = new Loop(stage, PARTIES, Home.IN_STOKE).report("STF", 7, child, "");
        Map<String, Object> message = report.missingMessage(10);
        send("a report", PARTIES.policeSystem(), PoliceReport.NOTIFICATIONS, message, "202 MATCHED");
        message.put("circumstances", word);
        send(
                "another text under the same key",
                PARTIES.policeSystem(),
                PoliceReport.NOTIFICATIONS,
                message,
                "409 idempotency-conflict");
        Map<String, Object> garbled = new LinkedHashMap<>(report.missingMessage(9));
        garbled.put("version", 2);
        garbled.put("riskLevel", word);
        garbled.put("kind", word);
        garbled.put("child", Map.of("givenName", word, "familyName", word, "dateOfBirth", word));
        send("a report of words only", PARTIES.policeSystem(), PoliceReport.NOTIFICATIONS, garbled, "202 TRIAGE");
        Answer lost = client.get(client.actor(PARTIES.caseSystem()), CHILDREN + "/" + word.replace(' ', '-'));
        stage.compare("a name as an address", "404 not-found", lost.inShort());
    }

    /** The ways out of a placement that never comes about, each of which asks for a reason in words. */
    private void refuseAndDecline() {
        String homeId = Home.IN_STOKE.ensure(stage, PARTIES.commissioningOfficer());
        stage.act(
                PARTIES.placementApprover(),
                "refuses an award",
                award(8, homeId),
                "refusal",
                Map.of("reason", stage.words().words("Too far from the school")));
        stage.act(
                PARTIES.provider(),
                "declines an order",
                issuedOrder(9, homeId),
                "decline",
                Map.of("reason", stage.words().words("Not compatible with those who live here")));
        stage.act(
                PARTIES.placementOfficer(),
                "cancels an order",
                issuedOrder(5, homeId),
                "cancellation",
                Map.of("reason", stage.words().words("The child stays with an aunt")));
    }

    private String award(int number, String homeId) {
        Child child = new Loop(stage, PARTIES, Home.IN_STOKE).child(PARTIES.responsible(), number, "Nia", "Copley");
        Answer proposed = stage.send(
                PARTIES.placementOfficer(),
                "proposes an award",
                AWARDS,
                Map.of(
                        "childNumber",
                        child.number(),
                        "homeId",
                        homeId,
                        "reasonCode",
                        "OTHER",
                        "reasonText",
                        stage.words().words("A brother lives next door"),
                        "candidates",
                        List.of(Map.of("provider", "another-provider", "reasonNotUsed", "NO_VACANCY")),
                        "needAndRisk",
                        stage.words().words("Calm evenings, nobody older in the house"),
                        "weeklyRate",
                        Map.of("amount", "1988.00", "currency", "GBP")));
        return AWARDS + "/" + proposed.id();
    }

    private String issuedOrder(int number, String homeId) {
        String award = award(number, homeId);
        stage.act(PARTIES.placementApprover(), "approves an award", award, "approval", Map.of());
        Answer order = stage.send(
                PARTIES.placementOfficer(),
                "orders a placement",
                ORDERS,
                Map.of(
                        "awardId", award.substring(AWARDS.length() + 1),
                        "start", stage.moments().day(3).toString()));
        stage.act(PARTIES.placementOfficer(), "issues an order", ORDERS + "/" + order.id(), "issue", Map.of());
        return ORDERS + "/" + order.id();
    }

    private void send(String what, String who, String path, Object body, String expected) {
        Answer answer = client.post(client.actor(who), path, body);
        stage.compare(what, expected, answer.inShort());
        stage.compare(what + ": words in the answer", false, repeats(answer));
    }

    private boolean repeats(Answer answer) {
        return stage.words().written().stream().anyMatch(answer.raw()::contains);
    }

    private static Map<String, Object> registration(Child child) {
        Map<String, Object> registration = new LinkedHashMap<>();
        registration.put("childNumber", child.number());
        registration.put("givenName", child.givenName());
        registration.put("familyName", child.familyName());
        registration.put("dateOfBirth", child.born());
        registration.put("lookedAfter", true);
        return registration;
    }
}
