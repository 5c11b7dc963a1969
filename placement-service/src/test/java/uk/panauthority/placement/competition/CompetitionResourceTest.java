package uk.panauthority.placement.competition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static uk.panauthority.placement.support.Actor.CARE_ASSIST_USER;
import static uk.panauthority.placement.support.Actor.FAMILY_CARE_USER;
import static uk.panauthority.placement.support.Actor.HALTON_LEAD_ADMIN;
import static uk.panauthority.placement.support.Actor.KNOWSLEY_PLACEMENT_OFFICER;
import static uk.panauthority.placement.support.Actor.SEFTON_APPROVER;
import static uk.panauthority.placement.support.Actor.SEFTON_OFFICER_AND_APPROVER;
import static uk.panauthority.placement.support.Actor.SEFTON_PLACEMENT_OFFICER;
import static uk.panauthority.placement.support.Actor.SEFTON_SECOND_OFFICER;
import static uk.panauthority.placement.support.Actor.THIRD_PROVIDER_USER;
import static uk.panauthority.placement.support.AdmissionJourney.givenAnAdmission;
import static uk.panauthority.placement.support.CompetitionJourney.COMPETITIONS;
import static uk.panauthority.placement.support.CompetitionJourney.OFFERS;
import static uk.panauthority.placement.support.CompetitionJourney.award;
import static uk.panauthority.placement.support.CompetitionJourney.awardBody;
import static uk.panauthority.placement.support.CompetitionJourney.declined;
import static uk.panauthority.placement.support.CompetitionJourney.draftBody;
import static uk.panauthority.placement.support.CompetitionJourney.failedGrade;
import static uk.panauthority.placement.support.CompetitionJourney.givenADraft;
import static uk.panauthority.placement.support.CompetitionJourney.givenADraftOffer;
import static uk.panauthority.placement.support.CompetitionJourney.givenAMarket;
import static uk.panauthority.placement.support.CompetitionJourney.givenANewerVersion;
import static uk.panauthority.placement.support.CompetitionJourney.givenAPublished;
import static uk.panauthority.placement.support.CompetitionJourney.givenAReferral;
import static uk.panauthority.placement.support.CompetitionJourney.givenAgreedScores;
import static uk.panauthority.placement.support.CompetitionJourney.givenAnEvaluated;
import static uk.panauthority.placement.support.CompetitionJourney.givenAnOffer;
import static uk.panauthority.placement.support.CompetitionJourney.givenAnOpened;
import static uk.panauthority.placement.support.CompetitionJourney.givenGateways;
import static uk.panauthority.placement.support.CompetitionJourney.givenPreparedLetters;
import static uk.panauthority.placement.support.CompetitionJourney.idOf;
import static uk.panauthority.placement.support.CompetitionJourney.inAnHour;
import static uk.panauthority.placement.support.CompetitionJourney.lettersBody;
import static uk.panauthority.placement.support.CompetitionJourney.offerBody;
import static uk.panauthority.placement.support.CompetitionJourney.offerOf;
import static uk.panauthority.placement.support.CompetitionJourney.opens;
import static uk.panauthority.placement.support.CompetitionJourney.passed;
import static uk.panauthority.placement.support.CompetitionJourney.score;
import static uk.panauthority.placement.support.CompetitionJourney.scores;
import static uk.panauthority.placement.support.Journey.BASE;
import static uk.panauthority.placement.support.Journey.SEFTON;
import static uk.panauthority.placement.support.Journey.act;
import static uk.panauthority.placement.support.Journey.address;
import static uk.panauthority.placement.support.Journey.givenAHome;
import static uk.panauthority.placement.support.Journey.orderBody;
import static uk.panauthority.placement.support.Journey.step;
import static uk.panauthority.placement.support.Journey.tagOf;
import static uk.panauthority.placement.support.SystemJourney.CONTINUOUS;
import static uk.panauthority.placement.support.SystemJourney.givenAnOpenSystem;
import static uk.panauthority.placement.support.SystemJourney.lotOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.panauthority.common.timer.TimedWorkRunner;
import uk.panauthority.placement.support.Database;
import uk.panauthority.placement.support.ReferralJourney;

@QuarkusTest
class CompetitionResourceTest {

    @Inject
    Database database;

    @Inject
    TimedWorkRunner time;

