package uk.panauthority.scenarios.loop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import uk.panauthority.scenarios.client.Answer;
import uk.panauthority.scenarios.stage.SourceFigures;
import uk.panauthority.scenarios.stage.Stage;
import uk.panauthority.scenarios.stage.Transcript;

/**
 * The pan-Staffordshire exploitation and missing service: the cabinet paper's figures, of which the stated total is not
 * five times the annual value, and a Sefton child placed in Stoke-on-Trent, whom the host's service interviews.
 */
public final class StaffordshireService {

    private static final String REFERENCE_PREFIX = "DEMO-STAFFORDSHIRE-";
    private static final String LEAD = "staffordshire.procurement-lead";
    private static final String COUNTY = "staffordshire.approver";
    private static final String CITY = "stoke.partner-officer";
    private static final String COMMISSIONER = "commissioner.approver";

    private final Stage stage;
    private final Transcript transcript;
    private final SourceFigures figures;
    private final Parties parties = Parties.SEFTON_IN_STOKE;
    private final Home home;
    private final Loop loop;

    /** @param home in Stoke-on-Trent, of Care Assist; each run registers one of its own like it */
    public StaffordshireService(Stage stage, SourceFigures figures, Home home) {
        this.stage = stage;
        this.transcript = stage.transcript();
        this.figures = figures;
        this.home = home.of(stage.moments());
        this.loop = new Loop(stage, parties, this.home);
    }

    public void play() {
        transcript.chapter("Pan-Staffordshire service (Staffordshire Cabinet, 21 July 2021)");
        JointContract.clearEarlier(stage, LEAD, REFERENCE_PREFIX);
        Placing.clearEarlier(stage, parties, Loop.CHILD_NUMBER_PREFIX);

        transcript.part(
                "CS1: a Sefton child is placed in Stoke-on-Trent, and the interview duty goes with the placement");
        Child child = loop.child(parties.responsible(), 1, "Rowan", "Ashgrove");
        child.register(stage, parties.caseSystem(), true);
        PlacedChild placed = loop.place(
                child,
                "HOST_SERVICE",
                duty -> stage.compare(
                        "deliverer that the Staffordshire rule proposes",
                        "HOST_SERVICE",
                        duty.view().path("deliverer").asText()));

        JointContract contract = contract();

        transcript.part("Before the last signature nobody may be allocated, after it the interviewer organisation may");
        ReturnInterview waiting = ownChildBack(2, "Maren", "Tollgate", Loop.BEFORE_THE_CONTRACT, "Library in Longton");
        waiting.refusedToAllocate("409 contract-not-live");
        stage.compare("contract", "LIVE", contract.sign(COMMISSIONER).state());
        ReturnInterview.awaitContract(stage, parties, contract.id(), "LIVE");
        waiting.allocate();
        Measure before = contract.measure();

        transcript.part("The child goes missing, and the agreement is flagged for review");
        PoliceReport first = loop.report("STF", 1, child, home.urn());
        Episode episode = loop.goesMissing(placed, first, 30);

        transcript.part("The child is back, the clock runs, and the interview moves the measure");
        ReturnInterview interview = loop.comesBack(episode, first, 20, "Railway station in Crewe");
        loop.isInterviewed(interview, 19, 6);
        contract.compareMeasure(before.after(1, 1), interview);

        transcript.part("A Stoke-on-Trent child is interviewed only after 72 hours, and the measure says so");
        ReturnInterview late = ownChildBack(3, "Wyn", "Kilnhurst", 80, "Park in Burslem");
        loop.isInterviewedAndWrittenTwice(late, 79, 1);
        contract.compareMeasure(before.after(1, 2), late);
        compareStatements(contract, new TreeSet<>(Set.of(interview.id(), late.id())));

        transcript.part("The contract ends, and new allocations are refused with the reason");
        PoliceReport second = loop.report("STF", 4, child, home.urn());
        Episode again = new Episode(stage, second.missing(4).text("episodeId"));
        Agreement agreement = new Agreement(stage, parties, placed.agreementId());
        stage.compare(
                "the open review takes the second episode in",
                agreement.awaitReviewBecauseOf(episode.id()).path("id").asText(),
                agreement.awaitReviewBecauseOf(again.id()).path("id").asText());
        ReturnInterview refused = loop.comesBack(again, second, 2, "A friend's house in Hanley");
        contract.terminate();
        ReturnInterview.awaitContract(stage, parties, contract.id(), "ENDED");
        contract.compareReason(refused.refusedToAllocate("409 contract-not-live"));

        transcript.part("What changed for the child is written down");
        loop.closes(placed, episode);
    }

