package uk.panauthority.scenarios.loop;

import com.fasterxml.jackson.databind.JsonNode;
import uk.panauthority.scenarios.stage.Stage;

/**
 * The placements that stand when somebody looks at the platform for the first time: a Sefton child in Stoke-on-Trent,
 * a Cheshire East child in Halton, and a Sefton child who lives at home. Goes on from whatever is there.
 */
public final class StandingPlacements {

    private static final Child SEFTON_CHILD = new Child("E08000014", "20417", "Corin", "Marlpit", "2012-05-14");
    private static final Child SEFTON_CHILD_AT_HOME =
            new Child("E08000014", "20418", "Della", "Sandgate", "2011-11-02");
    private static final Child CHESHIRE_EAST_CHILD =
            new Child("E06000049", "31852", "Niall", "Brookwater", "2012-01-23");
    private static final long ARRIVED_HOURS_AGO = 30 * 24;

    private final Stage stage;

    public StandingPlacements(Stage stage) {
        this.stage = stage;
    }

    /** Makes what is missing. */
    public void ensure() {
        ensureChild(SEFTON_CHILD_AT_HOME, Parties.SEFTON_IN_STOKE, false);
        ensurePlaced(SEFTON_CHILD, Parties.SEFTON_IN_STOKE, Home.IN_STOKE);
        ensurePlaced(CHESHIRE_EAST_CHILD, Parties.CHESHIRE_EAST_IN_HALTON, Home.IN_HALTON);
    }

    private void ensureChild(Child child, Parties parties, boolean lookedAfter) {
        if (!child.isRegistered(stage, parties.caseSystem())) {
            child.register(stage, parties.caseSystem(), lookedAfter);
        }
    }

    private void ensurePlaced(Child child, Parties parties, Home home) {
        ensureChild(child, parties, true);
        String homeId = home.ensure(stage, parties.commissioningOfficer());
        Placing placing = new Placing(stage, parties, child);
        JsonNode placement = placing.current().orElseGet(() -> {
            String award = placing.openAward().map(placing::approved).orElseGet(() -> placing.award(homeId));
            Placing.Ordered ordered = placing.order(award, stage.moments().dayOf(ARRIVED_HOURS_AGO));
            return placing.placement(ordered.placementId());
        });
        if (placement.path("state").asText().equals("PLANNED")) {
            String placementId = placement.path("id").asText();
            placing.signedWithAgreedDuty(placementId, placement.path("orderId").asText());
            placing.start(placementId, stage.moments().hoursAgo(ARRIVED_HOURS_AGO));
        }
    }
}
