package uk.panauthority.procurement.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static uk.panauthority.procurement.Callers.STAFFORDSHIRE;
import static uk.panauthority.procurement.Callers.STOKE;
import static uk.panauthority.procurement.Callers.commissioner;
import static uk.panauthority.procurement.Callers.lead;
import static uk.panauthority.procurement.Callers.leadApprover;
import static uk.panauthority.procurement.Callers.stoke;
import static uk.panauthority.procurement.Callers.supplier;
import static uk.panauthority.procurement.GivenContracts.CONTRACTS;
import static uk.panauthority.procurement.GivenContracts.draft;
import static uk.panauthority.procurement.GivenContracts.proposed;
import static uk.panauthority.procurement.GivenContracts.signed;
import static uk.panauthority.procurement.GivenContracts.termination;
import static uk.panauthority.procurement.GivenContracts.terms;
import static uk.panauthority.procurement.GivenContracts.termsWithoutFinding;
import static uk.panauthority.procurement.GivenContracts.today;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.panauthority.common.identity.CurrentCaller;
import uk.panauthority.common.testing.ActingAs;
import uk.panauthority.common.testing.LocalStackResource;
import uk.panauthority.procurement.Callers;
import uk.panauthority.procurement.GivenContracts.Contract;

@QuarkusTest
@QuarkusTestResource(
        value = LocalStackResource.class,
        initArgs = @ResourceArg(name = "database", value = "procurement"))
class ContractResourceTest {

    @Inject
    EntityManager entities;

    @Inject
    CurrentCaller caller;

    @Test
    void aDraftShowsWhatIsStatedAndWhatFollows() {
        Response answer = lead().body(terms(LocalDate.of(2026, 11, 1))).post(CONTRACTS);

        answer.then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .header("Location", endsWith(CONTRACTS + "/" + answer.path("id")))
                .body("state", equalTo("DRAFT"))
                .body("version", equalTo(0))
                .body("actions", contains("revise", "propose", "withdraw"))
                .body("lead", equalTo(STAFFORDSHIRE))
                .body("maximumEnd", equalTo("2031-10-31"))
                .body("totalValue.amount", equalTo("5252625.00"))
                .body("totalValue.qualifier", equalTo("ANTICIPATED"))
                .body("findings.id", contains("totalValue"))
                .body("findings[0].kind", equalTo("TOTAL_MISMATCH"))
                .body("findings[0].stated.amount", equalTo("5252625.00"))
                .body("findings[0].computed.amount", equalTo("5251725.00"))
                .body("findings[0].difference.amount", equalTo("900.00"))
                .body("findings[0].level", equalTo("INDICATIVE"))
                .body("findings[0].acceptedBy", empty())
                .body("computedContributions[0].amount.amount", equalTo("238475.00"))
                .body("computedContributions[0].basis", equalTo("STATED"))
                .body("computedContributions[1].contributors", contains(STOKE, "staffordshire-commissioner"))
                .body("computedContributions[1].amount.amount", equalTo("811870.00"))
                .body("computedContributions[1].basis", equalTo("REMAINDER"))
                .body("contributions[1].amount", nullValue())
                .body("signatures", empty())
                .body("termination", nullValue());
    }

    @Test
    void theHaltonContractIsKeptAsItsReportStatesIt() {
        String halton = """
                {"reference": "HBC-2018-MISSING", "title": "Pan-Cheshire missing and exploitation service",
                 "serviceCode": "RETURN_INTERVIEW", "supplier": "catch22",
                 "buyers": ["E06000006", "E06000049", "E06000050", "E06000007"],
                 "areas": ["E06000006", "E06000049", "E06000050", "E06000007"],
                 "start": "2018-07-01", "end": "2020-06-30", "extensionOptions": [{"months": 12}],
                 "awardCriteria": [{"name": "QUALITY", "weight": "75"}, {"name": "PRICE", "weight": "25"}],
                 "totalValue": {"amount": "1800000.00", "currency": "GBP", "qualifier": "IN_THE_REGION_OF",
                                "source": "paragraph 3.5"}}
                """;

        Response answer = Callers.as("halton.contract-manager", "E06000006", "PROCUREMENT_LEAD")
                .body(halton)
                .post(CONTRACTS);

        answer.then()
                .statusCode(201)
                .body("maximumEnd", equalTo("2021-06-30"))
                .body("totalValue.amount", equalTo("1800000.00"))
                .body("totalValue.qualifier", equalTo("IN_THE_REGION_OF"))
                .body("awardCriteria.weight", contains("75", "25"))
                .body("buyers", contains("E06000006", "E06000049", "E06000050", "E06000007"))
                .body("findings", empty());
    }

