package uk.panauthority.scenarios.loop;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.panauthority.scenarios.stage.SourceFigures;
import uk.panauthority.scenarios.stage.Stage;
import uk.panauthority.scenarios.stage.Transcript;

/**
 * The pan-Cheshire missing and exploitation service: four authorities with Halton in the lead, and a Cheshire East child
 * placed in Halton who goes missing there and is found in Warrington: one episode, which both authorities see.
 */
public final class HaltonService {

    private static final String REFERENCE_PREFIX = "DEMO-CHESHIRE-";
    private static final String LEAD = "halton.contract-manager";
    private static final String HALTON = "halton.approver";
    private static final String CHESHIRE_EAST = "cheshire-east.approver";
    private static final String CHESHIRE_WEST = "cheshire-west.approver";
    private static final String WARRINGTON = "warrington.approver";
    private static final List<String> AUTHORITIES = List.of("E06000006", "E06000049", "E06000050", "E06000007");

    private final Stage stage;
    private final Transcript transcript;
    private final SourceFigures figures;
    private final Parties parties = Parties.CHESHIRE_EAST_IN_HALTON;
    private final Home home;
    private final Loop loop;

    /** @param home in Halton, of Family Care Group; each run registers one of its own like it */
    public HaltonService(Stage stage, SourceFigures figures, Home home) {
        this.stage = stage;
        this.transcript = stage.transcript();
        this.figures = figures;
        this.home = home.of(stage.moments());
        this.loop = new Loop(stage, parties, this.home);
    }

    public void play() {
        transcript.chapter("Pan-Cheshire service (Halton Executive Board, 18 January 2018)");
        JointContract.clearEarlier(stage, LEAD, REFERENCE_PREFIX);
        Placing.clearEarlier(stage, parties, Loop.CHILD_NUMBER_PREFIX);

        transcript.part("A Cheshire East child is placed in Halton; the two authorities agree on the host's service");
        Child child = loop.child(parties.responsible(), 1, "Imani", "Birchley");
        child.register(stage, parties.caseSystem(), true);
        PlacedChild placed = loop.place(child, "HOST_SERVICE", duty -> {
            stage.compare(
                    "deliverer that the general rule proposes",
                    "RESPONSIBLE_OWN",
                    duty.view().path("deliverer").asText());
            duty.propose("HOST_SERVICE", "The pan-Cheshire service interviews wherever the child lives in Cheshire.");
        });

        JointContract contract = contract();

        transcript.part("Before the last signature nobody may be allocated, after it the interviewer organisation may");
        ReturnInterview earlier =
                ownChildBack(2, "Tamsin", "Wharfedale", Loop.BEFORE_THE_CONTRACT, "Bus station in Widnes");
        earlier.refusedToAllocate("409 contract-not-live");
        stage.compare("contract", "LIVE", contract.sign(WARRINGTON).state());
        ReturnInterview.awaitContract(stage, parties, contract.id(), "LIVE");
        earlier.allocate();
        earlier.offer(2);
        transcript.part("CS6: a child declines: the reason and the carer's view are kept; offered, and not held");
        earlier.decline();
        Measure before = contract.measure();

        transcript.part("The child goes missing in Halton, and the agreement is flagged for review");
        PoliceReport report = loop.report("CHE", 1, child, home.urn());
        Episode episode = loop.goesMissing(placed, report, 30);

        transcript.part("CS7: the child is found in Warrington: one episode, which both authorities see");
        ReturnInterview interview = loop.comesBack(episode, report, 20, "Shopping centre in Warrington");
        compareEpisodes(child, episode, parties.responsibleDutyWorker());
        compareEpisodes(child, episode, parties.hostDutyWorker());

        transcript.part("The interview moves the measure");
        loop.isInterviewed(interview, 19, 1);
        contract.compareMeasure(before.after(1, 1), interview);

        transcript.part("A Halton child is back and not interviewed yet, and the measure says so");
        ReturnInterview waiting = ownChildBack(3, "Oran", "Mossbank", 35, "Leisure centre in Runcorn");
        contract.compareMeasure(before.after(1, 2));

        transcript.part("The contract ends, and new allocations are refused with the reason");
        contract.terminate();
        ReturnInterview.awaitContract(stage, parties, contract.id(), "ENDED");
        contract.compareReason(waiting.refusedToAllocate("409 contract-not-live"));

        transcript.part("What changed for the child is written down");
        loop.closes(placed, episode);
    }

    private JointContract contract() {
        transcript.part("The contract with the figures of the report");
        JointContract contract = JointContract.draft(stage, LEAD, terms());
        JsonNode view = contract.view();
        transcript.compare(figures.of("halton.lead"), view.path("lead").asText());
        transcript.compare(figures.of("halton.authorities"), view.path("buyers").size());
        transcript.compare(figures.of("halton.provider"), view.path("supplier").asText());
        transcript.compare(
                figures.of("halton.total"), view.at("/totalValue/amount").asText());
        stage.compare(
                "how the total is stated",
                figures.of("halton.total").qualifier(),
                view.at("/totalValue/qualifier").asText());
        transcript.compare(
                figures.of("halton.quality"), view.at("/awardCriteria/0/weight").asText());
        transcript.compare(
                figures.of("halton.price"), view.at("/awardCriteria/1/weight").asText());
        stage.compare(
                "last day of two years",
                stage.moments().day(-10).plusYears(2).minusDays(1),
                view.path("end").asText());
        stage.compare(
                "last day with the optional year",
                stage.moments().day(-10).plusYears(3).minusDays(1),
                view.path("maximumEnd").asText());
        stage.compare("findings", 0, view.path("findings").size());
        contract.propose();
        contract.sign(HALTON);
        contract.sign(CHESHIRE_EAST);
        stage.compare(
                "contract before the last signature",
                "AWAITING_SIGNATURES",
                contract.sign(CHESHIRE_WEST).state());
        return contract;
    }

    private ReturnInterview ownChildBack(int number, String givenName, String familyName, long hoursAgo, String where) {
        return loop.ownChildBack("CHE", number, "halton-case-system", givenName, familyName, hoursAgo, where);
    }

    private void compareEpisodes(Child child, Episode episode, String dutyWorker) {
        stage.compare(
                "episodes that %s sees".formatted(dutyWorker),
                List.of(episode.id()),
                Episode.of(stage, dutyWorker, child));
    }

    private Map<String, Object> terms() {
        Map<String, Object> terms = new LinkedHashMap<>();
        terms.put("reference", REFERENCE_PREFIX + stage.moments().mark());
        terms.put("title", "Services for Missing from Home and Care and Exploitation across Cheshire");
        terms.put("serviceCode", "RETURN_INTERVIEW");
        terms.put("supplier", ReturnInterview.INTERVIEWER_ORGANISATION);
        terms.put("buyers", AUTHORITIES);
        terms.put("areas", AUTHORITIES);
        terms.put("start", stage.moments().day(-10).toString());
        terms.put("end", stage.moments().day(-10).plusYears(2).minusDays(1).toString());
        terms.put("extensionOptions", List.of(Map.of("months", 12)));
        terms.put(
                "awardCriteria",
                List.of(
                        Map.of(
                                "name",
                                "QUALITY",
                                "weight",
                                figures.of("halton.quality").value()),
                        Map.of(
                                "name",
                                "PRICE",
                                "weight",
                                figures.of("halton.price").value())));
        terms.put("totalValue", figures.of("halton.total").asStated());
        return terms;
    }
}