    @Test
    void theWorkedExampleIsPublishedAnsweredOpenedScoredAwardedAndEverybodyGetsALetter() {
        // Given
        String system = givenAMarket();
        givenAnAdmission(THIRD_PROVIDER_USER, system, "3800.00");
        String competition = givenADraft(system);
        step(SEFTON_PLACEMENT_OFFICER, competition, "/publication", "{}")
                .then()
                .body("preselection.providerId", equalTo(List.of("care-assist", "family-care-group", "oak-house")))
                .body("preselection.reasonCodes.flatten()", hasItem("ALL_OF_LOT"))
                .body("termsHash", notNullValue())
                .body("tieBreak", equalTo(CompetitionTerms.TIE_BREAK));
        givenAnOffer(CARE_ASSIST_USER, competition, "3950.00");
        givenAnOffer(FAMILY_CARE_USER, competition, "4200.00");
        givenAnOffer(THIRD_PROVIDER_USER, competition, "3800.00");
        opens(competition);
        givenGateways(competition);
        givenAgreedScores(competition);

        // When
        step(SEFTON_PLACEMENT_OFFICER, competition, "/evaluation", "")
                .then()
                .body("state", equalTo("EVALUATED"))
                .body("ranking.providerId", equalTo(List.of("family-care-group", "care-assist", "oak-house")))
                .body("ranking.total", equalTo(List.of(13.52f, 12.81f, 12.0f)));
        step(SEFTON_PLACEMENT_OFFICER, competition, "/letters", lettersBody(competition, "As scored."));
        award(competition)
                .then()
                .body("state", equalTo("AWARDED"))
                .body("award.providerId", equalTo("family-care-group"))
                .body("award.approver", equalTo("sefton.approver"))
                .body("award.delegation", notNullValue());

        // Then
        Response all = SEFTON_PLACEMENT_OFFICER.asks().get(competition + "/letters");
        assertThat(all.<List<String>>path("sentAt")).hasSize(3).doesNotContainNull();
        assertThat(List.copyOf(new java.util.HashSet<>(all.<List<String>>path("sentAt"))))
                .as("one instant")
                .hasSize(1);
        THIRD_PROVIDER_USER
                .asks()
                .get(competition + "/letters")
                .then()
                .body("$", hasSize(1))
                .body("[0].text", containsString("Its price is higher than yours."))
                .body("[0].text", containsString("It has more points for skills: 9.0000 to 7.0000."));
        assertThat(CARE_ASSIST_USER.asks().get(competition + "/offers").<List<String>>path("items.state"))
                .containsExactly("NOT_SELECTED");
        assertThat(database.published("CompetitionAwarded", idOf(competition)))
                .singleElement()
                .asString()
                .contains("family-care-group");
        assertThat(database.audited(SEFTON, idOf(competition)))
                .contains("draft DONE", "publish DONE", "open DONE", "evaluate DONE", "award DONE");
    }

    @Test
    @Tag("B34")
    void beforeTheDeadlineNothingTellsWhoOffersOrForHowMuch() {
        // Given
        String competition = givenAPublished();
        String unanswered = SEFTON_PLACEMENT_OFFICER.asks().get(competition).asString();
        String others = FAMILY_CARE_USER.asks().get(competition).asString();
        String tag = tagOf(FAMILY_CARE_USER, competition);

        // When
        String offer = givenAnOffer(CARE_ASSIST_USER, competition, "3950.00");
        time.runAll(Instant.now());

        // Then
        Response sealed = SEFTON_PLACEMENT_OFFICER.asks().get(competition + "/offers");
        sealed.then().statusCode(403).body("code", equalTo("competition-sealed"));
        assertThat(database.audited(SEFTON, competition + "/offers")).containsExactly("GET REFUSED");
        SEFTON_PLACEMENT_OFFICER.asks("AUDITOR").get(offer).then().statusCode(404);
        SEFTON_APPROVER.asks().get(competition + "/scores").then().statusCode(403);
        SEFTON_APPROVER.asks().get(competition + "/ranking").then().statusCode(403);
        assertThat(SEFTON_PLACEMENT_OFFICER.asks().get(competition).asString())
                .as("only the count has changed")
                .isEqualTo(unanswered.replace("\"offersReceived\":0", "\"offersReceived\":1"));
        assertThat(FAMILY_CARE_USER.asks().get(competition).asString()).isEqualTo(others);
        assertThat(tagOf(FAMILY_CARE_USER, competition)).isEqualTo(tag);
        FAMILY_CARE_USER.asks().get(offer).then().statusCode(404);
        FAMILY_CARE_USER.asks().get(competition + "/offers").then().body("items", hasSize(0));
        THIRD_PROVIDER_USER.asks().get(competition).then().statusCode(404);
        assertThat(database.rows("offer where competition_id = '%s'".formatted(idOf(competition)), SEFTON))
                .as("rows that row-level security shows the buyer")
                .isZero();
        assertThat(database.published("OfferSubmitted", idOf(competition)))
                .containsExactly("{\"competitionId\":\"%s\",\"count\":1}".formatted(idOf(competition)));
        assertThat(authorities(competition))
                .as("who acted, as the messages say")
                .containsOnly(SEFTON, "nobody");
        assertThat(database.audited(SEFTON, idOf(offer))).isEmpty();
    }

    @Test
    void openingBeforeTheDeadlineIsSealedAndEarlyClosingNeedsEverybody() {
        // Given
        String competition = givenAPublished();
        givenAnOffer(CARE_ASSIST_USER, competition, "3950.00");

        // Then
        act(SEFTON_PLACEMENT_OFFICER, competition, "/opening", "")
                .then()
                .statusCode(403)
                .body("code", equalTo("competition-sealed"));
        act(SEFTON_PLACEMENT_OFFICER, competition, "/early-closing", "")
                .then()
                .statusCode(409)
                .body("code", equalTo("transition-refused"))
                .body("unanswered", equalTo(1));

        // When
        FAMILY_CARE_USER
                .asks()
                .body(declined("NO_VACANCY"))
                .post(competition + "/no-offers")
                .then()
                .statusCode(201);
        step(SEFTON_PLACEMENT_OFFICER, competition, "/early-closing", "").then().body("state", equalTo("CLOSED"));

        // Then
        assertThat(database.published("CompetitionClosed", idOf(competition)))
                .singleElement()
                .asString()
                .contains("\"invited\":2", "\"offers\":1", "\"noOffers\":1");
        act(CARE_ASSIST_USER, offerAddress(CARE_ASSIST_USER, competition), "/withdrawal", "")
                .then()
                .statusCode(409)
                .body("code", equalTo("offer-late"));
    }

