package uk.panauthority.placement.support;

import static uk.panauthority.placement.support.Actor.CARE_ASSIST_USER;
import static uk.panauthority.placement.support.Actor.FAMILY_CARE_USER;
import static uk.panauthority.placement.support.Actor.SEFTON_APPROVER;
import static uk.panauthority.placement.support.Actor.SEFTON_PLACEMENT_OFFICER;
import static uk.panauthority.placement.support.Actor.SEFTON_SECOND_OFFICER;
import static uk.panauthority.placement.support.Actor.SEFTON_TEAM_MANAGER;
import static uk.panauthority.placement.support.Actor.THIRD_PROVIDER_USER;
import static uk.panauthority.placement.support.AdmissionJourney.givenAnAdmission;
import static uk.panauthority.placement.support.Journey.BASE;
import static uk.panauthority.placement.support.Journey.address;
import static uk.panauthority.placement.support.Journey.step;
import static uk.panauthority.placement.support.Journey.today;
import static uk.panauthority.placement.support.SystemJourney.created;
import static uk.panauthority.placement.support.SystemJourney.givenAnOpenSystem;
import static uk.panauthority.placement.support.SystemJourney.lotOf;

import io.restassured.response.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Leads competitions and their offers into a state over HTTP; every step must succeed. */
public final class CompetitionJourney {

    public static final String COMPETITIONS = BASE + "/mini-competitions";
    public static final String OFFERS = BASE + "/offers";

    /** What the three providers of the worked example offer, and the skills that both scorers see. */
    public static final Map<Actor, String> PRICES =
            Map.of(CARE_ASSIST_USER, "3950.00", FAMILY_CARE_USER, "4200.00", THIRD_PROVIDER_USER, "3800.00");

    private static final Map<String, String> SKILLS =
            Map.of("care-assist", "8.0", "family-care-group", "9.0", "oak-house", "7.0");

    private CompetitionJourney() {}

    /** A referral of Sefton for which the search is on. */
    public static UUID givenAReferral() {
        return idOf(ReferralJourney.givenASearch());
    }

    /** Another version of it holds from now on. */
    public static void givenANewerVersion(UUID referral) {
        String address = BASE + "/referrals/" + referral;
        step(SEFTON_PLACEMENT_OFFICER, address, "/versions", ReferralJourney.versionBody(ReferralJourney.document()));
        step(SEFTON_TEAM_MANAGER, address, "/approval", "");
    }

    public static Instant inAnHour() {
        return Instant.now().plusSeconds(3600).truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
    }

    public static String draftBody(UUID lot, UUID referral, String route, Instant deadline) {
        return """
                {"lotId":"%s","referralId":"%s","referralVersion":1,"route":"%s","deadline":"%s","pointsTotal":15,
                 "criteria":[{"code":"SKILLS","title":"Skills of the team","kind":"QUALITY","weight":10,"maximum":10},
                  {"code":"FEE","title":"Weekly fee","kind":"PRICE","weight":5}],
                 "gateway":["REGISTRATION","GRADE","ADMISSION_LIVE"]}""".formatted(lot, referral, route, deadline);
    }

    public static String givenADraft(String system) {
        return givenADraft(system, "COMPETITION_ALL");
    }

    public static String givenADraft(String system, String route) {
        return address(created(SEFTON_PLACEMENT_OFFICER
                .asks()
                .body(draftBody(lotOf(system), givenAReferral(), route, inAnHour()))
                .post(COMPETITIONS)));
    }

    /** Care Assist and Family Care Group are live in the lot, and listed what they offer in the worked example. */
    public static String givenAMarket() {
        String system = givenAnOpenSystem();
        givenAnAdmission(CARE_ASSIST_USER, system, "3950.00");
        givenAnAdmission(FAMILY_CARE_USER, system, "4200.00");
        return system;
    }

    public static String givenAPublished() {
        String competition = givenADraft(givenAMarket());
        step(SEFTON_PLACEMENT_OFFICER, competition, "/publication", "{}");
        return competition;
    }

    public static String offerBody(String weekly) {
        return """
                {"referralVersion":1,"service":"STANDARD","startsOn":"%s","statement":"A calm home.",
                 "residentImpact":"Two quiet boys.","lines":[{"type":"CORE","unit":"WEEK","quantity":1,
                  "amount":{"amount":"%s","currency":"GBP"}}]}""".formatted(today(), weekly);
    }

