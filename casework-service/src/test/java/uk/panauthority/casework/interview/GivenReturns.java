package uk.panauthority.casework.interview;

import static uk.panauthority.casework.interview.People.CARE_ASSIST;
import static uk.panauthority.casework.interview.People.CATCH22;
import static uk.panauthority.casework.interview.People.SEFTON;
import static uk.panauthority.casework.interview.People.STAFFORDSHIRE;
import static uk.panauthority.casework.interview.People.STAFFORDSHIRE_POLICE;
import static uk.panauthority.casework.interview.People.STOKE;
import static uk.panauthority.casework.interview.People.caseSystem;
import static uk.panauthority.casework.interview.People.manager;
import static uk.panauthority.casework.interview.People.police;
import static uk.panauthority.casework.interview.People.socialWorker;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.time.PlatformClock;

/** Children of Sefton in a home in Stoke-on-Trent who went missing and came back, told by the police over HTTP. */
@ApplicationScoped
public class GivenReturns {

    /** One reading of the clock for a whole test run: a test that spans a second must not see two times. */
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    public static final String INTERVIEWS = "/api/casework/v1/return-interviews";
    public static final String DUTIES = "/api/casework/v1/interview-duties";

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Arrivals arrivals;

    public GivenReturns(Arrivals arrivals) {
        this.arrivals = arrivals;
    }

    /** A child in a placement. */
    public record Placed(String childNumber, UUID placementId) {

        public String childRef() {
            return SEFTON + "-" + childNumber;
        }
    }

    public static Instant hoursAgo(int hours) {
        return NOW.minus(hours, ChronoUnit.HOURS);
    }

    public static LocalDate today() {
        return LocalDate.now(PlatformClock.LONDON);
    }

    public Placed aPlacedChild() {
        String number = "RI%05d".formatted(COUNT.incrementAndGet());
        must(
                201,
                caseSystem(SEFTON)
                        .body("""
                                {"childNumber":"%s","givenName":"Robin","familyName":"%s","dateOfBirth":"2011-05-04",
                                 "lookedAfter":true}""".formatted(number, familyName(number)))
                        .post("/api/casework/v1/children"));
        Placed child = new Placed(number, UUID.randomUUID());
        started(child.placementId(), child, CARE_ASSIST, STOKE, hoursAgo(24 * 200));
        return child;
    }

    /** The child lives elsewhere from then on. */
    public void moved(Placed child, String provider, String host, Instant at) {
        arrivals.of("placement.PlacementEnded.v1", SEFTON, """
                {"placementId":"%s","childRef":"%s","homeId":"%s","providerId":"%s","responsibleLa":"%s","hostLa":"%s",
                 "endedOn":"%s","reasonCode":"MOVED"}""".formatted(
                        child.placementId(),
                        child.childRef(),
                        UUID.randomUUID(),
                        CARE_ASSIST,
                        SEFTON,
                        STOKE,
                        LocalDate.ofInstant(at, PlatformClock.LONDON)));
        started(UUID.randomUUID(), child, provider, host, at);
    }

    private void started(UUID placement, Placed child, String provider, String host, Instant at) {
        arrivals.of("placement.PlacementStarted.v1", SEFTON, """
                {"placementId":"%s","childRef":"%s","homeId":"%s","providerId":"%s","responsibleLa":"%s","hostLa":"%s",
                 "inOut":"OUT","startedAt":"%s"}""".formatted(
                        placement, child.childRef(), UUID.randomUUID(), provider, SEFTON, host, at));
    }

    /** An episode of the child that ended at this time; the answer is the id of the interview that covers it. */
    public String returned(Placed child, Instant left, Instant returned) {
        String reference = "STF-2026-%06d".formatted(COUNT.incrementAndGet());
        must(202, report(child, reference, "MISSING_REPORT", 1, "\"lastSeen\":{\"at\":\"%s\"}".formatted(left), left));
        String found = "\"found\":{\"returnedAt\":\"%s\",\"how\":\"POLICE\"}".formatted(returned);
        return interviewOf(episodeOf(report(child, reference, "FOUND", 1, found, returned)));
    }

    /** A child of Sefton placed in Stoke, missing and back since these hours. */
    public Interview aReturnedChild(int hoursSince) {
        Placed child = aPlacedChild();
        return interview(returned(child, hoursAgo(hoursSince + 10), hoursAgo(hoursSince)));
    }

    public static Response report(Placed child, String reference, String type, int version, String facts, Instant at) {
        return police().body("""
                        {"force":"%s","reference":"%s","type":"%s","version":%d,"sentAt":"%s","reportedAt":"%s",
                         "child":{"responsibleLa":"%s","childNumber":"%s","givenName":"Robin","familyName":"%s",
                                  "dateOfBirth":"2011-05-04"},"kind":"M","riskLevel":"MEDIUM",%s}""".formatted(
                                STAFFORDSHIRE_POLICE,
                                reference,
                                type,
                                version,
                                at,
                                at,
                                SEFTON,
                                child.childNumber(),
                                familyName(child.childNumber()),
                                facts))
                .post("/api/casework/v1/police-notifications");
    }

