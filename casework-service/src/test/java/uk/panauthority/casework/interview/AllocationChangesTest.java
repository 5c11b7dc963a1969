package uk.panauthority.casework.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static uk.panauthority.casework.interview.GivenReturns.hoursAgo;
import static uk.panauthority.casework.interview.GivenReturns.interview;
import static uk.panauthority.casework.interview.GivenReturns.today;
import static uk.panauthority.casework.interview.People.CARE_ASSIST;
import static uk.panauthority.casework.interview.People.SEFTON;
import static uk.panauthority.casework.interview.People.STOKE;
import static uk.panauthority.casework.interview.People.as;
import static uk.panauthority.casework.interview.People.coordinator;
import static uk.panauthority.casework.interview.People.interviewer;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.panauthority.casework.interview.GivenReturns.Interview;
import uk.panauthority.casework.interview.GivenReturns.Placed;
import uk.panauthority.common.testing.LocalStackResource;

/** What becomes of an allocation when the child moves, the contract changes or its holder is suspended; and whom to ask. */
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "database", value = "casework"))
class AllocationChangesTest {

    @Inject
    GivenReturns given;

    @Test
    @Tag("I40")
    void anAllocationIsSuspendedWhenTheChildComesToLiveWithWhoeverHasTheInterviewAndWhatWasNotedIsKept() {
        // Given
        given.aContractOf("service-i", today(), today().plusYears(1));
        Placed child = given.aPlacedChild();
        Interview interview = interview(given.returned(child, hoursAgo(9), hoursAgo(5)))
                .after(coordinator(STOKE), "allocation", order("service-i"))
                .after(coordinator(STOKE), "offer", offer());

        // When
        given.moved(child, "service-i", STOKE, hoursAgo(2));

        // Then
        coordinator(STOKE)
                .get(interview.address())
                .then()
                .body("state", equalTo("OFFERED"))
                .body("attempts.result", hasItem("OFFERED"))
                .body("allocation.suspendedGroundCode", equalTo("NOT_INDEPENDENT"))
                .body("allocation.independence.facts.independent.every { it }", equalTo(true))
                .body("allocation.rechecks[0].facts[0].providerId", equalTo("service-i"))
                .body("allocation.rechecks[0].facts[0].independent", equalTo(false));
        assertThat(GivenReturns.openTasksOf(interview.id())).contains("INTERVIEW_ALLOCATE");
        interview(interview.id())
                .act(
                        as("i.interviewer", "service-i", "INTERVIEW_SERVICE", "INTERVIEWER"),
                        "acceptance",
                        "{\"acceptedAt\":\"%s\"}".formatted(hoursAgo(1)))
                .then()
                .statusCode(409)
                .body("code", equalTo("not-independent"));
    }

    @Test
    void aMoveToSomebodyElseIsCheckedAndLeavesTheAllocation() {
        // Given
        given.aContractOf("service-j", today(), today().plusYears(1));
        Placed child = given.aPlacedChild();
        Interview interview = interview(given.returned(child, hoursAgo(9), hoursAgo(5)))
                .after(coordinator(STOKE), "allocation", order("service-j"));

        // When
        given.moved(child, "another-home", STOKE, hoursAgo(2));

        // Then
        coordinator(STOKE)
                .get(interview.address())
                .then()
                .body("allocation.suspendedFrom", nullValue())
                .body("allocation.rechecks[0].facts.providerId", hasItem("another-home"));
    }

    @Test
    void theAllocatedSocialWorkerDoesNotInterviewUnlessTheAuthorityHasSaidSo() {
        // Given
        Placed child = given.aPlacedChild();
        given.agreedToDeliverItself(child);
        given.worker(child, "sefton.her-worker");
        Interview interview = interview(given.returned(child, hoursAgo(9), hoursAgo(5)));

        // When
        Response own = interview.act(coordinator(SEFTON), "allocation", order(SEFTON, "sefton.her-worker"));
        Response other = interview.act(coordinator(SEFTON), "allocation", order(SEFTON, "sefton.interviewer"));

        // Then
        own.then()
                .statusCode(409)
                .body("code", equalTo("not-independent"))
                .body("facts[2].tested", equalTo("ALLOCATED_SOCIAL_WORKER"))
                .body("facts[2].independent", equalTo(false));
        other.then()
                .statusCode(200)
                .body("allocation.independence.facts[2].person", equalTo("sefton.interviewer"))
                .body("allocation.independence.facts[2].independent", equalTo(true));
    }

