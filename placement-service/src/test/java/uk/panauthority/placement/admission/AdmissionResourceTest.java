package uk.panauthority.placement.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static uk.panauthority.placement.support.Actor.CARE_ASSIST_USER;
import static uk.panauthority.placement.support.Actor.FAMILY_CARE_USER;
import static uk.panauthority.placement.support.Actor.HALTON_LEAD_ADMIN;
import static uk.panauthority.placement.support.Actor.SEFTON_PLACEMENT_OFFICER;
import static uk.panauthority.placement.support.Actor.STRANGER;
import static uk.panauthority.placement.support.Actor.TAMESIDE_LEAD_ADMIN;
import static uk.panauthority.placement.support.Actor.THIRD_PROVIDER_USER;
import static uk.panauthority.placement.support.AdmissionJourney.ADMISSIONS;
import static uk.panauthority.placement.support.AdmissionJourney.ROUNDS;
import static uk.panauthority.placement.support.AdmissionJourney.applicationBody;
import static uk.panauthority.placement.support.AdmissionJourney.givenAProvider;
import static uk.panauthority.placement.support.AdmissionJourney.givenAnAdmission;
import static uk.panauthority.placement.support.AdmissionJourney.givenAnApplication;
import static uk.panauthority.placement.support.AdmissionJourney.givenAnEvaluatedApplication;
import static uk.panauthority.placement.support.AdmissionJourney.lines;
import static uk.panauthority.placement.support.AdmissionJourney.refused;
import static uk.panauthority.placement.support.AdmissionJourney.scored;
import static uk.panauthority.placement.support.Journey.SEFTON;
import static uk.panauthority.placement.support.Journey.act;
import static uk.panauthority.placement.support.Journey.givenAHome;
import static uk.panauthority.placement.support.Journey.step;
import static uk.panauthority.placement.support.Journey.today;
import static uk.panauthority.placement.support.SystemJourney.CONTINUOUS;
import static uk.panauthority.placement.support.SystemJourney.SYSTEMS;
import static uk.panauthority.placement.support.SystemJourney.created;
import static uk.panauthority.placement.support.SystemJourney.criteriaBody;
import static uk.panauthority.placement.support.SystemJourney.givenADraftSystem;
import static uk.panauthority.placement.support.SystemJourney.givenAnOpenSystem;
import static uk.panauthority.placement.support.SystemJourney.lotOf;
import static uk.panauthority.placement.support.SystemJourney.rounds;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.panauthority.placement.support.Database;

@QuarkusTest
class AdmissionResourceTest {

    @Inject
    Database database;

    @Inject
    AdmissionService admissions;

    @Test
    void aProviderAppliesIsJudgedAndAdmittedAndParticipantsSeeWhatItLists() {
        // Given
        String admission = givenAnEvaluatedApplication(CARE_ASSIST_USER, givenAnOpenSystem(), "3950.00");

        // When
        step(HALTON_LEAD_ADMIN, admission, "/admittance", "{}").then().body("state", equalTo("ADMITTED"));

        // Then
        SEFTON_PLACEMENT_OFFICER
                .asks()
                .get(admission)
                .then()
                .statusCode(200)
                .body("live", equalTo(true))
                .body("lines[0].weeklyPrice.amount", equalTo("3950.00"))
                .body("lines[0].places", equalTo(4))
                .body("evaluation", nullValue());
        CARE_ASSIST_USER
                .asks()
                .get(admission)
                .then()
                .body("evaluation.scores[0].rationale", equalTo("Good references."));
        assertThat(database.published("AdmissionChanged", idOf(admission)))
                .singleElement()
                .asString()
                .contains("\"admissionCode\":\"ADMITTED\"")
                .contains("\"effectiveOn\":\"%s\"".formatted(today()))
                .doesNotContain("roundNumber");
        assertThat(database.audited("E06000006", idOf(admission))).contains("evaluate DONE", "admit DONE");
    }

