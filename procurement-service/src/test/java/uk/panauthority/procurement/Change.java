package uk.panauthority.procurement;

import static uk.panauthority.procurement.GivenContracts.CONTRACTS;
import static uk.panauthority.procurement.GivenContracts.terms;
import static uk.panauthority.procurement.GivenContracts.termsWithoutFinding;
import static uk.panauthority.procurement.GivenContracts.today;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import uk.panauthority.procurement.GivenContracts.Contract;

/** Every request that changes something: by whom, on what, with what. For the rules that hold for all of them alike. */
enum Change {
    DRAFT("POST", "", Callers::lead, null, terms(), termsWithoutFinding()),
    REVISE("PUT", "", Callers::lead, Change::aDraft, terms(), termsWithoutFinding()),
    PROPOSE("POST", "/proposal", Callers::lead, Change::aDraft, "", "{}"),
    ACCEPT_FINDING(
            "POST",
            "/finding-acceptances",
            Callers::stoke,
            () -> GivenContracts.proposed(terms()),
            "{\"finding\":\"totalValue\",\"reason\":\"Rounded in the report\"}",
            "{\"finding\":\"totalValue\",\"reason\":\"So be it\"}"),
    SIGN_AS_THE_LAST(
            "POST",
            "/signatures",
            Callers::commissioner,
            Change::signedButByOne,
            GivenContracts.signature(today()),
            GivenContracts.signature(today().minusDays(1))),
    WITHDRAW(
            "POST",
            "/withdrawal",
            Callers::lead,
            () -> GivenContracts.proposed(terms()),
            "{\"reason\":\"Partners disagree\"}",
            "{\"reason\":\"No longer needed\"}"),
    TERMINATE(
            "POST",
            "/termination",
            Callers::lead,
            () -> GivenContracts.signed(terms()),
            GivenContracts.termination(today(), today().plusDays(30)),
            GivenContracts.termination(today(), today().plusDays(31)));

    private final String method;
    private final String path;
    private final Supplier<RequestSpecification> caller;
    private final @Nullable Supplier<Contract> given;
    private final String body;
    private final String otherBody;

    Change(
            String method,
            String path,
            Supplier<RequestSpecification> caller,
            @Nullable Supplier<Contract> given,
            String body,
            String otherBody) {
        this.method = method;
        this.path = path;
        this.caller = caller;
        this.given = given;
        this.body = body;
        this.otherBody = otherBody;
    }

    /** A change that could be made now. */
    record Ready(Change change, String record, @Nullable String tag) {

        /** Asks for it on the current version. */
        Response ask(String body) {
            return ask(request(), body);
        }

        Response askWithKey(String key, String body) {
            return ask(request().header("Idempotency-Key", key), body);
        }

        Response ask(RequestSpecification request, String body) {
            return (body.isEmpty() ? request : request.body(body)).request(change.method, record + change.path);
        }

        /** By the caller whose change it is, on the current version. */
        RequestSpecification request() {
            return tag == null ? requestWithoutTag() : requestWithoutTag().header("If-Match", tag);
        }

        RequestSpecification requestWithoutTag() {
            return change.caller.get();
        }

        /** What the caller sees of the record, with its version; of the newest one where the change makes a new one. */
        String seen() {
            String address = change.makesARecord() ? CONTRACTS + "?limit=1" : record;
            return change.caller.get().get(address).asString();
        }
    }

    Ready ready() {
        if (given == null) {
            return new Ready(this, CONTRACTS, null);
        }
        Contract contract = given.get();
        return new Ready(this, contract.address(), contract.tag());
    }

    boolean makesARecord() {
        return given == null;
    }

    boolean isPost() {
        return method.equals("POST");
    }

    /** As the description of the API names it. */
    String endpoint() {
        return method + " " + CONTRACTS + (makesARecord() ? "" : "/{id}") + path;
    }

    String body() {
        return body;
    }

    /** Another content that would be right as well. */
    String otherBody() {
        return otherBody;
    }

    private static Contract aDraft() {
        return GivenContracts.draft(terms());
    }

    private static Contract signedButByOne() {
        Contract contract = GivenContracts.proposed(termsWithoutFinding());
        contract = new Contract(contract.sign(Callers.leadApprover()));
        return new Contract(contract.sign(Callers.stoke()));
    }
}
