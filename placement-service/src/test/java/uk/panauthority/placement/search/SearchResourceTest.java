package uk.panauthority.placement.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static uk.panauthority.placement.support.Actor.CARE_ASSIST_USER;
import static uk.panauthority.placement.support.Actor.KNOWSLEY_APPROVER;
import static uk.panauthority.placement.support.Actor.KNOWSLEY_PLACEMENT_OFFICER;
import static uk.panauthority.placement.support.Actor.SEFTON_APPROVER;
import static uk.panauthority.placement.support.Actor.SEFTON_PLACEMENT_OFFICER;
import static uk.panauthority.placement.support.Actor.SEFTON_TEAM_MANAGER;
import static uk.panauthority.placement.support.BlockJourney.KNOWSLEY;
import static uk.panauthority.placement.support.BlockJourney.givenABlock;
import static uk.panauthority.placement.support.BlockJourney.idOf;
import static uk.panauthority.placement.support.ExclusionJourney.caseworkLinks;
import static uk.panauthority.placement.support.ExclusionJourney.givenAnAssessment;
import static uk.panauthority.placement.support.ExclusionJourney.givenAnExclusion;
import static uk.panauthority.placement.support.Journey.BASE;
import static uk.panauthority.placement.support.Journey.SEFTON;
import static uk.panauthority.placement.support.Journey.STOKE;
import static uk.panauthority.placement.support.Journey.act;
import static uk.panauthority.placement.support.Journey.freshNumber;
import static uk.panauthority.placement.support.Journey.givenAHome;
import static uk.panauthority.placement.support.Journey.givenAHomeOf;
import static uk.panauthority.placement.support.Journey.givenAnOrder;
import static uk.panauthority.placement.support.Journey.step;
import static uk.panauthority.placement.support.Journey.today;
import static uk.panauthority.placement.support.ReferralJourney.CARE_ASSIST;
import static uk.panauthority.placement.support.ReferralJourney.document;
import static uk.panauthority.placement.support.ReferralJourney.givenASearch;
import static uk.panauthority.placement.support.ReferralJourney.givenAnOrderFor;
import static uk.panauthority.placement.support.ReferralJourney.givenAnUnassessedOrderFor;
import static uk.panauthority.placement.support.ReferralJourney.versionBody;
import static uk.panauthority.placement.support.SearchJourney.chosen;
import static uk.panauthority.placement.support.SearchJourney.givenAMember;
import static uk.panauthority.placement.support.SearchJourney.givenARun;
import static uk.panauthority.placement.support.SearchJourney.givenAnOpenStep;
import static uk.panauthority.placement.support.SearchJourney.givenSkipped;
import static uk.panauthority.placement.support.SearchJourney.listed;
import static uk.panauthority.placement.support.SearchJourney.runBody;
import static uk.panauthority.placement.support.SearchJourney.stepOf;
import static uk.panauthority.placement.support.SearchJourney.unused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.panauthority.placement.admission.AdmissionService;
import uk.panauthority.placement.exclusion.AssociationRaisedReaction;
import uk.panauthority.placement.support.Database;
import uk.panauthority.placement.support.Journey.Ordered;

@QuarkusTest
class SearchResourceTest {

    private static final String[] BEFORE_SUB_REGIONAL = {"IN_HOUSE", "OWN_BLOCK", "LOANED_BLOCK"};

    @Inject
    Database database;

    @Inject
    AssociationRaisedReaction linked;

    @Inject
    AdmissionService admissions;

