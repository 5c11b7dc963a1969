package uk.panauthority.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.panauthority.common.access.AccessRule;
import uk.panauthority.common.access.Shared;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.common.testing.LocalStackResource;
import uk.panauthority.common.testing.Plain;
import uk.panauthority.procurement.GivenContracts.Contract;

/** Another organisation's contract does not exist: not by id, not in lists, whatever the role, with two belts or one. */
@QuarkusTest
@QuarkusTestResource(
        value = LocalStackResource.class,
        initArgs = @ResourceArg(name = "database", value = "procurement"))
class IsolationTest {

    private static final List<String> ROLES = List.of(
            "PROCUREMENT_LEAD",
            "PROCUREMENT_OFFICER",
            "COMPLIANCE_OFFICER",
            "EVALUATOR",
            "MODERATION_CHAIR",
            "FINANCE_EVALUATOR",
            "CONTRACT_MANAGER",
            "PARTNER_OFFICER",
            "APPROVER",
            "DECISION_MAKER",
            "REPORT_REVIEWER",
            "BIDDER",
            "FINANCE_OFFICER",
            "REGIME_ADMIN",
            "AUDITOR");

    /** An endpoint about one contract, with a body that would be right. */
    private record Door(
            String method, String path, @Nullable String body) {

        HttpResponse<String> knock(String token, String id) {
            return Plain.ask(token, method, GivenContracts.CONTRACTS + "/" + id + path, "\"1\"", body);
        }
    }

    /** Replaces the application's own rule by none, so that only the database's remains. */
    public static class NoRule extends AccessRule {

        @Override
        public <T extends Shared> T visible(Optional<T> found, Caller caller) {
            return found.orElseThrow(Problem::notFound);
        }
    }

    @Test
    @Tag("R04")
    void noRoleOfAnotherOrganisationCanTellAContractFromNone() {
        // Given
        List<Contract> contracts = contractsInEveryState();

        // When, Then
        contracts.forEach(IsolationTest::assertShut);
    }

    @Test
    @Tag("R04")
    void rowLevelSecurityAloneStillShowsNothing() {
        // Given
        List<Contract> contracts = contractsInEveryState();
        QuarkusMock.installMockForType(new NoRule(), AccessRule.class);

        // When, Then
        contracts.forEach(IsolationTest::assertShut);
    }

    @Test
    @Tag("R04")
    void listsShowNothingOfAnotherOrganisation() {
        // Given
        contractsInEveryState();

        for (String role : ROLES) {
            for (String filter : List.of("", "?state=LIVE", "?serviceCode=RETURN_INTERVIEW", "?limit=1")) {
                // When
                HttpResponse<String> answer = Plain.get(stranger(role), GivenContracts.CONTRACTS + filter);

                // Then
                if (answer.statusCode() != 403) {
                    assertThat(answer.statusCode()).isEqualTo(200);
                    assertThat(answer.body()).as(role + filter).isEqualTo("{\"items\":[]}");
                }
            }
        }
    }

    @Test
    void aPartyOfOneContractSeesNothingOfAnother() {
        // Given
        Contract theirs = GivenContracts.signed(GivenContracts.terms());
        String withoutTheCity = GivenContracts.terms()
                .replace("\"E10000028\", \"E06000021\", \"staffordshire-commissioner\"", "\"E10000028\", \"E06000019\"")
                .replace("[\"E06000021\", \"staffordshire-commissioner\"]", "[\"E06000019\"]");
        Contract others = GivenContracts.draft(withoutTheCity);

        // When
        List<String> listed = Callers.stoke()
                .get(GivenContracts.CONTRACTS + "?limit=100")
                .jsonPath()
                .getList("items.id");

        // Then
        assertThat(listed).contains(theirs.id()).doesNotContain(others.id());
        assertThat(Callers.stoke().get(others.address()).statusCode()).isEqualTo(404);
    }

    private static void assertShut(Contract contract) {
        String never = UUID.randomUUID().toString();
        for (String role : ROLES) {
            for (Door door : doors()) {
                HttpResponse<String> foreign = door.knock(stranger(role), contract.id());
                HttpResponse<String> missing = door.knock(stranger(role), never);

                assertThat(foreign.statusCode()).as(role + " " + door).isIn(403, 404);
                assertThat(foreign.statusCode()).as(role + " " + door).isEqualTo(missing.statusCode());
                assertThat(withoutTrace(foreign)).as(role + " " + door).isEqualTo(withoutTrace(missing));
            }
        }
    }

    private static List<Door> doors() {
        String today = GivenContracts.today().toString();
        return List.of(
                new Door("GET", "", null),
                new Door("GET", "/measures", null),
                new Door("GET", "/finance-statements/1", null),
                new Door("PUT", "", GivenContracts.terms().replace("\"E06000021\", \"staff", "\"E08000014\", \"staff")),
                new Door("POST", "/proposal", null),
                new Door("POST", "/finding-acceptances", "{\"finding\":\"totalValue\",\"reason\":\"so be it\"}"),
                new Door("POST", "/signatures", GivenContracts.signature(GivenContracts.today())),
                new Door("POST", "/withdrawal", "{\"reason\":\"no longer needed\"}"),
                new Door(
                        "POST",
                        "/termination",
                        "{\"groundCode\":\"MUTUAL\",\"noticeGivenOn\":\"%s\",\"effectiveOn\":\"%s\",\"evidenceReference\":\"E\"}"
                                .formatted(today, today)));
    }

    private static List<Contract> contractsInEveryState() {
        return Stream.of(
                        GivenContracts.draft(GivenContracts.terms()),
                        GivenContracts.proposed(GivenContracts.terms()),
                        GivenContracts.signed(GivenContracts.terms()))
                .toList();
    }

    private static String stranger(String role) {
        return Callers.token("sefton.commissioning-officer", Callers.STRANGER, role);
    }

    private static String withoutTrace(HttpResponse<String> answer) {
        return answer.body().replaceAll("\"traceId\":\"[^\"]*\"", "");
    }
}
