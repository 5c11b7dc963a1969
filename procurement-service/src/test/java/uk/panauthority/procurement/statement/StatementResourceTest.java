package uk.panauthority.procurement.statement;

import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static uk.panauthority.procurement.Callers.lead;
import static uk.panauthority.procurement.Callers.stoke;
import static uk.panauthority.procurement.Callers.supplier;
import static uk.panauthority.procurement.GivenContracts.draft;
import static uk.panauthority.procurement.GivenContracts.signed;
import static uk.panauthority.procurement.GivenContracts.terms;
import static uk.panauthority.procurement.GivenContracts.today;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.panauthority.common.identity.Ids;
import uk.panauthority.common.testing.LocalStackResource;
import uk.panauthority.procurement.CaseworkTopic;
import uk.panauthority.procurement.GivenContracts.Contract;

@QuarkusTest
@QuarkusTestResource(
        value = LocalStackResource.class,
        initArgs = @ResourceArg(name = "database", value = "procurement"))
class StatementResourceTest {

    @Test
    @Tag("CS5")
    void eachInterviewIsChargedToTheMoneyOfTheAreaItWasHeldFor() {
        Contract contract = signed(terms());
        UUID city = signedOff(contract, "E06000021");
        UUID county = signedOff(contract, "E10000028");

        await().atMost(ofSeconds(20))
                .untilAsserted(() -> statement(stoke(), contract, "1")
                        .then()
                        .statusCode(200)
                        .body("ringFences.area", contains("E10000028", "E06000021"))
                        .body("ringFences.annual.amount", contains("570795.00", "479550.00"))
                        .body("ringFences.instalment.amount", contains("142698.75", "119887.50"))
                        .body("ringFences[0].interviews.interviewId", contains(county.toString()))
                        .body("ringFences[1].interviews.interviewId", contains(city.toString()))
                        .body("ringFences[1].interviews.responsibleLa", contains("E08000014"))
                        .body("outside", empty())
                        .body("total.amount", equalTo("262586.25"))
                        .body("from", equalTo(today().minusDays(20).toString())));
        statement(lead(), contract, "2").then().body("ringFences[1].interviews", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "13", "999", "1000", "-1", "first"})
    void aQuarterThatTheContractDoesNotHaveIsNotThere(String quarter) {
        Contract contract = signed(terms());

        statement(lead(), contract, quarter).then().statusCode(404);
    }

    @Test
    void beforeTheLastSignatureThereIsNoStatement() {
        statement(lead(), draft(terms()), "1").then().statusCode(404);
    }

    @Test
    void theBuyersMoneyIsNotShownToTheSupplier() {
        statement(supplier(), signed(terms()), "1").then().statusCode(403);
    }

    private static Response statement(RequestSpecification caller, Contract contract, String quarter) {
        return caller.get(contract.address() + "/finance-statements/" + quarter);
    }

    private static UUID signedOff(Contract contract, String deliveringLa) {
        UUID interview = Ids.next();
        CaseworkTopic.send("InterviewSignedOff", interview, """
                {"interviewId":"%s","responsibleLa":"E08000014","hostLa":"%s","deliveringLa":"%s",
                 "interviewerOrganisation":"catch22","contractId":"%s","factorCodes":["FRIENDS"],"signedOffAt":"%s",
                 "episodes":[]}""".formatted(
                        interview, deliveringLa, deliveringLa, contract.id(), Instant.now()));
        return interview;
    }
}