    private JointContract contract() {
        transcript.part("The contract with the figures of the paper; the stated total has to be accepted in writing");
        JointContract contract = JointContract.draft(stage, LEAD, terms());
        JsonNode view = contract.view();
        transcript.compare(figures.of("staffordshire.lead"), view.path("lead").asText());
        transcript.compare(
                figures.of("staffordshire.partners"), view.path("buyers").size());
        transcript.compare(
                figures.of("staffordshire.provider"), view.path("supplier").asText());
        transcript.compare(
                figures.of("staffordshire.annual"),
                view.at("/annualValue/amount").asText());
        transcript.compare(
                figures.of("staffordshire.total"), view.at("/totalValue/amount").asText());
        stage.compare(
                "last day with both options",
                stage.moments().day(-10).plusYears(5).minusDays(1),
                view.path("maximumEnd").asText());
        JsonNode total = finding(view, "totalValue");
        stage.compare(
                "finding on the total", "TOTAL_MISMATCH", total.path("kind").asText());
        transcript.compare(
                figures.of("staffordshire.total"), total.at("/stated/amount").asText());
        transcript.compare(
                figures.of("staffordshire.total-computed"),
                total.at("/computed/amount").asText());
        transcript.compare(
                figures.of("staffordshire.total-difference"),
                total.at("/difference/amount").asText());
        transcript.compare(
                figures.of("staffordshire.ring-fence.county"),
                view.at("/ringFences/0/amount/amount").asText());
        transcript.compare(
                figures.of("staffordshire.ring-fence.city"),
                view.at("/ringFences/1/amount/amount").asText());
        stage.compare(
                "finding on the ring-fences, which add up exactly",
                true,
                finding(view, "ringFences").isMissingNode());
        transcript.compare(
                figures.of("staffordshire.contribution.county"),
                view.at("/computedContributions/0/amount/amount").asText());
        transcript.compare(
                figures.of("staffordshire.contribution.others"),
                view.at("/computedContributions/1/amount/amount").asText());
        stage.compare(
                "basis of the others' contribution",
                "REMAINDER",
                view.at("/computedContributions/1/basis").asText());
        contract.propose();
        Answer refusal = contract.refusedToSign(COUNTY, "409 total-mismatch");
        transcript.compare(
                figures.of("staffordshire.total-difference"),
                refusal.body().at("/difference/amount").asText());
        contract.acceptFinding(COUNTY, "totalValue");
        contract.acceptFinding(CITY, "totalValue");
        contract.refusedToSign(COUNTY, "409 total-mismatch");
        contract.acceptFinding(COMMISSIONER, "totalValue");
        contract.sign(COUNTY);
        stage.compare(
                "contract before the last signature",
                "AWAITING_SIGNATURES",
                contract.sign(CITY).state());
        return contract;
    }

    /** Both interviews were held for Stoke-on-Trent: the county's money has paid for neither. */
    private void compareStatements(JointContract contract, Set<String> heldInTheCity) {
        transcript.part("CS5: the quarter's finance statement; work for the city is charged to the city's money alone");
        List<JsonNode> year = IntStream.rangeClosed(1, 4)
                .mapToObj(quarter -> contract.statement(CITY, quarter))
                .toList();
        transcript.compare(figures.of("staffordshire.ring-fence.county"), sum(year, 0));
        transcript.compare(figures.of("staffordshire.ring-fence.city"), sum(year, 1));
        stage.compare("interviews charged to the county's money", Set.of(), interviews(year, 0));
        stage.compare("interviews charged to the city's money", heldInTheCity, interviews(year, 1));
    }

    private static String sum(List<JsonNode> statements, int ringFence) {
        return statements.stream()
                .map(s -> new BigDecimal(
                        s.at("/ringFences/" + ringFence + "/instalment/amount").asText()))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .toPlainString();
    }

    private static Set<String> interviews(List<JsonNode> statements, int ringFence) {
        return statements.stream()
                .flatMap(s -> Listing.elements(s.at("/ringFences/" + ringFence + "/interviews")))
                .map(item -> item.path("interviewId").asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private ReturnInterview ownChildBack(int number, String givenName, String familyName, long hoursAgo, String where) {
        return loop.ownChildBack("STF", number, parties.hostDutyWorker(), givenName, familyName, hoursAgo, where);
    }

    private static JsonNode finding(JsonNode view, String id) {
        return Listing.elements(view.path("findings"))
                .filter(finding -> finding.path("id").asText().equals(id))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    private Map<String, Object> terms() {
        Map<String, Object> terms = new LinkedHashMap<>();
        terms.put("reference", REFERENCE_PREFIX + stage.moments().mark());
        terms.put("title", "Pan-Staffordshire Child Exploitation and Missing Children and Young People's Service");
        terms.put("serviceCode", "RETURN_INTERVIEW");
        terms.put("supplier", ReturnInterview.INTERVIEWER_ORGANISATION);
        terms.put("buyers", List.of("E10000028", "E06000021", "staffordshire-commissioner"));
        terms.put("areas", List.of("E10000028", "E06000021"));
        terms.put("start", stage.moments().day(-10).toString());
        terms.put("end", stage.moments().day(-10).plusYears(3).minusDays(1).toString());
        terms.put("extensionOptions", List.of(Map.of("months", 12), Map.of("months", 12)));
        terms.put("annualValue", stated("staffordshire.annual"));
        terms.put("totalValue", stated("staffordshire.total"));
        terms.put(
                "ringFences",
                List.of(
                        Map.of("area", "E10000028", "amount", stated("staffordshire.ring-fence.county")),
                        Map.of("area", "E06000021", "amount", stated("staffordshire.ring-fence.city"))));
        terms.put(
                "contributions",
                List.of(
                        Map.of(
                                "contributors",
                                List.of("E10000028"),
                                "amount",
                                stated("staffordshire.contribution.county")),
                        Map.of("contributors", List.of("E06000021", "staffordshire-commissioner"))));
        return terms;
    }

    private Map<String, String> stated(String figure) {
        return figures.of(figure).asStated();
    }
}