    @Test
    void otherFeaturesLearnWhoIsLiveInALotOnADay() {
        // Given
        String system = givenAnOpenSystem();
        UUID lot = lotOf(system);
        givenAnAdmission(CARE_ASSIST_USER, system, "3950.00");
        String suspended = givenAnAdmission(FAMILY_CARE_USER, system, "4100.00");
        givenAnEvaluatedApplication(THIRD_PROVIDER_USER, system, "3800.00");
        step(HALTON_LEAD_ADMIN, suspended, "/suspension", "{\"reason\":\"Insurance has run out.\"}");

        // When
        List<AdmittedProvider> live = database.acting().as(SEFTON, () -> admissions.admitted(lot, today()));

        // Then
        assertThat(live).singleElement().satisfies(p -> {
            assertThat(p.providerId()).isEqualTo("care-assist");
            assertThat(p.capacity()).isEqualTo(4);
            assertThat(p.line("STANDARD").orElseThrow().weeklyPrice().text()).isEqualTo("3950.00");
        });
        assertThat(database.acting().as(SEFTON, () -> admissions.live(lot, "family-care-group", today())))
                .isEmpty();
        assertThat(database.acting().as(SEFTON, () -> admissions.admitted(lot, today().minusDays(1))))
                .as("the day before")
                .isEmpty();
        assertThat(database.acting().as("E06000021", () -> admissions.admitted(lot, today())))
                .as("an authority that may not order")
                .isEmpty();
    }

    @Test
    void anApplicationGoesIntoTheRoundThatHasNotClosed() {
        // Given
        LocalDate anchor = today().minusMonths(4).plusDays(20);
        String system = givenAnOpenSystem(rounds(anchor, 14), 0);

        // When
        String admission = givenAnApplication(system);

        // Then
        String round = ROUNDS + "/" + CARE_ASSIST_USER.asks().get(admission).path("roundId");
        STRANGER.asks()
                .get(round)
                .then()
                .body("state", equalTo("PLANNED"))
                .body("number", equalTo(1))
                .body("opensOn", equalTo(anchor.plusMonths(4).toString()))
                .body("closesOn", equalTo(anchor.plusMonths(4).plusDays(13).toString()))
                .body("criteriaVersion", equalTo(1));
        refusedWith("round-still-open", act(HALTON_LEAD_ADMIN, admission, "/evaluation", scored(1, "8")));
        refusedWith("round-still-open", act(HALTON_LEAD_ADMIN, admission, "/admittance", "{}"));
        refusedWith("round-still-open", act(HALTON_LEAD_ADMIN, admission, "/refusal", refused("QUALITY")));
        refusedWith("round-still-open", act(HALTON_LEAD_ADMIN, round, "/decision", "{\"criteriaVersion\":1}"));
    }

    @Test
    void aClosedRoundIsJudgedByItsCriteriaAndDecided() {
        // Given
        String system = givenAnOpenSystem(rounds(today().minusMonths(4), 14), 0);
        String admitted = givenAnApplication(CARE_ASSIST_USER, system, "3950.00");
        String refused = givenAnApplication(FAMILY_CARE_USER, system, "4100.00");
        String round = ROUNDS + "/" + CARE_ASSIST_USER.asks().get(admitted).path("roundId");
        step(HALTON_LEAD_ADMIN, system, "/criteria", criteriaBody(today(), 9));
        hasClosed(round);

        // Then
        HALTON_LEAD_ADMIN
                .asks()
                .get(round)
                .then()
                .body("state", equalTo("EVALUATING"))
                .body("actions", equalTo(List.of("decide")));
        refusedWith("criteria-changed", act(HALTON_LEAD_ADMIN, admitted, "/evaluation", scored(2, "8")));
        refusedWith("criteria-changed", act(HALTON_LEAD_ADMIN, round, "/decision", "{\"criteriaVersion\":2}"));
        act(CARE_ASSIST_USER, admitted, "/response", "{\"lines\":%s}".formatted(lines("1.00")))
                .then()
                .statusCode(409)
                .body("code", equalTo("transition-refused"));

        // When
        step(HALTON_LEAD_ADMIN, admitted, "/evaluation", scored(1, "8"));
        step(HALTON_LEAD_ADMIN, admitted, "/admittance", "{}");
        refusedWith("transition-refused", act(HALTON_LEAD_ADMIN, round, "/decision", "{\"criteriaVersion\":1}"));
        step(HALTON_LEAD_ADMIN, refused, "/evaluation", scored(1, "5"));
        refusedWith("transition-refused", act(HALTON_LEAD_ADMIN, refused, "/admittance", "{}"));
        step(HALTON_LEAD_ADMIN, refused, "/refusal", refused("QUALITY"));
        step(HALTON_LEAD_ADMIN, round, "/decision", "{\"criteriaVersion\":1}")
                .then()
                .body("state", equalTo("DECIDED"));

        // Then
        assertThat(database.published("EntryRoundDecided", idOf(round)))
                .singleElement()
                .asString()
                .contains("\"admitted\":[\"care-assist\"]")
                .contains("\"refused\":1");
        FAMILY_CARE_USER
                .asks()
                .get(refused)
                .then()
                .body("state", equalTo("REFUSED"))
                .body("reasonCodes", equalTo(List.of("QUALITY")))
                .body("reasonText", equalTo("Below the minimum."));
    }

