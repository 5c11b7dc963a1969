package uk.panauthority.scenarios.loop;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import uk.panauthority.scenarios.stage.Stage;

/** Who sees that a return interview is offered for one placement: proposed by rule, agreed by both authorities. */
final class InterviewDuty {

    private static final String DUTIES = "/api/casework/v1/interview-duties";

    private final Stage stage;
    private final Parties parties;
    private final String id;

    private InterviewDuty(Stage stage, Parties parties, String id) {
        this.stage = stage;
        this.parties = parties;
        this.id = id;
    }

    /** The duty that casework made when the out-of-area order was issued. */
    static InterviewDuty awaitFor(Stage stage, Parties parties, String placementId) {
        String id = stage.await(
                "The interview duty of the placement",
                () -> Listing.of(stage, parties.responsibleManager(), DUTIES)
                        .filter(duty -> duty.path("placementId").asText().equals(placementId))
                        .map(duty -> duty.path("id").asText())
                        .findFirst());
        return new InterviewDuty(stage, parties, id);
    }

    JsonNode view() {
        return stage.read(parties.hostManager(), DUTIES + "/" + id).body();
    }

    /** The responsible authority wants another deliverer than the rule gives. */
    void propose(String deliverer, String basis) {
        stage.act(
                parties.responsibleManager(),
                "proposes " + deliverer + " to deliver the interviews",
                DUTIES + "/" + id,
                "proposal",
                Map.of("deliverer", deliverer, "basis", stage.words().words(basis)));
    }

    void agreeAsResponsible() {
        agree(parties.responsibleManager(), "agrees the interview duty for the responsible authority");
    }

    void agreeAsHost() {
        agree(parties.hostManager(), "agrees the interview duty for the host authority");
    }

    /** Agrees for whoever has not agreed yet. */
    void agreeWhatIsMissing() {
        Listing.elements(view().path("stillToAgree")).map(JsonNode::asText).forEach(authority -> {
            if (authority.equals(parties.host())) {
                agreeAsHost();
            } else {
                agreeAsResponsible();
            }
        });
    }

    private void agree(String manager, String what) {
        stage.act(manager, what, DUTIES + "/" + id, "agreement", Map.of());
    }
}
