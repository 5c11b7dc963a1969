package uk.panauthority.scenarios.loop;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import uk.panauthority.scenarios.client.Answer;
import uk.panauthority.scenarios.stage.Stage;
import uk.panauthority.scenarios.stage.Transcript;

/**
 * The acceptance scenarios of beds, awards and orders: two block contracts full and with an empty bed, a child placed at
 * night, and an order that outlives the placement. Each is known by its code. All homes are in Sefton, so that no host has a
 * say.
 */
public final class PlacementScenarios {

    private static final String BLOCKS = "/api/placement/v1/block-contracts";
    private static final String LOANS = "/api/placement/v1/bed-loans";
    private static final String AWARDS = "/api/placement/v1/direct-awards";
    private static final String ORDERS = "/api/placement/v1/orders";
    private static final String PLACEMENTS = "/api/placement/v1/placements";
    private static final String NEIGHBOUR = "knowsley.placement-officer";
    private static final int BEDS = 4;
    private static final Duration PAPERS_FOLLOW = Duration.ofHours(10);

    private final Stage stage;
    private final Transcript transcript;
    private final Parties careAssist = Parties.SEFTON_IN_STOKE;
    private final Parties familyCare = Parties.SEFTON_IN_STOKE.servedBy("family-care.provider");
    private int children;

    public PlacementScenarios(Stage stage) {
        this.stage = stage;
        this.transcript = stage.transcript();
    }

    public void play() {
        transcript.chapter("Beds, awards and orders");
        blocks();
        placedAtNight();
        orderOutlivesPlacement();
    }

    private void blocks() {
        transcript.part("AS2: two block contracts of four beds, each bed with a child of Sefton");
        Block first = block(careAssist, Home.IN_SEFTON, "1988.00", "2149.00");
        Block second = block(familyCare, Home.IN_SEFTON.another(4, "family-care-group"), "2809.00", "3170.65");
        stage.compare("beds used of Care Assist", BEDS, first.figure("/usedBeds"));
        stage.compare(
                "saved in a year, Care Assist (Sefton Cabinet 3 September 2020)",
                "33488.00",
                first.figure("/annualSavingIfFull/amount"));
        stage.compare("beds used of Family Care Group", BEDS, second.figure("/usedBeds"));
        stage.compare(
                "saved in a year, Family Care Group (Sefton Cabinet 3 September 2020)",
                "75223.20",
                second.figure("/annualSavingIfFull/amount"));
        transcript.part("AS3: one bed of Care Assist is empty, and offered to the neighbours");
        new Placing(stage, careAssist, child()).end(first.placements().getLast());
        stage.compare("beds used of Care Assist", BEDS - 1, first.figure("/usedBeds"));
        stage.compare("dearer than spot by, a week", "1505.00", first.figure("/weeklyCostOverSpot/amount"));
        Answer loan = stage.send(
                careAssist.commissioningOfficer(),
                "offers the empty bed to the neighbours",
                LOANS,
                Map.of(
                        "contractId",
                        first.id(),
                        "bed",
                        BEDS,
                        "firstNight",
                        stage.moments().day(0).toString(),
                        "recallNoticeDays",
                        14));
        JsonNode offered = stage.read(NEIGHBOUR, LOANS + "/" + loan.id()).body();
        stage.compare("as Knowsley sees it", "OFFERED", offered.path("state").asText());
        stage.compare(
                "what Knowsley may do", "[\"request\"]", offered.path("actions").toString());
    }

    /** A block in a home of its own, whose every bed is taken since yesterday. */
    private Block block(Parties parties, Home usual, String rate, String spot) {
        String home = usual.of(stage.moments()).ensure(stage, parties.commissioningOfficer());
        Answer proposed = stage.send(
                parties.commissioningOfficer(),
                "proposes a block of %d beds at %s a week each".formatted(BEDS, rate),
                BLOCKS,
                Map.of(
                        "homeId",
                        home,
                        "beds",
                        BEDS,
                        "weeklyRate",
                        pounds(rate),
                        "spotRate",
                        pounds(spot),
                        "start",
                        stage.moments().day(-2).toString(),
                        "termMonths",
                        36,
                        "optionMonths",
                        List.of(12, 12),
                        "noticeDays",
                        90,
                        "sharedWith",
                        List.of("E08000011", "E08000013")));
        stage.act(
                parties.placementApprover(),
                "approves the block",
                BLOCKS + "/" + proposed.id(),
                "approval",
                Map.of("decisionReference", "CAB-2026-114"));
        List<String> placements = new ArrayList<>();
        for (int bed = 0; bed < BEDS; bed++) {
            placements.add(placed(parties, home, -1));
        }
        return new Block(proposed.id(), placements);
    }

