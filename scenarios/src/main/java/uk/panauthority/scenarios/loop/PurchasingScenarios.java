package uk.panauthority.scenarios.loop;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.panauthority.scenarios.client.Answer;
import uk.panauthority.scenarios.stage.Stage;
import uk.panauthority.scenarios.stage.Transcript;

/**
 * The acceptance scenarios of purchasing systems, mini-competitions and the search cascade: rounds of entry, an offer dearer
 * than the listed price, and a rung that is exhausted. Each is known by its code.
 */
public final class PurchasingScenarios {

    private static final String API = "/api/placement/v1";
    private static final String LEAD = "halton.lead-admin";
    private static final String OFFICER = "sefton.placement-officer";
    private static final String MANAGER = "sefton.team-manager";
    private static final String APPROVER = "sefton.approver";
    private static final String PROVIDER = "care-assist.provider";
    private static final LocalDate FIRST_OPENING = LocalDate.of(2015, 10, 1);
    private static final int MONTHS_BETWEEN_ROUNDS = 4;
    private static final int DAYS_OF_A_ROUND = 28;

    private final Stage stage;
    private final Transcript transcript;
    private final Loop loop;

    public PurchasingScenarios(Stage stage) {
        this.stage = stage;
        this.transcript = stage.transcript();
        this.loop = new Loop(stage, Parties.SEFTON_IN_STOKE, Home.IN_SEFTON);
    }

    public void play() {
        transcript.chapter("Purchasing systems, competitions and the search");
        provider();
        nextRound();
        dearerThanListed();
        exhausted();
    }

    private void provider() {
        if (stage.look(PROVIDER, API + "/providers/care-assist").status() == 404) {
            stage.send(
                    PROVIDER,
                    "registers Care Assist",
                    API + "/providers",
                    Map.of(
                            "name",
                            "Care Assist",
                            "companyNumber",
                            "04215634",
                            "kinds",
                            List.of("RESIDENTIAL"),
                            "urns",
                            List.of()));
        }
    }

    private void nextRound() {
        transcript.part(
                "AS5: rounds every four months since October 2015; who applies now is decided in the next round");
        String system = system("R", rounds(), false);
        Answer admission = apply(system);
        JsonNode round = stage.read(PROVIDER, API + "/entry-rounds/" + admission.text("roundId"))
                .body();
        stage.compare(
                "the round opens",
                openingOf(stage.moments().day(0)),
                round.path("opensOn").asText());
        stage.refused(
                LEAD,
                "tries to decide earlier",
                API + "/admissions/" + admission.id(),
                "evaluation",
                scored(),
                "409 round-still-open");
    }

    private static Map<String, Object> rounds() {
        return Map.of(
                "kind",
                "ROUNDS",
                "months",
                MONTHS_BETWEEN_ROUNDS,
                "anchor",
                FIRST_OPENING.toString(),
                "windowDays",
                DAYS_OF_A_ROUND);
    }

    /** Of the first round that has not closed before that day, by counting. */
    private static LocalDate openingOf(LocalDate applied) {
        LocalDate opening = FIRST_OPENING.plusMonths(MONTHS_BETWEEN_ROUNDS);
        while (opening.plusDays(DAYS_OF_A_ROUND).isBefore(applied.plusDays(1))) {
            opening = opening.plusMonths(MONTHS_BETWEEN_ROUNDS);
        }
        return opening;
    }