    /** The episode that a message was matched to. */
    public static String episodeOf(Response receipt) {
        String episode = must(202, receipt).jsonPath().getString("episodeId");
        if (episode == null) {
            throw new AssertionError(receipt.asString());
        }
        return episode;
    }

    public static String interviewOf(String episodeId) {
        return must(200, socialWorker(SEFTON).get("/api/casework/v1/missing-episodes/" + episodeId))
                .jsonPath()
                .getString("interviewId");
    }

    /** Both authorities have agreed that the responsible one interviews the child itself. */
    public void agreedToDeliverItself(Placed child) {
        arrivals.of("placement.InterviewDutyRequested.v1", SEFTON, """
                {"placementId":"%s","orderId":"%s","childRef":"%s","homeId":"%s","responsibleLa":"%s","hostLa":"%s"}""".formatted(
                        child.placementId(), UUID.randomUUID(), child.childRef(), UUID.randomUUID(), SEFTON, STOKE));
        String duty = manager(SEFTON)
                .queryParam("limit", 100)
                .get(DUTIES)
                .jsonPath()
                .param("placement", child.placementId().toString())
                .getString("items.find { it.placementId == placement }.id");
        must(
                200,
                manager(SEFTON)
                        .header("If-Match", "\"0\"")
                        .body("{\"deliverer\":\"RESPONSIBLE_OWN\",\"basis\":\"Known to the child.\"}")
                        .post(DUTIES + "/" + duty + "/proposal"));
        must(200, manager(SEFTON).header("If-Match", "\"1\"").body("{}").post(DUTIES + "/" + duty + "/agreement"));
        must(200, manager(STOKE).header("If-Match", "\"2\"").body("{}").post(DUTIES + "/" + duty + "/agreement"));
    }

    /** A contract for interviews in Staffordshire and Stoke-on-Trent. */
    public UUID aContractOf(String supplier, LocalDate start, LocalDate end) {
        UUID contract = UUID.randomUUID();
        arrivals.of("procurement.ContractSigned.v1", STAFFORDSHIRE, signed(contract, supplier, start, end));
        return contract;
    }

    /** As {@link #aContractOf}, with a known id and a term that has begun. */
    public void signed(UUID contract, String supplier) {
        LocalDate start = today().minusDays(10);
        arrivals.of(
                "procurement.ContractSigned.v1", STAFFORDSHIRE, signed(contract, supplier, start, start.plusYears(1)));
    }

    public UUID aLiveContract() {
        return aContractOf(CATCH22, today().minusDays(10), today().plusYears(1));
    }

    public void terminated(UUID contract, String supplier, LocalDate effectiveOn) {
        arrivals.of("procurement.ContractTerminated.v1", STAFFORDSHIRE, """
                {"contractId":"%s","lead":"E10000028","buyers":["E10000028","E06000021"],"providerId":"%s",
                 "groundCode":"PROVIDER_BREACH","effectiveOn":"%s"}""".formatted(contract, supplier, effectiveOn));
    }

    public static String signed(UUID contract, String supplier, LocalDate start, LocalDate end) {
        return """
            {"contractId":"%s","lead":"E10000028","buyers":["E10000028","E06000021"],"providerId":"%s",
             "serviceCode":"RETURN_INTERVIEW","areas":["E10000028","E06000021"],"start":"%s","end":"%s","maximumEnd":"%s",
             "signedAt":"2026-01-02T10:00:00Z"}""".formatted(contract, supplier, start, end, end);
    }

    public static Interview interview(String id) {
        return new Interview(must(200, socialWorker(SEFTON).get(INTERVIEWS + "/" + id)));
    }

    /** An interview as an answer showed it. */
    public record Interview(String id, String tag) {

        public Interview(Response answer) {
            this(must(200, answer).jsonPath().getString("id"), answer.header("ETag"));
        }

        public String address() {
            return INTERVIEWS + "/" + id;
        }

        public Response act(RequestSpecification caller, String action, @Nullable String body) {
            RequestSpecification request = caller.header("If-Match", tag);
            return (body == null ? request : request.body(body)).post(address() + "/" + action);
        }

        /** The action succeeds. */
        public Interview after(RequestSpecification caller, String action, @Nullable String body) {
            return new Interview(act(caller, action, body));
        }

        public Response write(RequestSpecification caller, String body) {
            return caller.header("If-Match", tag).body(body).put(address() + "/report");
        }
    }

    /** Letters only, as a name is; another child, another name. */
    private static String familyName(String number) {
        StringBuilder name = new StringBuilder("Wren");
        number.chars().filter(Character::isDigit).forEach(digit -> name.append((char) ('a' + digit - '0')));
        return name.toString();
    }

    private static Response must(int status, Response answer) {
        if (answer.statusCode() != status) {
            throw new AssertionError(answer.statusCode() + " " + answer.asString());
        }
        return answer;
    }
}