    @Test
    @Tag("B28")
    void anOfferAfterTheDeadlineIsNotStoredAndTheAttemptIsLogged() {
        // Given
        String competition = givenAPublished();
        String offer = givenADraftOffer(CARE_ASSIST_USER, competition, "3950.00");
        hasPassed(competition);
        long before = database.rows("offer", "care-assist");

        // When
        Response late = act(CARE_ASSIST_USER, offer, "/submission", "");
        Response another = CARE_ASSIST_USER.asks().body(offerBody("1.00")).post(competition + "/offers");

        // Then
        late.then().statusCode(409).body("code", equalTo("offer-late"));
        another.then().statusCode(409).body("code", equalTo("offer-late"));
        CARE_ASSIST_USER
                .asks()
                .get(offer)
                .then()
                .body("state", equalTo("LAPSED"))
                .body("actions", hasSize(0));
        assertThat(database.rows("offer", "care-assist")).isEqualTo(before);
        assertThat(database.audited("care-assist", idOf(competition))).contains("submit REFUSED", "draft REFUSED");
        assertThatThrownBy(() -> database.execute(
                        "care-assist", "update offer set state = 'SUBMITTED' where id = '%s'".formatted(idOf(offer))))
                .hasStackTraceContaining("the offer is late");
    }

    @Test
    void theDeadlineClosesACompetitionByTheClock() {
        // Given
        String competition = givenAPublished();
        hasPassed(competition);

        // When
        time.runAll(Instant.now());

        // Then
        SEFTON_PLACEMENT_OFFICER.asks().get(competition).then().body("state", equalTo("CLOSED"));
        assertThat(database.published("CompetitionClosed", idOf(competition))).hasSize(1);
        step(SEFTON_PLACEMENT_OFFICER, competition, "/no-award", "{\"reason\":\"No offer came.\"}")
                .then()
                .body("state", equalTo("NO_AWARD"));
        assertThat(database.published("CompetitionNotAwarded", idOf(competition)))
                .singleElement()
                .asString()
                .contains("\"offers\":0");
    }