    public static String givenADraftOffer(Actor user, String competition, String weekly) {
        return address(created(user.asks().body(offerBody(weekly)).post(competition + "/offers")));
    }

    public static String givenAnOffer(Actor user, String competition, String weekly) {
        String offer = givenADraftOffer(user, competition, weekly);
        step(user, offer, "/submission", "");
        return offer;
    }

    public static String declined(String code) {
        return "{\"reasonCode\":\"%s\"}".formatted(code);
    }

    /** Both providers have answered, it was closed early, and the seal is broken. */
    public static String givenAnOpened() {
        String competition = givenAPublished();
        givenAnOffer(CARE_ASSIST_USER, competition, "3950.00");
        givenAnOffer(FAMILY_CARE_USER, competition, "4200.00");
        opens(competition);
        return competition;
    }

    public static void opens(String competition) {
        step(SEFTON_PLACEMENT_OFFICER, competition, "/early-closing", "");
        step(SEFTON_PLACEMENT_OFFICER, competition, "/opening", "");
    }

    public static String passed() {
        return "{\"findings\":[{\"code\":\"REGISTRATION\",\"passed\":true},{\"code\":\"GRADE\",\"passed\":true}]}";
    }

    public static String failedGrade() {
        return "{\"findings\":[{\"code\":\"REGISTRATION\",\"passed\":true},"
                + "{\"code\":\"GRADE\",\"passed\":false,\"note\":\"Inadequate\"}]}";
    }

    public static List<String> offersOf(String competition) {
        return SEFTON_PLACEMENT_OFFICER.asks().get(competition + "/offers").path("items.id");
    }

    public static String offerOf(String competition, String provider) {
        return SEFTON_PLACEMENT_OFFICER
                .asks()
                .get(competition + "/offers")
                .path("items.find { it.providerId == '%s' }.id".formatted(provider));
    }

    public static void givenGateways(String competition) {
        offersOf(competition).forEach(o -> step(SEFTON_PLACEMENT_OFFICER, OFFERS + "/" + o, "/gateway", passed()));
    }

    public static String score(String offer, String points) {
        return """
                {"offerId":"%s","criterion":"SKILLS","points":%s,"rationale":"References.","evidenceReference":"R-1"}""".formatted(offer, points);
    }

    public static void scores(Actor officer, String competition, String offer, String points) {
        created(officer.asks().body(score(offer, points)).post(competition + "/scores"));
    }

    /** Both have scored, and agreed on the skills of the worked example. */
    public static void givenAgreedScores(String competition) {
        List<Map<String, Object>> all =
                SEFTON_PLACEMENT_OFFICER.asks().get(competition + "/offers").path("items");
        for (Map<String, Object> offer : all) {
            if (!"GATEWAY_FAILED".equals(offer.get("state"))) {
                String id = (String) offer.get("id");
                scores(SEFTON_PLACEMENT_OFFICER, competition, id, "6");
                scores(SEFTON_SECOND_OFFICER, competition, id, "10");
                created(SEFTON_PLACEMENT_OFFICER
                        .asks()
                        .body(score(id, SKILLS.get((String) offer.get("providerId"))))
                        .post(competition + "/agreed-scores"));
            }
        }
    }

    public static String givenAnEvaluated() {
        String competition = givenAnOpened();
        givenGateways(competition);
        givenAgreedScores(competition);
        step(SEFTON_PLACEMENT_OFFICER, competition, "/evaluation", "");
        return competition;
    }

    public static String lettersBody(String competition, String reasons) {
        List<String> letters = new ArrayList<>();
        offersOf(competition)
                .forEach(o -> letters.add("{\"offerId\":\"%s\",\"reasons\":\"%s\"}".formatted(o, reasons)));
        return "{\"letters\":[%s]}".formatted(String.join(",", letters));
    }

    public static String givenPreparedLetters() {
        String competition = givenAnEvaluated();
        step(SEFTON_PLACEMENT_OFFICER, competition, "/letters", lettersBody(competition, "As scored."));
        return competition;
    }

    public static String awardBody(String competition, String provider, String rationale) {
        return "{\"offerId\":\"%s\",\"rationale\":\"%s\"}".formatted(offerOf(competition, provider), rationale);
    }

    public static Response award(String competition) {
        return step(SEFTON_APPROVER, competition, "/award", awardBody(competition, "family-care-group", "Best value."));
    }

    public static UUID idOf(String record) {
        return UUID.fromString(record.substring(record.lastIndexOf('/') + 1));
    }
}
