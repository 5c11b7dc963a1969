package uk.panauthority.casework.interviewer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static uk.panauthority.casework.interview.GivenReturns.today;
import static uk.panauthority.casework.interview.People.STAFFORDSHIRE;
import static uk.panauthority.casework.interview.People.STOKE;
import static uk.panauthority.casework.interview.People.TAMESIDE;
import static uk.panauthority.casework.interview.People.coordinator;
import static uk.panauthority.casework.interview.People.socialWorker;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.panauthority.casework.interview.Arrivals;
import uk.panauthority.casework.interview.GivenReturns;
import uk.panauthority.casework.interview.People;
import uk.panauthority.common.testing.LocalStackResource;

@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "database", value = "casework"))
class InterviewerResourceTest {

    private static final String ORGANISATIONS = "/api/casework/v1/interviewer-organisations";

    @Inject
    Arrivals arrivals;

    @Inject
    GivenReturns given;

    @Test
    void aSignedContractIsShownInTheAreasItServes() {
        // When
        UUID contract = given.aContractOf("listed-service", today(), today().plusDays(30));

        // Then
        assertThat(shown(STOKE, contract))
                .containsEntry("organisation", "listed-service")
                .containsEntry("state", "LIVE")
                .containsEntry("start", today().toString())
                .containsEntry("end", today().plusDays(30).toString());
        assertThat(shown(TAMESIDE, contract)).isNull();
    }

    @Test
    void aTerminationThatArrivesFirstEndsTheContractOnceItIsKnown() {
        // Given
        UUID contract = UUID.randomUUID();
        given.terminated(contract, "hasty-service", today());
        assertThat(shown(STOKE, contract)).isNull();

        // When
        arrivals.of(
                "procurement.ContractSigned.v1",
                STAFFORDSHIRE,
                GivenReturns.signed(contract, "hasty-service", today().minusDays(5), today().plusDays(30)));

        // Then
        assertThat(shown(STOKE, contract))
                .containsEntry("state", "ENDED")
                .containsEntry("groundCode", "PROVIDER_BREACH")
                .containsEntry("endedOn", today().toString());
    }

    @Test
    void aContractForAnotherServiceIsNotOurs() {
        // Given
        UUID contract = UUID.randomUUID();
        String signed = GivenReturns.signed(contract, "fostering-service", today(), today().plusDays(30))
                .replace("RETURN_INTERVIEW", "FOSTERING");

        // When
        arrivals.of("procurement.ContractSigned.v1", STAFFORDSHIRE, signed);

        // Then
        assertThat(shown(STOKE, contract)).isNull();
    }

    @Test
    void theSameSignatureTwiceIsOneContract() {
        // Given
        UUID contract = given.aContractOf("repeated-service", today(), today().plusDays(30));

        // When
        arrivals.of(
                "procurement.ContractSigned.v1",
                STAFFORDSHIRE,
                GivenReturns.signed(contract, "repeated-service", today(), today().plusDays(30)));

        // Then
        assertThat(shown(STOKE, contract)).containsEntry("state", "LIVE");
    }

    @Test
    void theExamplesOfProcurementAreUnderstood() {
        // When
        arrivals.of("procurement.ContractSigned.v1", STAFFORDSHIRE, Arrivals.example("ContractSigned"));
        arrivals.of("procurement.ContractTerminated.v1", STAFFORDSHIRE, Arrivals.example("ContractTerminated"));

        // Then
        coordinator(STOKE).get(ORGANISATIONS).then().statusCode(200);
    }

    @Test
    void anUnrelatedAuthoritySeesNoContract() {
        // Given
        given.aLiveContract();

        // When
        Response answer = coordinator(TAMESIDE).get(ORGANISATIONS);

        // Then
        answer.then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void rolesAndParametersAreChecked() {
        // When
        Response noToken = RestAssured.get(ORGANISATIONS);
        Response wrongRole = socialWorker(STOKE).get(ORGANISATIONS);
        Response wrongLimit = coordinator(STOKE).get(ORGANISATIONS + "?limit=0");
        Response wrongArea = coordinator(STOKE).get(ORGANISATIONS + "?area=%00");

        // Then
        noToken.then().statusCode(401);
        wrongRole.then().statusCode(403);
        wrongLimit.then().statusCode(422).body("code", equalTo("paging-invalid"));
        wrongArea.then().statusCode(422).body("code", equalTo("field-invalid"));
    }

    private static Map<String, Object> shown(String authority, UUID contract) {
        return People.coordinator(authority)
                .queryParam("limit", 100)
                .get(ORGANISATIONS)
                .jsonPath()
                .param("contract", contract.toString())
                .get("items.find { it.contractId == contract }");
    }
}