    private final class Block {

        private final String id;
        private final List<String> placements;

        Block(String id, List<String> placements) {
            this.id = id;
            this.placements = placements;
        }

        String id() {
            return id;
        }

        List<String> placements() {
            return placements;
        }

        String figure(String pointer) {
            return stage.read(careAssist.placementApprover(), BLOCKS + "/" + id + "/figures")
                    .body()
                    .at(pointer)
                    .asText();
        }
    }

    private void placedAtNight() {
        transcript.part("AS6: a child is placed at night; order and agreement follow within the time agreed");
        String home = anotherHome(5);
        Placing placing = new Placing(stage, careAssist, child());
        String award = placing.award(home);
        String due = stage.moments().ago(PAPERS_FOLLOW.negated()).toString();
        Answer order = stage.send(
                careAssist.placementOfficer(),
                "orders the placement, the papers to follow by " + due,
                ORDERS,
                Map.of(
                        "awardId",
                        award,
                        "start",
                        stage.moments().day(0).toString(),
                        "orderDueAt",
                        due,
                        "ipaDueAt",
                        due));
        placing.start(order.text("placementId"), stage.moments().ago(Duration.ZERO));
        stage.compare("the child is there before the order is signed", "DRAFT", stateOf(ORDERS, order.id()));
        placing.issue(order.id());
        placing.sign(order.id());
        JsonNode signed = stage.read(careAssist.placementOfficer(), ORDERS + "/" + order.id())
                .body();
        stage.compare("order in the morning", "IN_FORCE", signed.path("state").asText());
        stage.compare("overdue", "false", signed.path("overdue").asText());
        LocalDate review = LocalDate.parse(
                stage.read(careAssist.placementApprover(), AWARDS + "/" + award).text("reviewOn"));
        stage.compare("the award is reviewed on", stage.moments().day(28), review);
    }

    private void orderOutlivesPlacement() {
        transcript.part("AS7: the placement ends; the order is in force until it is ended itself");
        Placing placing = new Placing(stage, careAssist, child());
        Placing.Ordered ordered =
                placing.order(placing.award(anotherHome(6)), stage.moments().day(0));
        placing.issue(ordered.orderId());
        placing.sign(ordered.orderId());
        placing.start(ordered.placementId(), stage.moments().ago(Duration.ZERO));
        placing.end(ordered.placementId());
        stage.compare("placement", "ENDED", stateOf(PLACEMENTS, ordered.placementId()));
        stage.compare("order", "IN_FORCE", stateOf(ORDERS, ordered.orderId()));
        stage.act(
                careAssist.commissioningOfficer(),
                "ends the order",
                ORDERS + "/" + ordered.orderId(),
                "end",
                Map.of(
                        "endedOn",
                        stage.moments().day(0).toString(),
                        "reason",
                        stage.words().words("The child has moved on.")));
        stage.compare("order", "ENDED", stateOf(ORDERS, ordered.orderId()));
    }

    /** A child of Sefton in that home; gives the placement. */
    private String placed(Parties parties, String home, int day) {
        Placing placing = new Placing(stage, parties, child());
        Placing.Ordered ordered =
                placing.order(placing.award(home), stage.moments().day(day));
        placing.issue(ordered.orderId());
        placing.sign(ordered.orderId());
        placing.start(ordered.placementId(), stage.moments().hoursAgo(-24L * day));
        return ordered.placementId();
    }

    private String anotherHome(int lastDigit) {
        return Home.IN_SEFTON
                .another(lastDigit, "care-assist")
                .of(stage.moments())
                .ensure(stage, careAssist.commissioningOfficer());
    }

    private String stateOf(String records, String id) {
        return stage.read(careAssist.placementOfficer(), records + "/" + id).state();
    }

    /** Numbered apart from the children of the loop, which the next run of the loop ends the placements of. */
    private Child child() {
        children++;
        Child child = new Loop(stage, careAssist, Home.IN_SEFTON)
                .child(careAssist.responsible(), 40 + children, "Ren", "Alder");
        return new Child(
                child.authority(), "BED" + child.number(), child.givenName(), child.familyName(), child.born());
    }

    private static Map<String, String> pounds(String amount) {
        return Map.of("amount", amount, "currency", "GBP");
    }
}
