package uk.panauthority.placement.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static uk.panauthority.placement.support.Actor.CARE_ASSIST_USER;
import static uk.panauthority.placement.support.Actor.FAMILY_CARE_USER;
import static uk.panauthority.placement.support.Actor.HALTON_LEAD_ADMIN;
import static uk.panauthority.placement.support.Actor.SEFTON_PLACEMENT_OFFICER;
import static uk.panauthority.placement.support.Actor.STRANGER;
import static uk.panauthority.placement.support.AdmissionJourney.PROVIDERS;
import static uk.panauthority.placement.support.AdmissionJourney.documentBody;
import static uk.panauthority.placement.support.AdmissionJourney.freshCompany;
import static uk.panauthority.placement.support.AdmissionJourney.givenAProvider;
import static uk.panauthority.placement.support.AdmissionJourney.givenAnAdmission;
import static uk.panauthority.placement.support.AdmissionJourney.givenAnApplication;
import static uk.panauthority.placement.support.AdmissionJourney.providerBody;
import static uk.panauthority.placement.support.Journey.act;
import static uk.panauthority.placement.support.Journey.step;
import static uk.panauthority.placement.support.Journey.today;
import static uk.panauthority.placement.support.SystemJourney.givenAnOpenSystem;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.panauthority.placement.support.Database;

@QuarkusTest
class ProviderResourceTest {

    @Inject
    Database database;

    @Inject
    ProviderService providers;

    @Inject
    ProviderSuspendedHandler suspended;

    @Inject
    ProviderReinstatedHandler reinstated;

    @Test
    void aProviderKeepsItsOwnEntryAndEverybodyReadsIt() {
        // Given
        String provider = givenAProvider(CARE_ASSIST_USER);
        String company = freshCompany();

        // When
        step(CARE_ASSIST_USER, provider, "/amendment", providerBody(company))
                .then()
                .body("companyNumber", equalTo(company))
                .body("urns", equalTo(List.of("1234567", "SC123456")));

        // Then
        STRANGER.asks().get(provider).then().statusCode(200).body("companyNumber", equalTo(company));
        STRANGER.asks().get(PROVIDERS + "?limit=100").then().body("items.id", hasItem("care-assist"));
        STRANGER.asks().get(PROVIDERS + "/nobody").then().statusCode(404).body("code", equalTo("not-found"));
    }

    @Test
    void nobodyKeepsTheEntryOfAnother() {
        // Given
        String provider = givenAProvider(CARE_ASSIST_USER);
        String before = STRANGER.asks().get(provider).asString();

        // Then
        act(FAMILY_CARE_USER, provider, "/amendment", providerBody(freshCompany()))
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
        FAMILY_CARE_USER
                .asks()
                .body(documentBody("x"))
                .post(provider + "/documents")
                .then()
                .statusCode(403);
        SEFTON_PLACEMENT_OFFICER
                .asks("PROVIDER_USER")
                .body(providerBody(freshCompany()))
                .post(PROVIDERS)
                .then()
                .statusCode(403);
        assertThat(database.execute("family-care-group", "update provider set name = 'x' where id = 'care-assist'"))
                .isZero();
        assertThat(STRANGER.asks().get(provider).asString()).isEqualTo(before);
    }

    @Test
    void aProviderAndACompanyAreRegisteredOnce() {
        // Given
        String provider = givenAProvider(CARE_ASSIST_USER);
        String company = CARE_ASSIST_USER.asks().get(provider).path("companyNumber");
        String other = givenAProvider(FAMILY_CARE_USER);

        // Then
        CARE_ASSIST_USER
                .asks()
                .body(providerBody(freshCompany()))
                .post(PROVIDERS)
                .then()
                .statusCode(409)
                .body("code", equalTo("provider-exists"));
        act(FAMILY_CARE_USER, other, "/amendment", providerBody(company))
                .then()
                .statusCode(409)
                .body("code", equalTo("provider-exists"));
        act(
                        FAMILY_CARE_USER,
                        other,
                        "/amendment",
                        providerBody(freshCompany()).replace("[\"RESIDENTIAL\"]", "[\"SHOP\"]"))
                .then()
                .statusCode(422)
                .body("code", equalTo("code-not-valid"));
    }

