package uk.panauthority.scenarios.loop;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import uk.panauthority.scenarios.client.Answer;
import uk.panauthority.scenarios.stage.ScenarioStopped;
import uk.panauthority.scenarios.stage.Stage;

/**
 * A contract for return interviews that several authorities sign. The lead drafts, proposes and ends it; an approver
 * of each buyer accepts what does not add up and signs.
 */
final class JointContract {

    private static final String CONTRACTS = "/api/procurement/v1/contracts";
    private static final String GROUND = "MUTUAL";

    private final Stage stage;
    private final String lead;
    private final String id;

    private JointContract(Stage stage, String lead, String id) {
        this.stage = stage;
        this.lead = lead;
        this.id = id;
    }

    /** The lead's officer drafts it. */
    static JointContract draft(Stage stage, String lead, Map<String, Object> terms) {
        Answer drafted = stage.send(lead, "drafts contract " + terms.get("reference"), CONTRACTS, terms);
        return new JointContract(stage, lead, drafted.id());
    }

    /** Ends what an earlier run that broke off has left: its live contract would let this run allocate too early. */
    static void clearEarlier(Stage stage, String lead, String referencePrefix) {
        Listing.of(stage, lead, CONTRACTS)
                .filter(contract -> contract.path("reference").asText().startsWith(referencePrefix))
                .forEach(contract -> new JointContract(
                                stage, lead, contract.path("id").asText())
                        .clear(contract.path("state").asText()));
    }

    private void clear(String state) {
        switch (state) {
            case "DRAFT", "AWAITING_SIGNATURES" ->
                stage.act(
                        lead,
                        "withdraws the contract of an earlier run",
                        path(),
                        "withdrawal",
                        Map.of("reason", "Left by an earlier run."));
            case "SIGNED", "LIVE" -> terminate();
            default -> {
                // ended, terminated or withdrawn: nothing is left to clear
            }
        }
    }

    String id() {
        return id;
    }

    String path() {
        return CONTRACTS + "/" + id;
    }

    JsonNode view() {
        return stage.read(lead, path()).body();
    }

    void propose() {
        stage.act(lead, "puts the contract before the partners", path(), "proposal", Map.of());
    }

    void acceptFinding(String approver, String finding) {
        stage.act(
                approver,
                "accepts in writing that the stated total stays as it is",
                path(),
                "finding-acceptances",
                Map.of("finding", finding, "reason", "The stated total is the figure that our cabinet approved."));
    }

    Answer sign(String approver) {
        return stage.act(approver, "signs the contract", path(), "signatures", signature());
    }

    Answer refusedToSign(String approver, String refusal) {
        return stage.refused(approver, "tries to sign the contract", path(), "signatures", signature(), refusal);
    }

    void terminate() {
        String today = stage.moments().day(0).toString();
        stage.act(
                lead,
                "terminates the contract with effect from today",
                path(),
                "termination",
                Map.of(
                        "groundCode",
                        GROUND,
                        "noticeGivenOn",
                        stage.moments().day(-1).toString(),
                        "effectiveOn",
                        today,
                        "evidenceReference",
                        "NOTICE-" + stage.moments().mark()));
    }

    /** What a quarter costs out of each ring-fence, as a buyer sees it. */
    JsonNode statement(String buyer, int quarter) {
        return stage.read(buyer, path() + "/finance-statements/" + quarter).body();
    }

    /** How many interviews were held within 72 hours, as the lead sees it on the contract. */
    Measure measure() {
        return Listing.elements(stage.read(lead, path() + "/measures").body().path("items"))
                .filter(measure -> measure.path("code").asText().equals(Measure.CODE))
                .map(Measure::of)
                .findFirst()
                .orElseThrow(() -> new ScenarioStopped("The contract has no measure " + Measure.CODE));
    }

    /** Waits for the events behind the measure, compares its figures and looks for the interview among its sources. */
    void compareMeasure(String expected, ReturnInterview interview) {
        boolean named = stage.settled(true, () -> measure().interviews().contains(interview.id()));
        compareMeasure(expected);
        stage.compare("the measure names the interview", true, named);
    }

    /** Waits for the events behind the measure and compares its figures. */
    void compareMeasure(String expected) {
        String seen = stage.settled(expected, () -> measure().figures());
        stage.compare("measure, interviewed within 72 hours of all returned", expected, seen);
    }

    /** Compares what the refusal of an allocation says of this contract, which has ended. */
    void compareReason(Answer refusal) {
        stage.compare("contract named in the refusal", id, refusal.text("contractId"));
        stage.compare("ground named in the refusal", GROUND, refusal.text("groundCode"));
    }

    private Map<String, Object> signature() {
        return Map.of(
                "decisionReference",
                "DECISION-" + stage.moments().mark(),
                "signedOn",
                stage.moments().day(0).toString());
    }
}