    @Test
    void whoAppliedToACancelledRoundGoesIntoTheNext() {
        // Given
        LocalDate anchor = today().minusMonths(4).plusDays(20);
        String system = givenAnOpenSystem(rounds(anchor, 14), 0);
        String admission = givenAnApplication(system);
        String round = ROUNDS + "/" + CARE_ASSIST_USER.asks().get(admission).path("roundId");

        // When
        step(HALTON_LEAD_ADMIN, round, "/cancellation", "{\"reason\":\"No need this year.\"}")
                .then()
                .body("state", equalTo("CANCELLED"));

        // Then
        String next = ROUNDS + "/" + CARE_ASSIST_USER.asks().get(admission).path("roundId");
        STRANGER.asks().get(next).then().body("number", equalTo(2));
        STRANGER.asks().get(ROUNDS + "?lotId=" + lotOf(system)).then().body("items.number", equalTo(List.of(2, 1)));
    }

    @Test
    void theLeadPlansRoundsAndNobodyElse() {
        // Given
        String system = givenAnOpenSystem(rounds(today(), 14), 0);
        String body = "{\"lotId\":\"%s\"}".formatted(lotOf(system));

        // Then
        created(HALTON_LEAD_ADMIN.asks().body(body).post(ROUNDS)).then().body("number", equalTo(1));
        created(HALTON_LEAD_ADMIN.asks().body(body).post(ROUNDS)).then().body("number", equalTo(2));
        TAMESIDE_LEAD_ADMIN.asks().body(body).post(ROUNDS).then().statusCode(403);
        HALTON_LEAD_ADMIN
                .asks()
                .body("{\"lotId\":\"%s\"}".formatted(lotOf(givenAnOpenSystem(CONTINUOUS, 0))))
                .post(ROUNDS)
                .then()
                .statusCode(409)
                .body("code", equalTo("transition-refused"));
    }

    @Test
    void aPriceIsNoReasonWhereTheLotIsEnteredOnQuality() {
        // Given
        String admission = givenAnApplication(givenAnOpenSystem());

        // Then
        Response answer = act(HALTON_LEAD_ADMIN, admission, "/refusal", refused("PRICE"));
        answer.then()
                .statusCode(422)
                .body("code", equalTo("price-not-an-entry-test"))
                .body("errors[0].pointer", equalTo("/reasonCodes/0"));
        act(HALTON_LEAD_ADMIN, admission, "/refusal", "{}")
                .then()
                .statusCode(422)
                .body("code", equalTo("reason-required"));
        act(HALTON_LEAD_ADMIN, admission, "/refusal", refused("WEATHER"))
                .then()
                .statusCode(422)
                .body("code", equalTo("code-not-valid"));
        HALTON_LEAD_ADMIN.asks().get(admission).then().body("state", equalTo("APPLIED"));
    }

    @Test
    void badScoresAreRefusedWithAPointer() {
        // Given
        String admission = givenAnApplication(givenAnOpenSystem());

        // Then
        act(HALTON_LEAD_ADMIN, admission, "/evaluation", scored(1, "10.01"))
                .then()
                .statusCode(422)
                .body("code", equalTo("score-invalid"))
                .body("errors[0].pointer", equalTo("/scores/0/points"));
        act(HALTON_LEAD_ADMIN, admission, "/evaluation", scored(1, "8").replace("Good references.", " "))
                .then()
                .statusCode(422)
                .body("code", equalTo("rationale-missing"));
    }

    @Test
    void applicationsAreTakenOnceByOpenSystemsFromRegisteredProvidersWithTheirOwnHomes() {
        // Given
        givenAProvider(CARE_ASSIST_USER);
        String system = givenAnOpenSystem();
        givenAnApplication(system);

        // Then
        apply(applicationBody(lotOf(system), "1.00"), 409, "admission-exists");
        apply(applicationBody(lotOf(givenADraftSystem()), "1.00"), 409, "transition-refused");
        apply(applicationBody(UUID.randomUUID(), "1.00"), 422, "field-invalid");
        UUID lot = lotOf(givenAnOpenSystem());
        apply(
                applicationBody(lot, "1.00")
                        .replace("\"places\"", "\"homeId\":\"%s\",\"places\"".formatted(UUID.randomUUID())),
                422,
                "field-invalid");
        String own = applicationBody(lot, "1.00")
                .replace("\"places\"", "\"homeId\":\"%s\",\"places\"".formatted(givenAHome(SEFTON, 4)));
        created(CARE_ASSIST_USER.asks().body(own).post(ADMISSIONS));
        UUID closed = UUID.fromString(STRANGER.asks()
                .get(SYSTEMS + "?limit=100&participant=E10000017")
                .path("items.find { it.code == 'NW_LEAVING_CARE_DPS' }.lots[0].id"));
        apply(applicationBody(closed, "1.00"), 409, "transition-refused");
    }