    @Test
    void aFindingBetweenExactFiguresIsOfTheHigherLevel() {
        Response answer = lead().body(terms().replace("ANTICIPATED", "EXACT")).post(CONTRACTS);

        answer.then().statusCode(201).body("findings[0].level", equalTo("STATED"));
    }

    @Test
    @Tag("R35")
    void signingIsRefusedUntilEveryBuyerHasAcceptedTheFindingInWriting() {
        Contract contract = proposed(terms());
        Contract accepted = new Contract(contract.accept(leadApprover()));
        Contract twice = new Contract(accepted.accept(stoke()));

        twice.sign(stoke())
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("total-mismatch"))
                .body("stated.amount", equalTo("5252625.00"))
                .body("computed.amount", equalTo("5251725.00"))
                .body("difference.amount", equalTo("900.00"))
                .body("acceptedBy", contains(STAFFORDSHIRE, STOKE));

        Contract thrice = new Contract(twice.accept(commissioner()));
        thrice.sign(stoke())
                .then()
                .statusCode(200)
                .body("findings[0].acceptedBy", contains(STAFFORDSHIRE, STOKE, "staffordshire-commissioner"))
                .body("signatures[0].organisation", equalTo(STOKE))
                .body("signatures[0].signedBy", equalTo("stoke.partner-officer"))
                .body("state", equalTo("AWAITING_SIGNATURES"));
    }

    @Test
    void aContractIsLiveOnceTheLastBuyerHasSigned() {
        Contract contract = signed(terms());

        lead().get(contract.address())
                .then()
                .statusCode(200)
                .header("ETag", contract.tag())
                .body("state", equalTo("LIVE"))
                .body("signatures.organisation", contains(STAFFORDSHIRE, STOKE, "staffordshire-commissioner"))
                .body("actions", contains("terminate"));
    }

    @Test
    void readingDoesNotChangeTheVersion() {
        Contract contract = signed(terms());
        supplier().get(contract.address());
        lead().get(CONTRACTS);

        Response answer = stoke().get(contract.address());

        answer.then().header("ETag", contract.tag());
    }

    @Test
    @Tag("R27")
    void whoWroteTheTermsMayNotSignThem() {
        Contract contract = proposed(termsWithoutFinding());

        contract.sign(Callers.as("staffordshire.procurement-lead", STAFFORDSHIRE, "APPROVER"))
                .then()
                .statusCode(403)
                .body("code", equalTo("self-approval"));
    }

    @Test
    void theSupplierSeesTheContractButMayNotAct() {
        Contract contract = proposed(termsWithoutFinding());

        supplier().get(contract.address()).then().statusCode(200).body("actions", empty());
        contract.sign(supplier()).then().statusCode(403).body("code", equalTo("forbidden"));
        contract.sign(Callers.as("catch22.approver", Callers.SUPPLIER, "APPROVER"))
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
    }

    @Test
    @Tag("R04")
    void aDraftDoesNotExistForItsSupplier() {
        Contract contract = draft(terms());

        supplier().get(contract.address()).then().statusCode(404).body("code", equalTo("not-found"));
        supplier().get(contract.address() + "/measures").then().statusCode(404);
        supplier().get(CONTRACTS + "?limit=100").then().body("items.id", not(hasItem(contract.id())));

        Contract proposed = new Contract(contract.act(lead(), "proposal", null));

        supplier().get(proposed.address()).then().statusCode(200);
        supplier().get(CONTRACTS + "?limit=100").then().body("items.id", hasItem(contract.id()));
    }

    @Test
    void aDraftThatWasGivenUpNeverExistedForItsSupplier() {
        Contract contract = draft(terms());

        contract.act(lead(), "withdrawal", "{\"reason\":\"Partners disagree\"}")
                .then()
                .statusCode(200);

        supplier().get(contract.address()).then().statusCode(404);
    }

    @Test
    void aParticipantMayNotDoWhatIsTheLeads() {
        Contract contract = draft(terms());

        contract.act(Callers.as("stoke.officer", STOKE, "PROCUREMENT_LEAD"), "proposal", null)
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
    }

    @Test
    void aDraftIsRevisedAndFixedOnceProposed() {
        Contract contract = draft(terms());
        Response revised = lead().header("If-Match", contract.tag())
                .body(termsWithoutFinding())
                .put(contract.address());
        revised.then().statusCode(200).header("ETag", "\"1\"").body("findings", empty());
        Contract proposed = new Contract(new Contract(revised).act(lead(), "proposal", null));

        Response answer =
                lead().header("If-Match", proposed.tag()).body(terms()).put(proposed.address());

        answer.then()
                .statusCode(409)
                .body("code", equalTo("transition-refused"))
                .body("state", equalTo("AWAITING_SIGNATURES"))
                .body("allowedActions", contains("withdraw"));
    }

    @Test
    void twoBuyersWhoSignAtTheSameInstantAreToldApart() throws Exception {
        for (int round = 0; round < 5; round++) {
            Contract contract = proposed(termsWithoutFinding());
            Callable<Response> first = () -> contract.sign(stoke());
            Callable<Response> second = () -> contract.sign(commissioner());

            try (ExecutorService callers = Executors.newFixedThreadPool(2)) {
                List<Integer> statuses = callers.invokeAll(List.of(first, second)).stream()
                        .map(Future::resultNow)
                        .map(Response::statusCode)
                        .sorted()
                        .toList();
                assertThat(statuses).containsExactly(200, 412);
            }
            lead().get(contract.address())
                    .then()
                    .body("signatures.size()", equalTo(1))
                    .header("ETag", "\"2\"");
        }
    }

    @Test
    void terminationIsTheLeadsContractManagersAndShowsItsGround() {
        Contract contract = signed(terms());

        contract.act(lead(), "termination", termination(today(), today().plusDays(30)))
                .then()
                .statusCode(200)
                .body("state", equalTo("TERMINATED"))
                .body("termination.groundCode", equalTo("MUTUAL"))
                .body("termination.effectiveOn", equalTo(today().plusDays(30).toString()))
                .body("actions", empty());
    }

    @Test
    void withdrawalNeedsAReason() {
        Contract contract = proposed(terms());

        contract.act(lead(), "withdrawal", "{\"reason\":\" \"}")
                .then()
                .statusCode(422)
                .body("code", equalTo("reason-required"))
                .body("errors[0].pointer", equalTo("/reason"));
        contract.act(lead(), "withdrawal", "{\"reason\":\"Partners disagree\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"))
                .body("withdrawal.reason", equalTo("Partners disagree"));
    }

    @Test
    @Tag("R47")
    void listsPageFromTheNewestAndFilterByServiceAndShownState() {
        Contract live = signed(terms());
        Contract future = signed(terms(today().plusDays(5)));
        Contract draft = draft(terms());

        assertThat(listed("state=LIVE&limit=100")).contains(live.id()).doesNotContain(future.id(), draft.id());
        assertThat(listed("state=SIGNED&limit=100")).contains(future.id()).doesNotContain(live.id());
        assertThat(listed("state=ENDED&limit=100")).doesNotContain(live.id(), future.id());
        assertThat(listed("serviceCode=MANAGED_TEAM")).isEmpty();
        assertThat(listed("limit=1")).containsExactly(draft.id());
        String next = lead().get(CONTRACTS + "?limit=1").jsonPath().getString("next");
        assertThat(listed("limit=1&cursor=" + next)).containsExactly(future.id());
        lead().get(CONTRACTS + "?limit=2&state=LIVE&cursor=" + next)
                .then()
                .statusCode(422)
                .body("code", equalTo("paging-invalid"));
    }

    @Test
    void everyChangeIsInTheAuditThatAllBuyersMayRead() {
        Contract contract = signed(terms());

        List<?> actions = new ActingAs(caller)
                .as(
                        STOKE,
                        () -> entities.createNativeQuery(
                                        "select action || ' ' || username from audit_entry where subject_id = :id"
                                                + " order by entry_id",
                                        String.class)
                                .setParameter("id", contract.id())
                                .getResultList());

        assertThat(actions)
                .asInstanceOf(InstanceOfAssertFactories.list(String.class))
                .containsExactly(
                        "draft staffordshire.procurement-lead",
                        "propose staffordshire.procurement-lead",
                        "sign staffordshire.approver",
                        "sign stoke.partner-officer",
                        "sign commissioner.approver");
    }

    @Test
    void theDocumentationIsOpenToAll() {
        given().get("/api/procurement/openapi.json")
                .then()
                .statusCode(200)
                .body("paths", hasKey(CONTRACTS))
                .body("info.title", not(nullValue()));
    }

    private static List<String> listed(String query) {
        return lead().get(CONTRACTS + "?" + query).jsonPath().getList("items.id");
    }
}