    private void dearerThanListed() {
        transcript.part(
                "AS4: an offer above the listed price is refused without evidence, and shown to the evaluator with it");
        String system = system("C", Map.of("kind", "CONTINUOUS"), true);
        String admission = API + "/admissions/" + apply(system).id();
        stage.act(LEAD, "scores the application", admission, "evaluation", scored());
        stage.act(LEAD, "admits Care Assist at 3950.00 a week", admission, "admittance", Map.of());
        Answer drafted = stage.send(
                OFFICER, "drafts a mini-competition", API + "/mini-competitions", competition(system, search(1)));
        String competition = API + "/mini-competitions/" + drafted.id();
        stage.act(OFFICER, "publishes it", competition, "publication", Map.of());
        Answer draft = stage.send(PROVIDER, "writes an offer at 4200.00 a week", competition + "/offers", offer(false));
        String offer = API + "/offers/" + draft.id();
        stage.refused(PROVIDER, "submits it", offer, "submission", Map.of(), "422 variance-evidence-missing");
        stage.act(PROVIDER, "adds reason and evidence", offer, "amendment", offer(true));
        stage.act(PROVIDER, "submits it", offer, "submission", Map.of());
        stage.compare(
                "what the officer sees before the deadline",
                404,
                stage.look(OFFICER, offer).status());
        stage.act(OFFICER, "closes early, since everybody has answered", competition, "early-closing", Map.of());
        stage.act(OFFICER, "opens the offers", competition, "opening", Map.of());
        JsonNode opened = stage.read(OFFICER, offer).body();
        stage.compare(
                "dearer than listed by",
                "250.00",
                opened.at("/variance/difference/amount").asText());
        stage.compare("percent", "6.33", opened.at("/variance/percent").asText());
    }

    private void exhausted() {
        transcript.part(
                "AS1: no eligible home in the sub-regional rung; it is exhausted with reasons and the next one opens");
        String referral = search(2);
        for (String rung : List.of("IN_HOUSE", "OWN_BLOCK", "LOANED_BLOCK")) {
            stage.act(
                    APPROVER, "skips " + rung, rung(referral, rung), "skip", Map.of("reason", words("There is none.")));
        }
        String subRegional = rung(referral, "SUB_REGIONAL");
        Answer open = stage.act(OFFICER, "opens SUB_REGIONAL", subRegional, "opening", Map.of());
        Answer run = stage.send(
                OFFICER,
                "searches it",
                API + "/search-runs",
                Map.of("stepId", open.id(), "firstNight", stage.moments().day(0).toString()));
        stage.act(
                OFFICER,
                "says why none of the homes is used",
                subRegional,
                "exhaustion",
                Map.of("candidates", unused(run.id())));
        stage.compare("rung", "EXHAUSTED", stage.read(OFFICER, subRegional).state());
        Answer next = stage.act(OFFICER, "opens REGIONAL", rung(referral, "REGIONAL"), "opening", Map.of());
        stage.compare(
                "for the same version of the referral", open.text("referralVersion"), next.text("referralVersion"));
    }

    private List<Map<String, String>> unused(String run) {
        List<Map<String, String>> candidates = new ArrayList<>();
        Listing.elements(stage.read(OFFICER, API + "/search-runs/" + run).body().path("results"))
                .filter(result -> result.hasNonNull("rank"))
                .forEach(result -> candidates.add(
                        Map.of("homeId", result.at("/home/homeId").asText(), "reasonNotUsed", "NEEDS_NOT_MET")));
        return candidates;
    }

    private String rung(String referral, String code) {
        return Listing.of(stage, OFFICER, API + "/search-steps?referralId=" + referral)
                .filter(step -> step.path("step").asText().equals(code))
                .map(step -> API + "/search-steps/" + step.path("id").asText())
                .findFirst()
                .orElseThrow();
    }

    /** A referral of this run, approved, and its search begun; gives its id. */
    private String search(int number) {
        Child child = loop.child("E08000014", 60 + number, "Wren", "Sedge");
        Answer drafted = stage.send(
                OFFICER,
                "writes a referral for child " + child.ref(),
                API + "/referrals",
                Map.of("childId", child.number(), "document", ReferralDocument.of(stage.words(), child)));
        String referral = API + "/referrals/" + drafted.id();
        stage.act(MANAGER, "approves the referral", referral, "approval", Map.of());
        stage.act(OFFICER, "begins the search", referral, "search", Map.of());
        return drafted.id();
    }