    @Test
    void aNewResponseOfAMemberIsTheNewYardstick() {
        // Given
        String admission = givenAnAdmission(givenAnOpenSystem());

        // When
        step(CARE_ASSIST_USER, admission, "/response", "{\"lines\":%s}".formatted(lines("4000.00")));

        // Then
        SEFTON_PLACEMENT_OFFICER
                .asks()
                .get(admission)
                .then()
                .body("state", equalTo("ADMITTED"))
                .body("responseVersion", equalTo(2))
                .body("lines[0].weeklyPrice.amount", equalTo("4000.00"));
    }

    @Test
    void aMemberIsSuspendedReinstatedRemovedAndWithdraws() {
        // Given
        String system = givenAnOpenSystem();
        String admission = givenAnAdmission(system);
        String leaving = givenAnAdmission(FAMILY_CARE_USER, system, "4100.00");

        // When
        step(HALTON_LEAD_ADMIN, admission, "/suspension", "{\"reason\":\"Insurance.\"}")
                .then()
                .body("live", equalTo(false));
        step(HALTON_LEAD_ADMIN, admission, "/reinstatement", "").then().body("live", equalTo(true));
        step(HALTON_LEAD_ADMIN, admission, "/removal", "{\"reason\":\"Closed.\"}")
                .then()
                .body("state", equalTo("REMOVED"));
        step(FAMILY_CARE_USER, leaving, "/withdrawal", "").then().body("state", equalTo("WITHDRAWN"));

        // Then
        assertThat(database.published("AdmissionChanged", idOf(admission))).hasSize(4);
        act(HALTON_LEAD_ADMIN, admission, "/removal", "{}")
                .then()
                .statusCode(409)
                .body("code", equalTo("transition-refused"));
    }

    @Test
    void providersActForThemselvesOnlyAndDoNotKnowOfEachOther() {
        // Given
        String system = givenAnOpenSystem();
        String admission = givenAnAdmission(system);

        // Then
        FAMILY_CARE_USER.asks().get(admission).then().statusCode(404);
        FAMILY_CARE_USER
                .asks()
                .header("If-Match", "\"0\"")
                .post(admission + "/withdrawal")
                .then()
                .statusCode(404);
        TAMESIDE_LEAD_ADMIN.asks().get(admission).then().statusCode(404);
        FAMILY_CARE_USER
                .asks()
                .get(ADMISSIONS + "?limit=100")
                .then()
                .body("items.providerId", not(hasItem("care-assist")));
        CARE_ASSIST_USER
                .asks()
                .get(ADMISSIONS + "?lotId=" + lotOf(system))
                .then()
                .body("items.id", equalTo(List.of(idOf(admission).toString())));
        assertThat(database.acting()
                        .as(
                                "family-care-group",
                                () -> ((Number) database.entities()
                                                .createNativeQuery(
                                                        "select count(*) from provider_response r join provider_admission a"
                                                                + " on a.id = r.admission_id where a.provider_id <> 'family-care-group'")
                                                .getSingleResult())
                                        .longValue()))
                .isZero();
    }

    private static void apply(String body, int status, String code) {
        CARE_ASSIST_USER
                .asks()
                .body(body)
                .post(ADMISSIONS)
                .then()
                .statusCode(status)
                .body("code", equalTo(code));
    }

    private static void refusedWith(String code, Response answer) {
        answer.then().statusCode(409).body("code", equalTo(code));
    }

    /** As if its window had passed. */
    private void hasClosed(String round) {
        int changed = database.execute(
                "E06000006",
                "update entry_round set opens_on = '%s', closes_on = '%s' where id = '%s'"
                        .formatted(today().minusDays(14), today().minusDays(1), idOf(round)));
        assertThat(changed).isEqualTo(1);
    }

    private static UUID idOf(String record) {
        return UUID.fromString(record.substring(record.lastIndexOf('/') + 1));
    }
}