    @Test
    void papersAreSeenByTheProviderTheLeadAndThoseWhoMayOrder() {
        // Given
        String provider = givenAProvider(CARE_ASSIST_USER);
        String id = CARE_ASSIST_USER
                .asks()
                .body(documentBody("Certificate"))
                .post(provider + "/documents")
                .then()
                .statusCode(201)
                .body("expired", equalTo(today().isAfter(LocalDate.of(2026, 12, 31))))
                .extract()
                .path("id");
        String papers = provider + "/documents?limit=100";
        String system = givenAnOpenSystem();
        STRANGER.asks().get(papers).then().body("items", equalTo(List.of()));

        // When
        givenAnAdmission(system);

        // Then
        CARE_ASSIST_USER.asks().get(papers).then().body("items.id", hasItem(id));
        HALTON_LEAD_ADMIN.asks().get(papers).then().body("items.id", hasItem(id));
        SEFTON_PLACEMENT_OFFICER.asks().get(papers).then().body("items.id", hasItem(id));
        STRANGER.asks().get(papers).then().body("items", equalTo(List.of()));
        FAMILY_CARE_USER.asks().get(papers).then().body("items", equalTo(List.of()));
    }

    @Test
    void anInsuranceHasALastDay() {
        // Given
        String provider = givenAProvider(CARE_ASSIST_USER);
        String paper = documentBody("x");

        // Then
        CARE_ASSIST_USER
                .asks()
                .body(paper.replace(",\n \"expiresOn\":\"2026-12-31\"", ""))
                .post(provider + "/documents")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/expiresOn"));
        CARE_ASSIST_USER
                .asks()
                .body(paper.replace("2026-12-31", "2025-12-31"))
                .post(provider + "/documents")
                .then()
                .statusCode(422)
                .body("code", equalTo("field-invalid"));
        CARE_ASSIST_USER
                .asks()
                .body(paper.replace("INSURANCE_PUBLIC_LIABILITY", "NAPKIN"))
                .post(provider + "/documents")
                .then()
                .statusCode(422)
                .body("code", equalTo("code-not-valid"));
    }

    @Test
    void theExamplesOfSuspensionAndReinstatementAreTaken() throws Exception {
        // Given
        String provider = "suspended-" + UUID.randomUUID();
        LocalDate february = LocalDate.of(2027, 2, 10);

        // When
        database.receives(suspended, example("ProviderSuspended", provider));
        database.receives(suspended, example("ProviderSuspended", provider));

        // Then
        assertThat(isSuspended(provider, "RETURN_INTERVIEW", february)).isTrue();
        assertThat(isSuspended(provider, "RESIDENTIAL", february)).isFalse();
        assertThat(isSuspended(provider, "RETURN_INTERVIEW", february.plusDays(10)))
                .isTrue();

        // When
        database.receives(reinstated, example("ProviderReinstated", provider));

        // Then
        assertThat(isSuspended(provider, "RETURN_INTERVIEW", february)).isTrue();
        assertThat(isSuspended(provider, "RETURN_INTERVIEW", february.plusDays(10)))
                .isFalse();
    }

    @Test
    void aProviderThatProcurementSuspendsForEverythingIsNotLiveInAnyLot() {
        // Given
        String admission = givenAnAdmission(FAMILY_CARE_USER, givenAnOpenSystem(), "3950.00");
        FAMILY_CARE_USER.asks().get(admission).then().body("live", equalTo(true));

        // When
        database.receives(
                suspended,
                "{\"providerId\":\"family-care-group\",\"scopeCode\":\"ALL\",\"from\":\"%s\"}".formatted(today()));

        // Then
        FAMILY_CARE_USER
                .asks()
                .get(admission)
                .then()
                .body("state", equalTo("ADMITTED"))
                .body("suspendedByProcurement", equalTo(true))
                .body("live", equalTo(false));

        // When
        database.receives(
                reinstated,
                "{\"providerId\":\"family-care-group\",\"scopeCode\":\"ALL\",\"from\":\"%s\"}".formatted(today()));

        // Then
        FAMILY_CARE_USER.asks().get(admission).then().body("live", equalTo(true));
    }

    @Test
    void whoOnlyAppliedIsNotKnownToParticipants() {
        // Given
        String admission = givenAnApplication(givenAnOpenSystem());

        // Then
        SEFTON_PLACEMENT_OFFICER.asks().get(admission).then().statusCode(404);
    }

    private boolean isSuspended(String provider, String service, LocalDate day) {
        return database.acting()
                .as("E08000014", () -> providers.suspended(List.of(provider), service, day))
                .contains(provider);
    }

    private static String example(String name, String provider) throws Exception {
        return Files.readString(Path.of("..", "docs", "events", name + ".v1.example.json"))
                .replace("catch22", provider);
    }
}