    @Test
    @Tag("B25")
    void aDeadlineInThePastOrSoonerThanTheLotAllowsIsRefused() {
        // Given
        String system = givenAnOpenSystem(CONTINUOUS, 24);
        givenAnAdmission(CARE_ASSIST_USER, system, "3950.00");
        String soon = givenADraft(system);
        String past = givenADraft(givenAMarket());
        step(
                SEFTON_PLACEMENT_OFFICER,
                past,
                "/amendment",
                again(past).replaceAll("\"deadline\":\"[^\"]*\"", "\"deadline\":\"2026-01-01T12:00:00Z\""));

        // Then
        for (String competition : List.of(soon, past)) {
            act(SEFTON_PLACEMENT_OFFICER, competition, "/publication", "{}")
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("deadline-invalid"));
            SEFTON_PLACEMENT_OFFICER.asks().get(competition).then().body("state", equalTo("DRAFT"));
        }
    }

    @Test
    @Tag("B26")
    void weightsThatAreNotTheStatedTotalAreRefused() {
        // Given
        String draft = draftBody(lotOf(givenAMarket()), givenAReferral(), "COMPETITION_ALL", inAnHour());

        // Then
        SEFTON_PLACEMENT_OFFICER
                .asks()
                .body(draft.replace("\"pointsTotal\":15", "\"pointsTotal\":100"))
                .post(COMPETITIONS)
                .then()
                .statusCode(422)
                .body("code", equalTo("weights-total"))
                .body("errors[0].pointer", equalTo("/criteria"));
    }

    @Test
    @Tag("B27")
    void publishedCriteriaAreLocked() {
        // Given
        String competition = givenAPublished();
        String hash = SEFTON_PLACEMENT_OFFICER.asks().get(competition).path("termsHash");

        // When
        Response answer = act(SEFTON_PLACEMENT_OFFICER, competition, "/amendment", again(competition));

        // Then
        answer.then().statusCode(409).body("code", equalTo("criteria-locked"));
        SEFTON_PLACEMENT_OFFICER.asks().get(competition).then().body("termsHash", equalTo(hash));
        assertThatThrownBy(() -> database.execute(
                        SEFTON,
                        "update mini_competition set terms = '{}' where id = '%s'".formatted(idOf(competition))))
                .hasStackTraceContaining("criteria are locked");
    }

    @Test
    void aDeadlineIsPutOffForAllAndNeverDrawnIn() {
        // Given
        String competition = givenAPublished();
        Instant later = inAnHour().plusSeconds(3600);

        // Then
        act(
                        SEFTON_PLACEMENT_OFFICER,
                        competition,
                        "/extension",
                        "{\"deadline\":\"%s\"}".formatted(Instant.now().plusSeconds(60)))
                .then()
                .statusCode(422)
                .body("code", equalTo("deadline-invalid"));
        step(SEFTON_PLACEMENT_OFFICER, competition, "/extension", "{\"deadline\":\"%s\"}".formatted(later));
        CARE_ASSIST_USER.asks().get(competition).then().body("deadline", equalTo(later.toString()));
        FAMILY_CARE_USER.asks().get(competition).then().body("deadline", equalTo(later.toString()));
        hasPassed(competition);
        act(SEFTON_PLACEMENT_OFFICER, competition, "/extension", "{\"deadline\":\"%s\"}".formatted(later))
                .then()
                .statusCode(409)
                .body("code", equalTo("transition-refused"));
    }

    @Test
    @Tag("B29")
    void aProviderThatWasSuspendedAfterTheInvitationDoesNotOffer() {
        // Given
        String system = givenAnOpenSystem();
        String admission = givenAnAdmission(CARE_ASSIST_USER, system, "3950.00");
        String competition = givenADraft(system);
        step(SEFTON_PLACEMENT_OFFICER, competition, "/publication", "{}");
        String offer = givenADraftOffer(CARE_ASSIST_USER, competition, "3950.00");
        step(HALTON_LEAD_ADMIN, admission, "/suspension", "{\"reason\":\"Insurance.\"}");

        // Then
        act(CARE_ASSIST_USER, offer, "/submission", "")
                .then()
                .statusCode(409)
                .body("code", equalTo("admission-not-live"));
        CARE_ASSIST_USER.asks().get(offer).then().body("state", equalTo("DRAFT"));
    }

    @Test
    @Tag("B30")
    void anOfferAgainstAnOldVersionOfTheReferralIsStale() {
        // Given
        String competition = givenAPublished();
        UUID referral =
                UUID.fromString(SEFTON_PLACEMENT_OFFICER.asks().get(competition).path("referralId"));
        String early = givenAnOffer(FAMILY_CARE_USER, competition, "4200.00");
        String offer = givenADraftOffer(CARE_ASSIST_USER, competition, "3950.00");
        givenANewerVersion(referral);

        // Then
        act(CARE_ASSIST_USER, offer, "/submission", "")
                .then()
                .statusCode(409)
                .body("code", equalTo("referral-version-stale"))
                .body("referralVersion", equalTo(2));
        step(
                CARE_ASSIST_USER,
                offer,
                "/amendment",
                offerBody("3950.00").replace("\"referralVersion\":1", "\"referralVersion\":2"));
        step(CARE_ASSIST_USER, offer, "/submission", "");
        opens(competition);
        step(SEFTON_PLACEMENT_OFFICER, early, "/gateway", passed())
                .then()
                .body("state", equalTo("GATEWAY_FAILED"))
                .body("findings.find { it.code == 'REFERRAL_VERSION' }.passed", equalTo(false));
    }

    @Test
    @Tag("B31")
    @Tag("B32")
    @Tag("AS4")
    void anOfferIsCostedAndShowsWhyItIsDearerThanListed() {
        // Given
        String competition = givenAPublished();
        String bare = givenADraftOffer(CARE_ASSIST_USER, competition, "4200.00");
        String uncosted = givenADraftOffer(FAMILY_CARE_USER, competition, "4200.00");
        step(FAMILY_CARE_USER, uncosted, "/amendment", offerBody("4200.00").replace("CORE", "THERAPY"));

        // Then
        act(CARE_ASSIST_USER, bare, "/submission", "")
                .then()
                .statusCode(422)
                .body("code", equalTo("variance-evidence-missing"))
                .body("difference.amount", equalTo("250.00"))
                .body("percent", equalTo(6.33f));
        act(FAMILY_CARE_USER, uncosted, "/submission", "")
                .then()
                .statusCode(422)
                .body("code", equalTo("offer-not-costed"));
        for (String wrong : List.of("-1.00", "1.001", "1e3")) {
            CARE_ASSIST_USER
                    .asks()
                    .body(offerBody(wrong))
                    .post(competition + "/offers")
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("price-invalid"));
        }
        CARE_ASSIST_USER
                .asks()
                .body(offerBody("1.00").replace("GBP", "EUR"))
                .post(competition + "/offers")
                .then()
                .statusCode(422)
                .body("code", equalTo("price-invalid"));

        // When
        step(
                CARE_ASSIST_USER,
                bare,
                "/amendment",
                offerBody("4200.00")
                        .replace(
                                "\"lines\"",
                                "\"varianceReason\":\"Night staff.\",\"varianceEvidence\":[\"DOC-1\"],\"lines\""));
        step(CARE_ASSIST_USER, bare, "/submission", "");
        step(FAMILY_CARE_USER, uncosted, "/amendment", offerBody("4200.00"));
        step(FAMILY_CARE_USER, uncosted, "/submission", "");
        opens(competition);

        // Then
        SEFTON_PLACEMENT_OFFICER
                .asks()
                .get(bare)
                .then()
                .body("variance.difference.amount", equalTo("250.00"))
                .body("variance.percent", equalTo(6.33f))
                .body("varianceEvidence", equalTo(List.of("DOC-1")));
        SEFTON_PLACEMENT_OFFICER.asks().get(uncosted).then().body("variance", nullValue());
    }

    @Test
    void anotherOfferTakesThePlaceOfTheFirstAndAWithdrawnOneIsGone() {
        // Given
        String competition = givenAPublished();
        String first = givenAnOffer(CARE_ASSIST_USER, competition, "3950.00");
        String second = givenAnOffer(CARE_ASSIST_USER, competition, "3900.00");
        String withdrawn = givenAnOffer(FAMILY_CARE_USER, competition, "4200.00");
        time.runAll(Instant.now());

        // When
        step(FAMILY_CARE_USER, withdrawn, "/withdrawal", "");
        time.runAll(Instant.now());

        // Then
        CARE_ASSIST_USER.asks().get(first).then().body("state", equalTo("SUPERSEDED"));
        SEFTON_PLACEMENT_OFFICER.asks().get(competition).then().body("offersReceived", equalTo(1));
        assertThat(database.published("OfferWithdrawn", idOf(competition)))
                .containsExactly("{\"competitionId\":\"%s\",\"count\":1}".formatted(idOf(competition)));
        FAMILY_CARE_USER
                .asks()
                .body(declined("STAFFING"))
                .post(competition + "/no-offers")
                .then()
                .statusCode(201);
        opens(competition);
        assertThat(SEFTON_PLACEMENT_OFFICER.asks().get(competition + "/offers").<List<String>>path("items.id"))
                .containsExactly(idOf(second).toString());
        SEFTON_PLACEMENT_OFFICER.asks().get(withdrawn).then().statusCode(404);
        assertThat(database.published("OfferSubmitted", idOf(competition)).getLast())
                .contains(idOf(second).toString(), "care-assist");
    }

    @Test
    void aReplyThatNoOfferWillComeStays() {
        // Given
        String competition = givenAPublished();
        String offer = givenADraftOffer(CARE_ASSIST_USER, competition, "3950.00");
        String answer = competition + "/no-offers";
        CARE_ASSIST_USER
                .asks()
                .body(declined("WEATHER"))
                .post(answer)
                .then()
                .statusCode(422)
                .body("code", equalTo("code-not-valid"));
        CARE_ASSIST_USER.asks().body(declined("NO_VACANCY")).post(answer).then().statusCode(201);

        // Then
        CARE_ASSIST_USER.asks().body(declined("STAFFING")).post(answer).then().statusCode(409);
        act(CARE_ASSIST_USER, offer, "/submission", "")
                .then()
                .statusCode(409)
                .body("code", equalTo("transition-refused"));
        SEFTON_PLACEMENT_OFFICER.asks().get(answer).then().body("reasonCode", equalTo(List.of("NO_VACANCY")));
        FAMILY_CARE_USER.asks().get(answer).then().body("$", hasSize(0));
        givenAnOffer(FAMILY_CARE_USER, competition, "4200.00");
        FAMILY_CARE_USER.asks().body(declined("STAFFING")).post(answer).then().statusCode(409);
        time.runAll(Instant.now());
        assertThat(database.published("NoOfferRecorded", idOf(competition)))
                .containsExactly("{\"competitionId\":\"%s\",\"count\":1}".formatted(idOf(competition)));
    }

    @Test
    void preselectionGivesAReasonForEachProviderInvitedOrNot() {
        // Given
        String competition = givenADraft(givenAMarket(), "COMPETITION_PRESELECTED");
        String both = """
                {"preselection":[{"providerId":"care-assist","invited":true,"reasonCodes":["LOCATION","CAPACITY"]},
                 {"providerId":"family-care-group","invited":false,"reasonCodes":["%s"]}]}""";

        // Then
        refused(competition, "{}", 422, "field-invalid");
        refused(
                competition,
                "{\"preselection\":[{\"providerId\":\"care-assist\",\"invited\":true,\"reasonCodes\":[\"LOCATION\"]}]}",
                422,
                "field-invalid");
        refused(competition, both.formatted("GENDER").replace("[\"GENDER\"]", "[]"), 422, "reason-required");
        refused(competition, both.formatted("FEELING"), 422, "code-not-valid");
        refused(
                competition,
                both.formatted("GENDER").replace("\"invited\":true", "\"invited\":false"),
                409,
                "transition-refused");

        // When
        step(SEFTON_PLACEMENT_OFFICER, competition, "/publication", both.formatted("GENDER"));

        // Then
        CARE_ASSIST_USER
                .asks()
                .get(competition)
                .then()
                .statusCode(200)
                .body("preselection", nullValue())
                .body("offersReceived", nullValue());
        FAMILY_CARE_USER.asks().get(competition).then().statusCode(404);
        FAMILY_CARE_USER
                .asks()
                .get(COMPETITIONS + "?limit=100")
                .then()
                .body("items.id", not(hasItem(idOf(competition).toString())));
        FAMILY_CARE_USER
                .asks()
                .body(offerBody("1.00"))
                .post(competition + "/offers")
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
        assertThat(database.rows(
                        "competition_invitation where competition_id = '%s'".formatted(idOf(competition)),
                        "family-care-group"))
                .isZero();
        SEFTON_PLACEMENT_OFFICER
                .asks()
                .get(competition)
                .then()
                .body(
                        "preselection.find { it.providerId == 'family-care-group' }.reasonCodes",
                        equalTo(List.of("GENDER")));
    }

    @Test
    void aReferralIsOwnApprovedAndOfTheNewestVersion() {
        // Given
        String system = givenAMarket();
        UUID lot = lotOf(system);
        String unapproved = draftOf(lot, idOf(ReferralJourney.givenADraftReferral()));
        String renewed = draftOf(lot, givenAReferral());
        givenANewerVersion(
                UUID.fromString(SEFTON_PLACEMENT_OFFICER.asks().get(renewed).path("referralId")));
        String unknown = draftOf(lot, UUID.randomUUID());

        // Then
        refused(unapproved, "{}", 409, "referral-not-approved");
        refused(renewed, "{}", 409, "referral-version-stale");
        refused(unknown, "{}", 404, "not-found");
    }

    @Test
    void onlyAParticipantOfAnOpenSystemCompetesByARouteOfTheLot() {
        // Given
        String system = givenAMarket();
        String draft = draftBody(lotOf(system), givenAReferral(), "COMPETITION_ALL", inAnHour());

        // Then
        KNOWSLEY_PLACEMENT_OFFICER.asks().body(draft).post(COMPETITIONS).then().statusCode(201);
        uk.panauthority.placement.support.Actor.CHESHIRE_EAST_PLACEMENT_OFFICER
                .asks()
                .body(draft)
                .post(COMPETITIONS)
                .then()
                .statusCode(409)
                .body("code", equalTo("system-not-open"));
        SEFTON_PLACEMENT_OFFICER
                .asks()
                .body(draft.replace("COMPETITION_ALL", "DIRECT"))
                .post(COMPETITIONS)
                .then()
                .statusCode(422)
                .body("code", equalTo("code-not-valid"));
        step(HALTON_LEAD_ADMIN, system, "/suspension", "{\"reason\":\"Under review.\"}");
        SEFTON_PLACEMENT_OFFICER
                .asks()
                .body(draft)
                .post(COMPETITIONS)
                .then()
                .statusCode(409)
                .body("code", equalTo("system-not-open"));
    }

    @Test
    void aSystemDoesNotCloseWhileACompetitionOfAnyParticipantRuns() {
        // Given
        String system = givenAMarket();
        String competition = givenADraft(system);
        step(SEFTON_PLACEMENT_OFFICER, competition, "/publication", "{}");

        // Then
        act(HALTON_LEAD_ADMIN, system, "/closure", "{\"reason\":\"Replaced.\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("open-competitions"));
        step(SEFTON_PLACEMENT_OFFICER, competition, "/cancellation", "{\"reason\":\"Not needed.\"}")
                .then()
                .body("state", equalTo("CANCELLED"));
        step(HALTON_LEAD_ADMIN, system, "/closure", "{\"reason\":\"Replaced.\"}");
    }

    @Test
    @Tag("B35")
    void twoPeopleScoreBlindAndAgree() {
        // Given
        String competition = givenAnOpened();
        givenGateways(competition);
        String offer = offerOf(competition, "care-assist");
        scores(SEFTON_PLACEMENT_OFFICER, competition, offer, "6");

        // Then
        badScore(competition, score(offer, "10.01"), "score-invalid", "/points");
        badScore(competition, score(offer, "-1"), "score-invalid", "/points");
        badScore(competition, score(offer, "8").replace("References.", " "), "rationale-missing", "/rationale");
        badScore(competition, score(offer, "8").replace("SKILLS", "FEE"), "score-invalid", "/criterion");
        SEFTON_SECOND_OFFICER.asks().get(competition + "/scores").then().body("$", hasSize(0));
        refusedScore(SEFTON_PLACEMENT_OFFICER, competition + "/scores", offer);
        refusedScore(SEFTON_PLACEMENT_OFFICER, competition + "/agreed-scores", offer);
        scores(SEFTON_SECOND_OFFICER, competition, offer, "10");
        SEFTON_SECOND_OFFICER
                .asks()
                .get(competition + "/scores")
                .then()
                .body("scorer", equalTo(List.of("sefton.second-officer")));
        refusedScore(SEFTON_OFFICER_AND_APPROVER, competition + "/scores", offer);

        // When
        SEFTON_SECOND_OFFICER
                .asks()
                .body(score(offer, "7.5"))
                .post(competition + "/agreed-scores")
                .then()
                .statusCode(201);

        // Then
        SEFTON_SECOND_OFFICER
                .asks()
                .get(competition + "/scores")
                .then()
                .body("points", equalTo(List.of(6.0f, 10.0f, 7.5f)));
        act(SEFTON_PLACEMENT_OFFICER, competition, "/evaluation", "")
                .then()
                .statusCode(409)
                .body("unscored", equalTo(1));
    }

    @Test
    @Tag("B36")
    void anOfferThatFailedTheGatewayIsNotAwardedUnlessAnApproverLetsItPass() {
        // Given
        String competition = givenAnOpened();
        String failed = offerOf(competition, "family-care-group");
        step(SEFTON_PLACEMENT_OFFICER, OFFERS + "/" + failed, "/gateway", failedGrade())
                .then()
                .body("state", equalTo("GATEWAY_FAILED"));
        FAMILY_CARE_USER
                .asks()
                .get(OFFERS + "/" + failed)
                .then()
                .body("state", equalTo("SUBMITTED"))
                .body("findings", nullValue());
        step(SEFTON_PLACEMENT_OFFICER, OFFERS + "/" + offerOf(competition, "care-assist"), "/gateway", passed());
        givenAgreedScores(competition);
        step(SEFTON_PLACEMENT_OFFICER, competition, "/evaluation", "").then().body("ranking", hasSize(1));
        step(SEFTON_PLACEMENT_OFFICER, competition, "/letters", lettersBody(competition, "As found."));

        // Then
        act(SEFTON_APPROVER, competition, "/award", awardBody(competition, "family-care-group", "Best."))
                .then()
                .statusCode(409)
                .body("code", equalTo("gateway-failed"));
        SEFTON_APPROVER.asks().get(competition).then().body("state", equalTo("EVALUATED"));
    }

    @Test
    void anExemptionNamesItsApprover() {
        // Given
        String competition = givenAnOpened();
        String offer = OFFERS + "/" + offerOf(competition, "family-care-group");
        step(SEFTON_PLACEMENT_OFFICER, offer, "/gateway", failedGrade());

        // When
        step(SEFTON_APPROVER, offer, "/exemption", "{\"code\":\"GRADE\",\"reason\":\"Improving fast.\"}")
                .then()
                .body("state", equalTo("SUBMITTED"))
                .body("exemptions[0].approver", equalTo("sefton.approver"));

        // Then
        act(SEFTON_PLACEMENT_OFFICER, offer, "/exemption", "{\"code\":\"GRADE\",\"reason\":\"x\"}")
                .then()
                .statusCode(403);
    }

    @Test
    @Tag("B37")
    void anAwardNeedsEveryLetterARationaleAndSomebodyElse() {
        // Given
        String competition = givenAnEvaluated();
        String body = awardBody(competition, "family-care-group", "Best value.");

        // Then
        act(SEFTON_APPROVER, competition, "/award", body)
                .then()
                .statusCode(409)
                .body("code", equalTo("letters-incomplete"))
                .body("missing", equalTo(2));
        step(SEFTON_PLACEMENT_OFFICER, competition, "/letters", lettersBody(competition, "As scored."));
        act(SEFTON_APPROVER, competition, "/award", body.replace("Best value.", " "))
                .then()
                .statusCode(422)
                .body("code", equalTo("rationale-missing"));
        act(SEFTON_APPROVER, competition, "/award", awardBody(competition, "care-assist", "Nearer."))
                .then()
                .statusCode(409)
                .body("code", equalTo("transition-refused"));
        SEFTON_PLACEMENT_OFFICER
                .asks("APPROVER")
                .header("If-Match", tagOf(SEFTON_APPROVER, competition))
                .body(body)
                .post(competition + "/award")
                .then()
                .statusCode(403)
                .body("code", equalTo("self-approval"));
        FAMILY_CARE_USER.asks().get(competition + "/letters").then().body("$", hasSize(0));
        SEFTON_APPROVER.asks().get(competition).then().body("state", equalTo("EVALUATED"));
    }

    @Test
    @Tag("N16")
    void theRankingCanBeDoneAgainAndAChangedScoreIsSeen() {
        // Given
        String competition = givenPreparedLetters();
        award(competition);
        SEFTON_APPROVER
                .asks()
                .get(competition + "/ranking")
                .then()
                .body("reproduced", equalTo(true))
                .body("recomputed.providerId", equalTo(List.of("family-care-group", "care-assist")));
        assertThatThrownBy(() -> database.execute(SEFTON, "update competition_score set points = 1"))
                .as("scores cannot be changed by the application")
                .hasStackTraceContaining("permission denied");

        // When
        database.execute(
                SEFTON,
                "update mini_competition set ranking = jsonb_set(ranking, '{0,total}', '14.00') where id = '%s'"
                        .formatted(idOf(competition)));

        // Then
        SEFTON_APPROVER.asks().get(competition + "/ranking").then().body("reproduced", equalTo(false));
    }

    @Test
    void withoutAnAwardEverybodyLearnsWhyAndItCanBeRunAgain() {
        // Given
        String competition = givenAnEvaluated();
        String lot = SEFTON_PLACEMENT_OFFICER.asks().get(competition).path("lotId");
        String rerun = draftBody(UUID.fromString(lot), givenAReferral(), "COMPETITION_ALL", inAnHour())
                .replace("\"gateway\"", "\"rerunOf\":\"%s\",\"gateway\"".formatted(idOf(competition)));
        SEFTON_PLACEMENT_OFFICER
                .asks()
                .body(rerun)
                .post(COMPETITIONS)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/rerunOf"));
        act(SEFTON_APPROVER, competition, "/no-award", "{}")
                .then()
                .statusCode(422)
                .body("code", equalTo("reason-required"));

        // When
        step(SEFTON_APPROVER, competition, "/no-award", "{\"reason\":\"None fits.\"}");

        // Then
        CARE_ASSIST_USER
                .asks()
                .get(competition + "/letters")
                .then()
                .body("[0].text", containsString("No offer was selected."))
                .body("[0].text", containsString("None fits."));
        SEFTON_PLACEMENT_OFFICER
                .asks()
                .body(rerun)
                .post(COMPETITIONS)
                .then()
                .statusCode(201)
                .body("rerunOf", equalTo(idOf(competition).toString()));
    }

    @Test
    void aWithdrawnReferralTakesItsOpenCompetitionsAlong() {
        // Given
        String competition = givenAPublished();
        UUID referral =
                UUID.fromString(SEFTON_PLACEMENT_OFFICER.asks().get(competition).path("referralId"));

        // When
        step(
                SEFTON_PLACEMENT_OFFICER,
                BASE + "/referrals/" + referral,
                "/withdrawal",
                "{\"reason\":\"Went to an aunt.\"}");

        // Then
        SEFTON_PLACEMENT_OFFICER
                .asks()
                .get(competition)
                .then()
                .body("state", equalTo("CANCELLED"))
                .body("endReason", equalTo("Went to an aunt."));
    }

    @Test
    void anOrderRestsOnTheAwardOnceAndCarriesWhatWasOffered() {
        // Given
        String competition = givenAPublished();
        String offer = address(CARE_ASSIST_USER
                .asks()
                .body(offerBody("3950.00")
                        .replace("\"service\"", "\"homeId\":\"%s\",\"service\"".formatted(givenAHome(SEFTON, 4))))
                .post(competition + "/offers"));
        step(CARE_ASSIST_USER, offer, "/submission", "");
        FAMILY_CARE_USER
                .asks()
                .body(declined("NO_VACANCY"))
                .post(competition + "/no-offers")
                .then()
                .statusCode(201);
        opens(competition);
        givenGateways(competition);
        givenAgreedScores(competition);
        step(SEFTON_PLACEMENT_OFFICER, competition, "/evaluation", "");
        step(SEFTON_PLACEMENT_OFFICER, competition, "/letters", lettersBody(competition, "As scored."));
        step(SEFTON_APPROVER, competition, "/award", awardBody(competition, "care-assist", "The only offer."));

        // When
        Response order = SEFTON_PLACEMENT_OFFICER
                .asks()
                .body(orderBody(idOf(competition)))
                .post(BASE + "/orders");
        Response second = SEFTON_PLACEMENT_OFFICER
                .asks()
                .body(orderBody(idOf(competition)))
                .post(BASE + "/orders");

        // Then
        order.then()
                .statusCode(201)
                .body("competitionId", equalTo(idOf(competition).toString()))
                .body("routeCode", equalTo("COMPETITION_ALL"))
                .body("providerId", equalTo("care-assist"))
                .body("serviceCode", equalTo("RESIDENTIAL"))
                .body("weeklyRate.amount", equalTo("3950.00"));
        second.then().statusCode(409).body("code", equalTo("award-missing"));
    }

    private void badScore(String competition, String body, String code, String pointer) {
        SEFTON_SECOND_OFFICER
                .asks()
                .body(body)
                .post(competition + "/scores")
                .then()
                .statusCode(422)
                .body("code", equalTo(code))
                .body("errors[0].pointer", equalTo(pointer));
    }

    private static void refusedScore(uk.panauthority.placement.support.Actor actor, String address, String offer) {
        actor.asks()
                .body(score(offer, "8"))
                .post(address)
                .then()
                .statusCode(409)
                .body("code", equalTo("transition-refused"));
    }

    private static void refused(String competition, String body, int status, String code) {
        act(SEFTON_PLACEMENT_OFFICER, competition, "/publication", body)
                .then()
                .statusCode(status)
                .body("code", equalTo(code));
        SEFTON_PLACEMENT_OFFICER.asks().get(competition).then().body("state", equalTo("DRAFT"));
    }

    private static String draftOf(UUID lot, UUID referral) {
        return uk.panauthority.placement.support.Journey.address(
                uk.panauthority.placement.support.SystemJourney.created(SEFTON_PLACEMENT_OFFICER
                        .asks()
                        .body(draftBody(lot, referral, "COMPETITION_ALL", inAnHour()))
                        .post(COMPETITIONS)));
    }

    /** The same content once more. */
    private static String again(String competition) {
        var seen = SEFTON_PLACEMENT_OFFICER.asks().get(competition).jsonPath();
        return draftBody(
                UUID.fromString(seen.getString("lotId")),
                UUID.fromString(seen.getString("referralId")),
                seen.getString("route"),
                Instant.parse(seen.getString("deadline")));
    }

    private static String offerAddress(uk.panauthority.placement.support.Actor provider, String competition) {
        return OFFERS + "/" + provider.asks().get(competition + "/offers").path("items[0].id");
    }

    /** As if its time had passed. */
    private void hasPassed(String competition) {
        int changed = database.execute(
                SEFTON,
                "update mini_competition set deadline = '%s' where id = '%s'"
                        .formatted(Instant.now().minusMillis(1).truncatedTo(ChronoUnit.MILLIS), idOf(competition)));
        assertThat(changed).isEqualTo(1);
    }

    @SuppressWarnings("unchecked") // a native query of one text column
    private List<String> authorities(String competition) {
        return database.acting()
                .forPurpose(
                        uk.panauthority.common.access.Purpose.EVENTS,
                        () -> database.entities()
                                .createNativeQuery(
                                        "select coalesce(authority, 'nobody') from outbox where subject = ?1")
                                .setParameter(1, idOf(competition).toString())
                                .getResultList());
    }
}