    /** A framework that Halton leads, open for entry; gives its address. */
    private String system(String kind, Map<String, Object> entry, boolean listed) {
        Map<String, Object> lot = new HashMap<>();
        lot.put("code", "RESIDENTIAL");
        lot.put("title", "Residential care");
        lot.put("service", "RESIDENTIAL");
        lot.put("awardMethods", List.of("COMPETITION_ALL", "DIRECT"));
        lot.put("pricePolicy", listed ? "LISTED" : "INDICATIVE");
        lot.put("qualityOnly", true);
        lot.put("minimumDeadlineHours", 0);
        Map<String, Object> body = new HashMap<>();
        body.put("code", "DEMO_" + kind + stage.moments().mark());
        body.put("title", "A framework of the city region");
        body.put("kind", "FRAMEWORK");
        body.put("regime", "PA_2023_LIGHT_TOUCH");
        body.put("advertisedOn", stage.moments().day(-90).toString());
        body.put("start", stage.moments().day(-60).toString());
        body.put("termMonths", 48);
        body.put("reviewMonths", 24);
        body.put("entryPolicy", entry);
        body.put("participants", List.of(participant("E06000006"), participant("E08000014")));
        body.put("lots", List.of(lot));
        Answer made = stage.send(LEAD, "sets up a purchasing system", API + "/purchasing-systems", body);
        String system = API + "/purchasing-systems/" + made.id();
        stage.act(LEAD, "publishes the entry criteria", system, "criteria", criteria());
        stage.act(LEAD, "advertises it", system, "advertisement", Map.of());
        stage.act(LEAD, "opens it", system, "opening", Map.of());
        return system;
    }

    private Map<String, String> participant(String authority) {
        return Map.of("authority", authority, "from", stage.moments().day(-60).toString());
    }

    private Map<String, Object> criteria() {
        return Map.of(
                "lot",
                "RESIDENTIAL",
                "from",
                stage.moments().day(0).toString(),
                "criteria",
                List.of(Map.of(
                        "code", "CARE", "title", "Quality of care", "kind", "QUALITY", "maximum", 10, "minimum", 6)));
    }

    private Answer apply(String system) {
        String lot = stage.read(LEAD, system).body().at("/lots/0/id").asText();
        Map<String, Object> line = new HashMap<>();
        line.put("code", "STANDARD");
        line.put("places", 4);
        line.put("authority", "E08000014");
        line.put("weeklyPrice", pounds("3950.00"));
        line.put("gender", "ANY");
        line.put("ageFrom", 8);
        line.put("ageTo", 17);
        line.put("emergency", true);
        line.put("education", false);
        return stage.send(
                PROVIDER, "applies to the lot", API + "/admissions", Map.of("lotId", lot, "lines", List.of(line)));
    }

    private Map<String, Object> scored() {
        return Map.of(
                "criteriaVersion",
                1,
                "scores",
                List.of(Map.of("criterion", "CARE", "points", 8, "rationale", words("Good references."))));
    }

    private Map<String, Object> competition(String system, String referral) {
        return Map.of(
                "lotId",
                stage.read(LEAD, system).body().at("/lots/0/id").asText(),
                "referralId",
                referral,
                "referralVersion",
                1,
                "route",
                "COMPETITION_ALL",
                "deadline",
                stage.moments().ago(java.time.Duration.ofHours(-1)).toString(),
                "pointsTotal",
                15,
                "criteria",
                List.of(
                        Map.of(
                                "code",
                                "SKILLS",
                                "title",
                                "Skills of the team",
                                "kind",
                                "QUALITY",
                                "weight",
                                10,
                                "maximum",
                                10),
                        Map.of("code", "FEE", "title", "Weekly fee", "kind", "PRICE", "weight", 5)),
                "gateway",
                List.of("REGISTRATION", "GRADE", "ADMISSION_LIVE"));
    }

    private Map<String, Object> offer(boolean withEvidence) {
        Map<String, Object> offer = new HashMap<>();
        offer.put("referralVersion", 1);
        offer.put("service", "STANDARD");
        offer.put("startsOn", stage.moments().day(0).toString());
        offer.put("statement", words("A calm home."));
        offer.put("residentImpact", words("Two quiet boys."));
        offer.put("lines", List.of(Map.of("type", "CORE", "unit", "WEEK", "quantity", 1, "amount", pounds("4200.00"))));
        if (withEvidence) {
            offer.put("varianceReason", words("Waking night staff."));
            offer.put("varianceEvidence", List.of("DOC-1"));
        }
        return offer;
    }

    private String words(String usual) {
        return stage.words().words(usual);
    }

    private static Map<String, String> pounds(String amount) {
        return Map.of("amount", amount, "currency", "GBP");
    }
}
