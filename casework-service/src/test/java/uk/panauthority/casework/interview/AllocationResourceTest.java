package uk.panauthority.casework.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static uk.panauthority.casework.interview.GivenReturns.hoursAgo;
import static uk.panauthority.casework.interview.GivenReturns.interview;
import static uk.panauthority.casework.interview.GivenReturns.today;
import static uk.panauthority.casework.interview.People.CARE_ASSIST;
import static uk.panauthority.casework.interview.People.CATCH22;
import static uk.panauthority.casework.interview.People.HALTON;
import static uk.panauthority.casework.interview.People.SEFTON;
import static uk.panauthority.casework.interview.People.STOKE;
import static uk.panauthority.casework.interview.People.as;
import static uk.panauthority.casework.interview.People.catch22Coordinator;
import static uk.panauthority.casework.interview.People.coordinator;
import static uk.panauthority.casework.interview.People.interviewer;
import static uk.panauthority.casework.interview.People.manager;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.panauthority.casework.interview.GivenReturns.Interview;
import uk.panauthority.casework.interview.GivenReturns.Placed;
import uk.panauthority.common.testing.LocalStackResource;

@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "database", value = "casework"))
class AllocationResourceTest {

    @Inject
    GivenReturns given;

    @Test
    void anOrganisationWithALiveContractIsAllocatedAndFromThenOnSeesTheInterview() {
        // Given
        UUID contract = given.aContractOf("service-a", today(), today().plusYears(1));
        Interview interview = given.aReturnedChild(2);
        as("a.coordinator", "service-a", "INTERVIEW_SERVICE", "INTERVIEW_COORDINATOR")
                .get(interview.address())
                .then()
                .statusCode(404);

        // When
        Response answer = interview.act(coordinator(STOKE), "allocation", order("service-a"));

        // Then
        answer.then()
                .statusCode(200)
                .body("state", equalTo("OFFER_DUE"))
                .body("allocation.organisation", equalTo("service-a"))
                .body("allocation.contractId", equalTo(contract.toString()))
                .body("allocation.independence.facts[0].tested", equalTo("CURRENT_PLACEMENT"))
                .body("allocation.independence.facts[0].providerId", equalTo(CARE_ASSIST))
                .body("allocation.independence.facts[1].tested", equalTo("PLACEMENT_LEFT"))
                .body("allocation.independence.facts.independent.every { it }", equalTo(true));
        as("a.coordinator", "service-a", "INTERVIEW_SERVICE", "INTERVIEW_COORDINATOR")
                .get(interview.address())
                .then()
                .statusCode(200);
        assertThat(openTasks("INTERVIEW_ALLOCATE", interview.id())).isZero();
    }

    @Test
    void withoutAnyContractAnOrganisationIsNotAllocated() {
        // Given
        Interview interview = given.aReturnedChild(2);

        // When
        Response answer = interview.act(coordinator(STOKE), "allocation", order("service-without"));

        // Then
        answer.then()
                .statusCode(409)
                .body("code", equalTo("contract-not-live"))
                .body("detail", equalTo("It has no contract for this area."))
                .body("contractId", nullValue());
        assertThat(openTasks("INTERVIEW_ALLOCATE", interview.id())).isEqualTo(1);
    }

    @Test
    void aTerminatedContractIsNamedWithItsGroundAndDay() {
        // Given
        UUID contract = given.aContractOf("service-b", today().minusDays(9), today().plusYears(1));
        given.terminated(contract, "service-b", today());
        Interview interview = given.aReturnedChild(2);

        // When
        Response answer = interview.act(coordinator(STOKE), "allocation", order("service-b"));

        // Then
        answer.then()
                .statusCode(409)
                .body("code", equalTo("contract-not-live"))
                .body("contractId", equalTo(contract.toString()))
                .body("groundCode", equalTo("PROVIDER_BREACH"))
                .body("endedOn", equalTo(today().toString()));
    }

    @Test
    void aContractThatHasRunOutOrNotBegunIsNotLive() {
        // Given
        UUID past = given.aContractOf("service-c", today().minusDays(9), today().minusDays(1));
        UUID coming = given.aContractOf("service-d", today().plusDays(1), today().plusDays(9));
        Interview interview = given.aReturnedChild(2);

        // When
        Response ended = interview.act(coordinator(STOKE), "allocation", order("service-c"));
        Response upcoming = interview.act(coordinator(STOKE), "allocation", order("service-d"));

        // Then
        ended.then()
                .statusCode(409)
                .body("contractId", equalTo(past.toString()))
                .body("endedOn", equalTo(today().minusDays(1).toString()))
                .body("groundCode", nullValue());
        upcoming.then()
                .statusCode(409)
                .body("contractId", equalTo(coming.toString()))
                .body("startsOn", equalTo(today().plusDays(1).toString()));
    }

