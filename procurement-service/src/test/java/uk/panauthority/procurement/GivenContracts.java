package uk.panauthority.procurement;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.testing.Answers;
import uk.panauthority.common.testing.Plain;
import uk.panauthority.common.time.PlatformClock;

/** Contracts brought over HTTP into the state that a test begins with. */
public final class GivenContracts {

    public static final String CONTRACTS = "/api/procurement/v1/contracts";

    /** The pan-Staffordshire contract as the Cabinet report of 21 July 2021 states it; %s are the first and last day. */
    private static final String TERMS = """
            {"reference": "PS-2021-CE-MISSING", "title": "Pan-Staffordshire exploitation and missing service",
             "serviceCode": "RETURN_INTERVIEW", "supplier": "catch22",
             "buyers": ["E10000028", "E06000021", "staffordshire-commissioner"],
             "areas": ["E10000028", "E06000021"],
             "start": "%s", "end": "%s", "extensionOptions": [{"months": 12}, {"months": 12}],
             "annualValue": {"amount": "1050345.00", "currency": "GBP", "qualifier": "ANTICIPATED", "source": "paragraph 19"},
             "totalValue": {"amount": "5252625.00", "currency": "GBP", "qualifier": "ANTICIPATED", "source": "paragraph 19"},
             "ringFences": [
               {"area": "E10000028", "amount":
                 {"amount": "570795.00", "currency": "GBP", "qualifier": "ANTICIPATED", "source": "paragraph 20"}},
               {"area": "E06000021", "amount":
                 {"amount": "479550.00", "currency": "GBP", "qualifier": "ANTICIPATED", "source": "paragraph 20"}}],
             "contributions": [
               {"contributors": ["E10000028"], "amount":
                 {"amount": "238475.00", "currency": "GBP", "qualifier": "ANTICIPATED", "source": "paragraph 21"}},
               {"contributors": ["E06000021", "staffordshire-commissioner"]}]}
            """;

    private GivenContracts() {}

    /** The terms with three years from twenty days ago. */
    public static String terms() {
        return terms(today().minusDays(20));
    }

    public static String terms(LocalDate start) {
        return TERMS.formatted(start, start.plusYears(3).minusDays(1));
    }

    /** The same terms with a total that agrees with its parts, so that nothing needs acceptance. */
    public static String termsWithoutFinding() {
        return withoutFinding(terms());
    }

    public static String withoutFinding(String terms) {
        return terms.replace("5252625.00", "5251725.00");
    }

    public static LocalDate today() {
        return LocalDate.now(PlatformClock.LONDON);
    }

    private static String lead() {
        return Callers.token(
                "staffordshire.procurement-lead", Callers.STAFFORDSHIRE, "PROCUREMENT_LEAD", "CONTRACT_MANAGER");
    }

    public static Contract draft(String terms) {
        return new Contract(Plain.post(lead(), CONTRACTS, terms));
    }

    /** A contract that awaits its signatures. */
    public static Contract proposed(String terms) {
        return draft(terms).after(lead(), "proposal", "");
    }

    /** A contract that every buyer has signed. */
    public static Contract signed(String terms) {
        String signature = signature(today());
        return proposed(withoutFinding(terms))
                .after(
                        Callers.token("staffordshire.approver", Callers.STAFFORDSHIRE, "APPROVER"),
                        "signatures",
                        signature)
                .after(
                        Callers.token("stoke.partner-officer", Callers.STOKE, "PARTNER_OFFICER", "APPROVER"),
                        "signatures",
                        signature)
                .after(
                        Callers.token("commissioner.approver", Callers.COMMISSIONER, "APPROVER"),
                        "signatures",
                        signature);
    }

    /** A contract as an answer showed it. */
    public record Contract(String id, String tag) {

        public Contract(Response answer) {
            this(Answers.text(answer, "/id"), answer.header("ETag"));
            if (answer.statusCode() >= 300) {
                throw new AssertionError(answer.statusCode() + " " + answer.asString());
            }
        }

        Contract(HttpResponse<String> answer) {
            this(
                    Answers.text(answer, "/id"),
                    answer.headers().firstValue("ETag").orElseThrow());
            if (answer.statusCode() >= 300) {
                throw new AssertionError(answer.statusCode() + " " + answer.body());
            }
        }

        /** The action succeeds, on the way to what a test is about. */
        Contract after(String token, String action, String body) {
            return new Contract(Plain.post(token, address() + "/" + action, tag, body));
        }

        public String address() {
            return CONTRACTS + "/" + id;
        }

        public Response act(RequestSpecification caller, String action, @Nullable String body) {
            RequestSpecification request = caller.header("If-Match", tag);
            return (body == null ? request : request.body(body)).post(address() + "/" + action);
        }

        public Response sign(RequestSpecification caller) {
            return act(caller, "signatures", signature(today()));
        }

        public Response accept(RequestSpecification caller) {
            return act(
                    caller, "finding-acceptances", "{\"finding\":\"totalValue\",\"reason\":\"Rounded in the report\"}");
        }
    }

    public static String signature(LocalDate signedOn) {
        return "{\"decisionReference\":\"CAB-2021-07-21\",\"signedOn\":\"%s\"}".formatted(signedOn);
    }

    public static String termination(LocalDate notice, LocalDate effective) {
        return """
            {"groundCode":"MUTUAL","noticeGivenOn":"%s","effectiveOn":"%s","evidenceReference":"DEED-7"}""".formatted(notice, effective);
    }
}