    @Test
    @Tag("AS1")
    void aStepThatFoundNothingIsExhaustedWithReasonsAndTheNextOpensForTheSameVersion() {
        // Given
        givenAHome(SEFTON, 1);
        String referral = givenASearch();
        givenAMember();
        givenSkipped(referral, BEFORE_SUB_REGIONAL);
        String subRegional = givenAnOpenStep(referral, "SUB_REGIONAL");
        String run = givenARun(subRegional);
        List<String> found = listed(run);
        assertThat(found).isNotEmpty();

        // Then
        act(SEFTON_PLACEMENT_OFFICER, subRegional, "/exhaustion", unused(found.subList(1, found.size())))
                .then()
                .statusCode(422)
                .body("code", equalTo("reason-required"))
                .body("homeIds", contains(found.getFirst()));
        act(
                        SEFTON_PLACEMENT_OFFICER,
                        subRegional,
                        "/exhaustion",
                        unused(found).replaceFirst("NEEDS_NOT_MET", "BAD_LUCK"))
                .then()
                .statusCode(422)
                .body("code", equalTo("code-not-valid"));
        step(SEFTON_PLACEMENT_OFFICER, subRegional, "/exhaustion", unused(found))
                .then()
                .body("state", equalTo("EXHAUSTED"))
                .body("candidates.homeId", hasItems(found.toArray(String[]::new)));
        String regional = givenAnOpenStep(referral, "REGIONAL");
        int version = SEFTON_PLACEMENT_OFFICER.asks().get(subRegional).path("referralVersion");
        SEFTON_PLACEMENT_OFFICER
                .asks()
                .get(regional)
                .then()
                .body("state", equalTo("OPEN"))
                .body("referralVersion", equalTo(version));
        assertThat(database.published("SearchStepClosed", idOf(referral)).getLast())
                .isEqualTo("{\"referralId\":\"" + idOf(referral)
                        + "\",\"step\":\"SUB_REGIONAL\",\"result\":\"EXHAUSTED\"}");
        assertThat(database.published("SearchStepOpened", idOf(referral)))
                .hasSize(2)
                .last()
                .asString()
                .contains("REGIONAL");
        assertThat(database.audited(SEFTON, idOf(subRegional))).contains("open DONE", "exhaust DONE");
    }

    @Test
    void aRungOfTheMarketAsksThoseWhoAreAdmittedToItsSystems() {
        // Given
        givenAHome(SEFTON, 1);
        givenAHomeOf("rowan-care", SEFTON, 1);
        String referral = givenASearch(freshNumber(), document("Today", ""));
        givenAMember();
        givenSkipped(referral, BEFORE_SUB_REGIONAL);

        // When
        List<String> subRegional = asked(givenAnExhaustedRung(referral, "SUB_REGIONAL"));
        List<String> regional = asked(givenAnExhaustedRung(referral, "REGIONAL"));
        List<String> anybody = asked(givenARun(givenAnOpenStep(referral, "OFF_FRAMEWORK")));

        // Then
        assertThat(subRegional).isNotEmpty().containsOnly("care-assist");
        assertThat(regional).isEmpty();
        assertThat(anybody).isNotEmpty();
        assertThat(found("OFF_FRAMEWORK", SEFTON).homes())
                .extracting(HomeFacts::providerId)
                .contains("rowan-care");
    }

    @Test
    void whoHasNoPartInASystemFindsNobodyInIt() {
        // Given
        givenAMember();

        // Then
        assertThat(admittedFor(SEFTON)).contains("care-assist");
        assertThat(admittedFor(STOKE)).isEmpty();
    }

    private Set<String> admittedFor(String authority) {
        return database.acting().as(authority, () -> admissions.admitted(List.of("LCR_PPA"), authority, today()));
    }

    /** Gives its only search. */
    private static String givenAnExhaustedRung(String referral, String code) {
        String rung = givenAnOpenStep(referral, code);
        String run = givenARun(rung);
        step(SEFTON_PLACEMENT_OFFICER, rung, "/exhaustion", unused(listed(run)));
        return run;
    }

    private static List<String> asked(String run) {
        return SEFTON_PLACEMENT_OFFICER.asks().get(run).path("results.home.providerId");
    }

    @Test
    @Tag("B24")
    void aStepOutOfOrderIsRefusedByServiceAndDatabase() {
        // Given
        String referral = givenASearch();
        String block = stepOf(referral, "OWN_BLOCK");

        // When
        Response refused = act(SEFTON_PLACEMENT_OFFICER, block, "/opening", "");

        // Then
        refused.then().statusCode(409).body("code", equalTo("cascade-order")).body("step", equalTo("IN_HOUSE"));
        SEFTON_PLACEMENT_OFFICER.asks().get(block).then().body("state", equalTo("PENDING"));
        assertThat(database.published("SearchStepOpened", idOf(referral))).isEmpty();
        assertThatThrownBy(() -> database.execute(
                        SEFTON,
                        "update search_step set state = 'OPEN', opened_at = now() where id = '" + idOf(block) + "'"))
                .hasStackTraceContaining("an earlier step is pending");
    }