    @Test
    @Tag("I39")
    void theProviderOfThePlacementDoesNotInterviewWhateverItsContract() {
        // Given
        given.aContractOf(CARE_ASSIST, today(), today().plusYears(1));
        Interview interview = given.aReturnedChild(2);

        // When
        Response answer = interview.act(coordinator(STOKE), "allocation", order(CARE_ASSIST));

        // Then
        answer.then()
                .statusCode(409)
                .body("code", equalTo("not-independent"))
                .body("facts[0].tested", equalTo("CURRENT_PLACEMENT"))
                .body("facts[0].providerId", equalTo(CARE_ASSIST))
                .body("facts[0].independent", equalTo(false));
    }

    @Test
    void anAuthoritysOwnServiceNeedsNoContract() {
        // Given
        Interview interview = given.aReturnedChild(2);

        // When
        Response answer = interview.act(coordinator(STOKE), "allocation", order(STOKE));

        // Then
        answer.then()
                .statusCode(200)
                .body("allocation.organisation", equalTo(STOKE))
                .body("allocation.contractId", nullValue());
    }

    @Test
    void theAllocatedOrganisationNamesItsInterviewerAndNobodyElse() {
        // Given
        given.aLiveContract();
        Interview interview = given.aReturnedChild(2).after(coordinator(STOKE), "allocation", order(CATCH22));

        // When
        Response named = interview.act(
                catch22Coordinator(),
                "allocation",
                "{\"interviewerOrganisation\":\"catch22\",\"interviewer\":\"catch22.interviewer\"}");

        // Then
        named.then().statusCode(200).body("allocation.interviewer", equalTo("catch22.interviewer"));
        Interview then = interview(interview.id());
        then.act(catch22Coordinator(), "allocation", order("service-e")).then().statusCode(403);
        then.act(catch22Coordinator(), "allocation", order(CATCH22))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/interviewer"));
    }

    @Test
    void theResponsibleAuthorityDoesNotAllocateWhatTheHostDelivers() {
        // Given
        given.aLiveContract();
        Interview interview = given.aReturnedChild(2);

        // When
        Response answer = interview.act(coordinator(SEFTON), "allocation", order(CATCH22));

        // Then
        answer.then().statusCode(403).body("code", equalTo("forbidden"));
    }

    @Test
    void aTerminationSuspendsWhatWasGivenAndNotHeldAndSaysWhy() {
        // Given
        UUID contract = given.aContractOf("service-f", today().minusDays(9), today().plusYears(1));
        Interview interview = given.aReturnedChild(2).after(coordinator(STOKE), "allocation", order("service-f"));

        // When
        given.terminated(contract, "service-f", today());

        // Then
        coordinator(STOKE)
                .get(interview.address())
                .then()
                .body("allocation.suspendedFrom", equalTo(today().toString()))
                .body("allocation.suspendedGroundCode", equalTo("PROVIDER_BREACH"));
        assertThat(openTasks("INTERVIEW_ALLOCATE", interview.id())).isEqualTo(1);
        interview(interview.id())
                .act(
                        as("f.interviewer", "service-f", "INTERVIEW_SERVICE", "INTERVIEWER"),
                        "offer",
                        "{\"offeredAt\":\"%s\",\"channel\":\"PHONE\",\"offeredTo\":\"CHILD\"}"
                                .formatted(GivenReturns.hoursAgo(1)))
                .then()
                .statusCode(409)
                .body("code", equalTo("contract-not-live"));
        interview(interview.id())
                .act(coordinator(STOKE), "allocation", order(STOKE))
                .then()
                .statusCode(200)
                .body("allocation.suspendedFrom", nullValue());
    }