    @Test
    void anExtendedContractGoesOnAndAnExtensionMayComeBeforeTheSignature() {
        // Given
        UUID past = given.aContractOf("service-k", today().minusDays(9), today().minusDays(1));
        UUID unsigned = UUID.randomUUID();

        // When
        given.extended(past, "service-k", today().plusDays(9));
        given.extended(unsigned, "service-l", today().plusDays(9));
        given.signed(unsigned, "service-l", today().minusDays(1));

        // Then
        Interview first = given.aReturnedChild(2);
        first.act(coordinator(STOKE), "allocation", order("service-k")).then().statusCode(200);
        Interview second = given.aReturnedChild(2);
        second.act(coordinator(STOKE), "allocation", order("service-l")).then().statusCode(200);
    }

    @Test
    void aSuspendedOrganisationIsGivenNothingLosesWhatItHasNotHeldAndGetsItBack() {
        // Given
        UUID contract = given.aContractOf("service-m", today().minusDays(9), today().plusYears(1));
        Interview interview = given.aReturnedChild(2).after(coordinator(STOKE), "allocation", order("service-m"));

        // When
        given.suspended("service-m", "RETURN_INTERVIEW", today());

        // Then
        coordinator(STOKE)
                .get(interview.address())
                .then()
                .body("allocation.suspendedGroundCode", equalTo("PROVIDER_SUSPENDED"));
        given.aReturnedChild(2)
                .act(coordinator(STOKE), "allocation", order("service-m"))
                .then()
                .statusCode(409)
                .body("code", equalTo("contract-not-live"))
                .body("contractId", equalTo(contract.toString()))
                .body("suspendedFrom", equalTo(today().toString()));
        given.reinstated("service-m", "RETURN_INTERVIEW", today());
        coordinator(STOKE).get(interview.address()).then().body("allocation.suspendedFrom", nullValue());
        assertThat(GivenReturns.openTasksOf(interview.id())).doesNotContain("INTERVIEW_ALLOCATE");
    }

    @Test
    void aSuspensionFromOtherServicesConcernsNoInterview() {
        // Given
        given.aContractOf("service-n", today().minusDays(9), today().plusYears(1));

        // When
        given.suspended("service-n", "RESIDENTIAL", today());

        // Then
        given.aReturnedChild(2)
                .act(coordinator(STOKE), "allocation", order("service-n"))
                .then()
                .statusCode(200);
    }

    @Test
    void theCoordinatorIsShownIndependentOrganisationsAtOnceTheNearestFirstAndNeverTheProvider() {
        // Given
        UUID contract = given.aContractOf("service-o", today(), today().plusYears(9));
        given.aContractOf(CARE_ASSIST, today(), today().plusYears(9));

        // When
        Interview interview = given.aReturnedChild(2);

        // Then
        coordinator(STOKE)
                .get(interview.address())
                .then()
                .body("suggestions[0].organisation", equalTo("service-o"))
                .body("suggestions[0].contractId", equalTo(contract.toString()))
                .body("suggestions[0].nearness", equalTo("CHILDS_AREA"))
                .body("suggestions[0].holdBy", equalTo(hoursAgo(2 - 72).toString()))
                .body("suggestions[-1].organisation", equalTo(STOKE))
                .body("suggestions[-1].nearness", equalTo("OWN_SERVICE"))
                .body("suggestions.organisation", not(hasItem(CARE_ASSIST)));
        coordinator(SEFTON).get(interview.address()).then().body("suggestions", hasSize(0));
        Interview given = interview.after(coordinator(STOKE), "allocation", order(STOKE));
        coordinator(STOKE).get(given.address()).then().body("suggestions", hasSize(0));
    }

    private static String offer() {
        return "{\"offeredAt\":\"%s\",\"channel\":\"PHONE\",\"offeredTo\":\"CHILD\"}".formatted(hoursAgo(4));
    }

    private static String order(String organisation) {
        return "{\"interviewerOrganisation\":\"%s\"}".formatted(organisation);
    }

    private static String order(String organisation, String interviewer) {
        return "{\"interviewerOrganisation\":\"%s\",\"interviewer\":\"%s\"}".formatted(organisation, interviewer);
    }
}
