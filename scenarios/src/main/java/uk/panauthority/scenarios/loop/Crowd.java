package uk.panauthority.scenarios.loop;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import uk.panauthority.scenarios.client.Answer;
import uk.panauthority.scenarios.client.PlatformClient;
import uk.panauthority.scenarios.stage.Stage;

/**
 * Many placed children of Cheshire East, each in a home of its own area, who can go missing all at once. The steps up to
 * the placement are the ordinary ones; only the reports are sent without a stage, since a fault may swallow the answer.
 */
public final class Crowd {

    private static final Parties PARTIES = new Parties(
            "E06000049",
            "E06000049",
            "E23000006",
            "cheshire-east-case-system",
            "cheshire-east.placement-officer",
            "cheshire-east.approver",
            "cheshire-east.social-worker",
            "cheshire-east.commissioning-officer",
            "cheshire-east.team-manager",
            "cheshire-east.duty-worker",
            "cheshire-east.team-manager",
            "cheshire-east.duty-worker",
            "halton.interview-coordinator",
            "halton.reviewer",
            "family-care.provider",
            "cheshire-constabulary");
    private static final Home LARGE_HOME =
            new Home("9991001", "Macclesfield Forest House", "family-care-group", "E06000049", "SK11 9ZZ", 500);
    private static final long ARRIVED_HOURS_AGO = 5 * 24;

    private final Stage stage;
    private final List<Member> members;

    private Crowd(Stage stage, List<Member> members) {
        this.stage = stage;
        this.members = members;
    }

    /**
     * One placed child.
     *
     * @param missing the missing report, sent from outside
     * @param found the found report under the same reference
     */
    public record Member(String childRef, String agreementId, Map<String, Object> missing, Map<String, Object> found) {

        /** Sends the missing report once. */
        public Answer reportMissing(PlatformClient client) {
            return client.post(client.actor(PARTIES.policeSystem()), PoliceReport.NOTIFICATIONS, missing);
        }

        /** Sends the found report once. */
        public Answer reportFound(PlatformClient client) {
            return client.post(client.actor(PARTIES.policeSystem()), PoliceReport.NOTIFICATIONS, found);
        }
    }

    /** Registers and places so many children. */
    public static Crowd placed(Stage stage, int size) {
        String homeId = LARGE_HOME.ensure(stage, PARTIES.commissioningOfficer());
        List<Member> members = new ArrayList<>();
        for (int number = 1; number <= size; number++) {
            members.add(placedMember(stage, homeId, number));
        }
        return new Crowd(stage, members);
    }

    private static Member placedMember(Stage stage, String homeId, int number) {
        Loop loop = new Loop(stage, PARTIES, LARGE_HOME);
        // Not a child of the demonstration, which would take its placement for one that an earlier run has left.
        Child child = new Child(
                PARTIES.responsible(),
                "C" + stage.moments().mark() + number,
                "Member " + number,
                "Crowd",
                "2012-03-04");
        child.register(stage, PARTIES.caseSystem(), true);
        Placing placing = new Placing(stage, PARTIES, child);
        Placing.Ordered ordered =
                placing.order(placing.award(homeId), stage.moments().dayOf(ARRIVED_HOURS_AGO));
        placing.issue(ordered.orderId());
        placing.sign(ordered.orderId());
        placing.start(ordered.placementId(), stage.moments().hoursAgo(ARRIVED_HOURS_AGO));
        PoliceReport report = loop.report("CRD", number, child, LARGE_HOME.urn());
        return new Member(
                child.ref(), ordered.agreementId(), report.missingMessage(30), report.foundMessage(20, "Town centre"));
    }

    public List<Member> members() {
        return members;
    }

    /** Ids of the episodes of this child, as its authority sees them. */
    public List<String> episodesOf(Member member) {
        return Listing.of(
                        stage,
                        PARTIES.responsibleDutyWorker(),
                        "/api/casework/v1/missing-episodes?childRef=" + member.childRef())
                .map(episode -> episode.path("id").asText())
                .toList();
    }

    /** Ids of the episodes on all reviews of the child's agreement, as often as they stand there. */
    public List<String> flagsOf(Member member) {
        return new Agreement(stage, PARTIES, member.agreementId()).causes();
    }
}