    @Test
    void independenceIsTestedAgainWhenTheInterviewIsHeldAlsoAgainstAPlacementThatNobodyHereHasAPartIn() {
        // Given
        given.aContractOf("service-g", today().minusDays(1), today().plusYears(1));
        Placed child = given.aPlacedChild();
        Interview interview = interview(given.returned(child, hoursAgo(9), hoursAgo(5)))
                .after(coordinator(STOKE), "allocation", order("service-g"))
                .after(coordinator(STOKE), "offer", offer())
                .after(coordinator(STOKE), "acceptance", "{\"acceptedAt\":\"%s\"}".formatted(hoursAgo(3)))
                .after(coordinator(STOKE), "schedule", "{\"at\":\"%s\"}".formatted(hoursAgo(1)));
        given.moved(child, "service-g", HALTON, hoursAgo(2));

        // When
        Response answer = interview(interview.id())
                .act(
                        as("g.interviewer", "service-g", "INTERVIEW_SERVICE", "INTERVIEWER"),
                        "hold",
                        "{\"heldAt\":\"%s\",\"seenAlone\":true}".formatted(hoursAgo(1)));

        // Then
        answer.then()
                .statusCode(409)
                .body("code", equalTo("not-independent"))
                .body("facts[0].tested", equalTo("CURRENT_PLACEMENT"))
                .body("facts[0].providerId", equalTo("service-g"))
                .body("facts[1].independent", equalTo(true));
        interview(interview.id())
                .act(coordinator(STOKE), "allocation", order(STOKE))
                .then()
                .statusCode(200);
    }

    @Test
    void ofContractsThatEndedOnOneDayTheNewestIsNamed() {
        // Given
        UUID older = UUID.fromString("01993c2e-6f00-7a10-8000-00000000000a");
        UUID newer = UUID.fromString("01993c2e-6f00-7a10-8000-00000000000b");
        given.signed(newer, "service-h");
        given.signed(older, "service-h");
        given.terminated(newer, "service-h", today());
        given.terminated(older, "service-h", today());
        Interview interview = given.aReturnedChild(2);

        // When
        Response answer = interview.act(coordinator(STOKE), "allocation", order("service-h"));

        // Then
        answer.then().statusCode(409).body("contractId", equalTo(newer.toString()));
    }

    @Test
    void aPersonWithoutTheRoleIsRefusedAndAStrangerFindsNothing() {
        // Given
        Interview interview = given.aReturnedChild(2);

        // When
        Response wrongRole = interview.act(manager(STOKE), "allocation", order(CATCH22));
        Response stranger = interview.act(coordinator(HALTON), "allocation", order(CATCH22));
        Response unallocated = interview.act(interviewer(), "offer", "{}");

        // Then
        wrongRole.then().statusCode(403).body("code", equalTo("forbidden"));
        stranger.then().statusCode(404).body("code", equalTo("not-found"));
        unallocated.then().statusCode(422);
    }

    @Test
    @Tag("I47")
    void whatIsSentIsChecked() {
        // Given
        Interview interview = given.aReturnedChild(2);

        // When
        Response empty = interview.act(coordinator(STOKE), "allocation", "{}");
        Response cut = interview.act(coordinator(STOKE), "allocation", "{\"interviewerOrg");
        Response unknown = interview.act(
                coordinator(STOKE), "allocation", "{\"interviewerOrganisation\":\"catch22\",\"contractId\":\"x\"}");
        Response unversioned = coordinator(STOKE).body(order(CATCH22)).post(interview.address() + "/allocation");
        Response stale = new Interview(interview.id(), "\"99\"").act(coordinator(STOKE), "allocation", order(CATCH22));

        // Then
        empty.then().statusCode(422).body("errors[0].pointer", equalTo("/interviewerOrganisation"));
        cut.then().statusCode(400).body("code", equalTo("malformed-request"));
        unknown.then().statusCode(422).body("code", equalTo("unknown-field"));
        unversioned.then().statusCode(428);
        stale.then().statusCode(412).body("title", containsString("changed"));
    }

    private static String offer() {
        return "{\"offeredAt\":\"%s\",\"channel\":\"PHONE\",\"offeredTo\":\"CHILD\"}".formatted(hoursAgo(4));
    }

    private static String order(String organisation) {
        return "{\"interviewerOrganisation\":\"%s\"}".formatted(organisation);
    }

    private static int openTasks(String queue, String interview) {
        List<String> subjects = coordinator(STOKE)
                .queryParam("queue", queue)
                .queryParam("state", "OPEN")
                .queryParam("limit", 100)
                .get("/api/casework/v1/tasks")
                .jsonPath()
                .getList("items.subjectId");
        return (int) subjects.stream().filter(interview::equals).count();
    }
}
