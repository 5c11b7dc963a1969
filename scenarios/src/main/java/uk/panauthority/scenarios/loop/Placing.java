package uk.panauthority.scenarios.loop;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.panauthority.scenarios.client.Answer;
import uk.panauthority.scenarios.stage.Stage;

/**
 * A child's way into a home: direct award, order, interview duty, signature, start. Each step is the next one from
 * where the records stand, so that what was broken off can be gone on with.
 */
final class Placing {

    private static final String AWARDS = "/api/placement/v1/direct-awards";
    private static final String ORDERS = "/api/placement/v1/orders";
    private static final String PLACEMENTS = "/api/placement/v1/placements";

    private final Stage stage;
    private final Parties parties;
    private final Child child;

    /** What an order brings into being, by id. */
    record Ordered(String orderId, String placementId, String agreementId) {}

    Placing(Stage stage, Parties parties, Child child) {
        this.stage = stage;
        this.parties = parties;
        this.child = child;
    }

    /** Ends the placements that earlier runs have left, so that their beds are free. */
    static void clearEarlier(Stage stage, Parties parties, String childNumberPrefix) {
        Listing.of(stage, parties.socialWorker(), PLACEMENTS)
                .filter(placement ->
                        placement.path("childRef").asText().startsWith(parties.responsible() + "-" + childNumberPrefix))
                .filter(placement -> placement.path("state").asText().equals("STARTED"))
                .forEach(placement -> end(stage, parties, placement.path("id").asText()));
    }

    private static void end(Stage stage, Parties parties, String placementId) {
        stage.act(
                parties.socialWorker(),
                "ends the placement",
                PLACEMENTS + "/" + placementId,
                "end",
                Map.of("endedOn", stage.moments().day(0).toString(), "reasonCode", "CARPL"));
    }

    /** The placement officer proposes the home without competition, and an approver agrees. */
    String award(String homeId) {
        Answer proposed = stage.send(
                parties.placementOfficer(),
                "proposes a direct award for child " + child.ref(),
                AWARDS,
                Map.of(
                        "childNumber",
                        child.number(),
                        "homeId",
                        homeId,
                        "reasonCode",
                        "NEEDED_TODAY",
                        "candidates",
                        List.of(Map.of("provider", "another-provider", "reasonNotUsed", "NO_VACANCY")),
                        "needAndRisk",
                        stage.words().words("Needs a small home away from older associates; leaves when anxious."),
                        "weeklyRate",
                        Map.of("amount", "1988.00", "currency", "GBP"),
                        "reviewOn",
                        stage.moments().day(28).toString()));
        approve(proposed.id());
        return proposed.id();
    }

    private void approve(String awardId) {
        stage.act(
                parties.placementApprover(), "approves the direct award", AWARDS + "/" + awardId, "approval", Map.of());
    }

    /** The award, approved now unless it was before. */
    String approved(JsonNode award) {
        String awardId = award.path("id").asText();
        if (award.path("state").asText().equals("PROPOSED")) {
            approve(awardId);
        }
        return awardId;
    }

    /** The placement officer orders; the placement and the first version of the agreement come with the order. */
    Ordered order(String awardId, LocalDate from) {
        Map<String, Object> order = new HashMap<>();
        order.put("awardId", awardId);
        order.put("start", from.toString());
        order.put("end", null);
        Answer made = stage.send(parties.placementOfficer(), "orders the placement", ORDERS, order);
        return new Ordered(made.id(), made.text("placementId"), made.text("agreementId"));
    }

    void issue(String orderId) {
        stage.act(parties.placementOfficer(), "issues the order", ORDERS + "/" + orderId, "issue", Map.of());
    }

    void refusedToSign(String orderId, String refusal) {
        stage.refused(
                parties.provider(),
                "tries to sign the order",
                ORDERS + "/" + orderId,
                "signature",
                signature(),
                refusal);
    }

    void sign(String orderId) {
        stage.act(parties.provider(), "signs the order", ORDERS + "/" + orderId, "signature", signature());
    }

    /** Goes on from wherever the order stands until it is signed, with the interview duty agreed on the way. */
    void signedWithAgreedDuty(String placementId, String orderId) {
        if (orderState(orderId).equals("DRAFT")) {
            issue(orderId);
        }
        if (orderState(orderId).equals("ISSUED")) {
            InterviewDuty.awaitFor(stage, parties, placementId).agreeWhatIsMissing();
            awaitAgreedDuty(placementId);
            sign(orderId);
        }
    }

    private String orderState(String orderId) {
        return stage.read(parties.placementOfficer(), ORDERS + "/" + orderId).state();
    }

    /** The child arrives. */
    void start(String placementId, Instant arrivedAt) {
        stage.act(
                parties.placementOfficer(),
                "records that the child has arrived",
                PLACEMENTS + "/" + placementId,
                "start",
                Map.of("arrivedAt", arrivedAt.toString()));
    }

    void end(String placementId) {
        end(stage, parties, placementId);
    }

    JsonNode placement(String placementId) {
        return stage.read(parties.placementOfficer(), PLACEMENTS + "/" + placementId)
                .body();
    }

    /** The child's placement that is not over. */
    Optional<JsonNode> current() {
        return Listing.of(stage, parties.placementOfficer(), PLACEMENTS)
                .filter(placement -> placement.path("childRef").asText().equals(child.ref()))
                .filter(placement -> List.of("PLANNED", "STARTED")
                        .contains(placement.path("state").asText()))
                .findFirst();
    }

    /** The child's award that no order has been made of. */
    Optional<JsonNode> openAward() {
        return Listing.of(stage, parties.placementOfficer(), AWARDS)
                .filter(award -> award.path("childRef").asText().equals(child.ref()))
                .filter(award -> List.of("PROPOSED", "APPROVED")
                        .contains(award.path("state").asText()))
                .findFirst();
    }

    JsonNode awaitAgreedDuty(String placementId) {
        return stage.await(
                "The agreed duty on the placement",
                () -> Optional.of(placement(placementId).path("interviewDuty"))
                        .filter(duty -> duty.hasNonNull("agreedAt")));
    }

    private Map<String, Object> signature() {
        return Map.of("signedOn", stage.moments().day(0).toString());
    }
}