    @Test
    void forTodayStepsRunBesideOneAnother() {
        // Given
        String soon = givenASearch(freshNumber(), document("Today", ""));
        String later = givenASearch();

        // When
        givenAnOpenStep(soon, "IN_HOUSE");
        givenAnOpenStep(later, "IN_HOUSE");

        // Then
        givenAnOpenStep(soon, "OWN_BLOCK");
        act(SEFTON_PLACEMENT_OFFICER, stepOf(later, "OWN_BLOCK"), "/opening", "")
                .then()
                .statusCode(409)
                .body("code", equalTo("cascade-order"));
    }

    @Test
    void aStepIsNotClosedUnsearchedAndNotMovedWhileTheSearchIsHeld() {
        // Given
        String referral = givenASearch();
        String inHouse = givenAnOpenStep(referral, "IN_HOUSE");

        // Then
        act(SEFTON_PLACEMENT_OFFICER, inHouse, "/exhaustion", unused(List.of()))
                .then()
                .statusCode(422)
                .body("code", equalTo("reason-required"));
        step(SEFTON_PLACEMENT_OFFICER, referral, "/hold", "{\"reason\":\"The court decides.\"}");
        act(SEFTON_APPROVER, stepOf(referral, "OWN_BLOCK"), "/skip", "{\"reason\":\"None.\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("transition-refused"));
        ran(inHouse).then().statusCode(409).body("code", equalTo("transition-refused"));
    }

    @Test
    @Tag("N7")
    @Tag("N8")
    void aSearchKeepsWhatWasAskedAndKnownAndWhy() {
        // Given
        String child = freshNumber();
        UUID fitting = givenAHome(SEFTON, 1);
        UUID excluded = givenAHome(STOKE, 1);
        UUID other = givenAHome("E06000006", 2);
        String twin = freshNumber();
        givenAnOrder(KNOWSLEY_PLACEMENT_OFFICER, KNOWSLEY_APPROVER, other, twin);
        database.receives(linked, caseworkLinks(SEFTON + "-" + child, KNOWSLEY + "-" + twin, today().plusDays(5)));
        givenAnExclusion(child, "{\"area\":\"E06000021\"}");
        String referral = givenASearch(
                child,
                document(
                        "Today",
                        "{\"code\":\"SOLO_HOME\",\"essential\":true},{\"code\":\"DRUGS\",\"desirable\":true}"));
        givenBlockIn(fitting, 1);
        givenBlockIn(other, 1);
        givenBlockIn(excluded, 1);
        givenAnOpenStep(referral, "IN_HOUSE");
        String block = givenAnOpenStep(referral, "OWN_BLOCK");

        // When
        String run = givenARun(block);

        // Then
        Response seen = SEFTON_PLACEMENT_OFFICER.asks().get(run);
        seen.then()
                .statusCode(200)
                .body("referralVersion", equalTo(1))
                .body("needs.wanted.code", contains("SOLO_HOME", "DRUGS"))
                .body(of(fitting, "verdict"), equalTo("FITS"))
                .body(of(fitting, "home.asOf"), equalTo(today().toString()))
                .body(
                        of(fitting, "reasons.words"),
                        hasItem("Not known: Cares for children with present drug problems (desirable)"))
                .body(of(excluded, "verdict"), equalTo("EXCLUDED"))
                .body(of(excluded, "rank"), nullValue())
                .body(of(excluded, "reasons.words"), hasItem("Excluded: location"))
                .body(
                        of(other, "reasons.words"),
                        hasItems("Not available for this child", "Not so: Registered for one child only (essential)"));
        assertThat(seen.asString()).doesNotContain("uncle", KNOWSLEY + "-" + twin);
        CARE_ASSIST_USER.asks("PLACEMENT_OFFICER").get(run).then().statusCode(404);
    }

    @Test
    void whoChoosesNotTheFirstSaysWhy() {
        // Given
        givenAHome(SEFTON, 1);
        givenAHome(SEFTON, 1);
        String referral = givenASearch();
        givenAMember();
        givenSkipped(referral, BEFORE_SUB_REGIONAL);
        String run = givenARun(givenAnOpenStep(referral, "SUB_REGIONAL"));
        List<String> found = listed(run);

        // Then
        act(SEFTON_PLACEMENT_OFFICER, run, "/choices", chosen(UUID.fromString(found.get(1))))
                .then()
                .statusCode(422)
                .body("code", equalTo("reason-required"));
        act(SEFTON_PLACEMENT_OFFICER, run, "/choices", chosen(UUID.randomUUID()))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/homeId"));
        step(SEFTON_PLACEMENT_OFFICER, run, "/choices", chosen(found.get(1), "Her school is there."))
                .then()
                .body("state", equalTo("CHOSEN"))
                .body("choices[0].rank", equalTo(2))
                .body("choices[0].reason", equalTo("Her school is there."));
        step(SEFTON_PLACEMENT_OFFICER, run, "/choices", chosen(UUID.fromString(found.getFirst())))
                .then()
                .body("choices.rank", contains(2, 1));
    }

    @Test
    @Tag("B30b")
    void aSearchForAnOldVersionIsNotChosenFrom() {
        // Given
        givenAHome(SEFTON, 1);
        String referral = givenASearch();
        givenAMember();
        givenSkipped(referral, BEFORE_SUB_REGIONAL);
        String run = givenARun(givenAnOpenStep(referral, "SUB_REGIONAL"));
        String first = listed(run).getFirst();
        step(SEFTON_PLACEMENT_OFFICER, referral, "/versions", versionBody(document()));
        step(SEFTON_TEAM_MANAGER, referral, "/approval", "");

        // When
        Response stale = act(SEFTON_PLACEMENT_OFFICER, run, "/choices", chosen(UUID.fromString(first)));

        // Then
        stale.then()
                .statusCode(409)
                .body("code", equalTo("referral-version-stale"))
                .body("referralVersion", equalTo(2));
    }

    @Test
    @Tag("B23")
    void aSpotOrderWaitsWhileAnOwnBlockBedFitsUnlessTheMismatchIsRecorded() {
        // Given
        UUID blockHome = givenAHome(SEFTON, 1);
        givenBlockIn(blockHome, 1);
        String child = freshNumber();
        String referral =
                givenASearch(child, document("in less than 5 days", "{\"code\":\"SOLO_HOME\",\"essential\":true}"));
        Ordered spot = givenAnOrderFor(referral, child, givenAHome(SEFTON, 1));

        // When
        Response refused = act(SEFTON_PLACEMENT_OFFICER, spot.order(), "/issue", "");

        // Then
        refused.then()
                .statusCode(409)
                .body("code", equalTo("block-capacity-fits"))
                .body("homeIds", hasItem(blockHome.toString()));
        SEFTON_PLACEMENT_OFFICER.asks().get(spot.order()).then().body("state", equalTo("DRAFT"));
        assertThat(database.published("OrderIssued", spot.orderId())).isEmpty();
        givenSkipped(referral, "IN_HOUSE");
        String block = givenAnOpenStep(referral, "OWN_BLOCK");
        step(SEFTON_PLACEMENT_OFFICER, block, "/exhaustion", unused(listed(givenARun(block))));
        step(SEFTON_PLACEMENT_OFFICER, spot.order(), "/issue", "").then().body("state", equalTo("ISSUED"));
    }

    @Test
    @Tag("B23")
    void aBedOfTheOwnBlockIsOrderedWithoutAWord() {
        // Given
        UUID blockHome = givenAHome(SEFTON, 1);
        givenBlockIn(blockHome, 1);
        String child = freshNumber();
        String referral = givenASearch(child, document("Today", "{\"code\":\"SOLO_HOME\",\"essential\":true}"));

        // When
        Ordered own = givenAnOrderFor(referral, child, blockHome);

        // Then
        step(SEFTON_PLACEMENT_OFFICER, own.order(), "/issue", "").then().body("state", equalTo("ISSUED"));
    }

    @Test
    void anOrderForAReferralWaitsForTheHomesAssessment() {
        // Given
        String child = freshNumber();
        UUID home = givenAHome(SEFTON, 4);
        String referral = givenASearch(child, document("Today", "{\"code\":\"FOSTER_CARE\",\"essential\":true}"));
        Ordered ordered = givenAnUnassessedOrderFor(referral, child, home);

        // Then
        act(SEFTON_PLACEMENT_OFFICER, ordered.order(), "/issue", "")
                .then()
                .statusCode(409)
                .body("code", equalTo("transition-refused"))
                .body("homeId", equalTo(home.toString()));
        step(SEFTON_PLACEMENT_OFFICER, referral, "/invitations", CARE_ASSIST);
        givenAnAssessment(referral, home, "NOT_SUITABLE");
        act(SEFTON_PLACEMENT_OFFICER, ordered.order(), "/issue", "").then().statusCode(409);
        givenAnAssessment(referral, home, "SUITABLE_WITH_MEASURES");
        step(SEFTON_PLACEMENT_OFFICER, ordered.order(), "/issue", "");
    }

    @Test
    void theAwardOfAListedHomeIsTheSuccessOfTheEarliestStepThatListedIt() {
        // Given
        String child = freshNumber();
        givenAHome(SEFTON, 4);
        String referral = givenASearch(child, document("Today", "{\"code\":\"RESIDENTIAL_CARE\",\"essential\":true}"));
        givenAMember();
        givenSkipped(referral, "IN_HOUSE", "LOANED_BLOCK");
        String block = givenAnOpenStep(referral, "OWN_BLOCK");
        String subRegional = givenAnOpenStep(referral, "SUB_REGIONAL");
        String run = givenARun(subRegional);
        String home = listed(run).getFirst();

        // When
        givenAnUnassessedOrderFor(referral, child, UUID.fromString(home));

        // Then
        SEFTON_PLACEMENT_OFFICER
                .asks()
                .get(subRegional)
                .then()
                .body("state", equalTo("SUCCEEDED"))
                .body("homeId", equalTo(home));
        SEFTON_PLACEMENT_OFFICER.asks().get(block).then().body("state", equalTo("OPEN"));
        assertThat(database.published("SearchStepClosed", idOf(referral)).getLast())
                .contains("SUCCEEDED");
    }

    @Test
    void aNeighboursOfferedBedIsFoundAmongLoans() {
        // Given
        UUID home = givenAHome(SEFTON, 4);
        String block = givenABlock(home, 4, today());
        uk.panauthority.placement.support.BlockJourney.givenAnOffer(block, 4, today());

        // When
        Candidates.Found knowsley = found("LOANED_BLOCK", KNOWSLEY);

        // Then
        assertThat(knowsley.homes()).extracting(HomeFacts::homeId).contains(home);
        assertThat(found("LOANED_BLOCK", STOKE).homes())
                .extracting(HomeFacts::homeId)
                .doesNotContain(home);
        assertThat(found("OWN_BLOCK", SEFTON).homes())
                .filteredOn(h -> h.homeId().equals(home))
                .extracting(HomeFacts::freeBeds)
                .containsExactly(4);
        assertThat(found("SUB_REGIONAL", STOKE).homes())
                .extracting(HomeFacts::homeId)
                .doesNotContain(home);
    }

    @Test
    void aSearchTakesSoManyHomesAndSaysThatThereAreMore() {
        // Given
        givenAHome(SEFTON, 1);
        givenAHome(SEFTON, 1);

        // When
        Candidates.Found one = found("SUB_REGIONAL", SEFTON, 1);

        // Then
        assertThat(one.homes()).hasSize(1);
        assertThat(one.cut()).isTrue();
        assertThat(found("IN_HOUSE", SEFTON).cut()).isFalse();
    }

    @Inject
    Candidates candidates;

    private Candidates.Found found(String step, String authority) {
        return found(step, authority, 10_000);
    }

    private Candidates.Found found(String step, String authority, int most) {
        return database.acting().as(authority, () -> candidates.of(step, authority, null, today(), most, today()));
    }

    private static void givenBlockIn(UUID home, int beds) {
        givenABlock(home, beds, today());
    }

    private static Response ran(String step) {
        return SEFTON_PLACEMENT_OFFICER.asks().body(runBody(step)).post(BASE + "/search-runs");
    }

    private static String of(UUID home, String path) {
        return "results.find { it.home.homeId == '" + home + "' }." + path;
    }
}
