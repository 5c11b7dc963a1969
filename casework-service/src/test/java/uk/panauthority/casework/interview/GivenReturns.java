package uk.panauthority.casework.interview;

import static uk.panauthority.casework.interview.People.CARE_ASSIST;
import static uk.panauthority.casework.interview.People.CATCH22;
import static uk.panauthority.casework.interview.People.SEFTON;
import static uk.panauthority.casework.interview.People.STAFFORDSHIRE;
import static uk.panauthority.casework.interview.People.STAFFORDSHIRE_POLICE;
import static uk.panauthority.casework.interview.People.STOKE;
import static uk.panauthority.casework.interview.People.as;
import static uk.panauthority.casework.interview.People.manager;
import static uk.panauthority.casework.interview.People.police;
import static uk.panauthority.casework.interview.People.reviewer;
import static uk.panauthority.casework.interview.People.socialWorker;
import static uk.panauthority.casework.interview.People.token;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.testing.Answers;
import uk.panauthority.common.testing.Plain;
import uk.panauthority.common.time.PlatformClock;

/** Children of Sefton in a home in Stoke-on-Trent who went missing and came back, told by the police over HTTP. */
@ApplicationScoped
public class GivenReturns {

    /** One reading of the clock for a whole test run: a test that spans a second must not see two times. */
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    public static final String INTERVIEWS = "/api/casework/v1/return-interviews";
    public static final String DUTIES = "/api/casework/v1/interview-duties";

    public static final String REPORT = """
            {"pushFactors":["PLACEMENT_NOT_WANTED"],"pullFactors":["FRIENDS"],"childWords":"I wanted to see them.",
             "analysis":"Pushed and pulled.","actions":[{"what":"Review","who":"Social worker","by":"2026-12-01"}],
             "recommendations":["PLACEMENT_REVIEW"]}""";

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
        Answers.must(
                201,
                Plain.post(
                        token(SEFTON + "-case-system", SEFTON, "AUTHORITY", "CASE_SYSTEM"),
                        "/api/casework/v1/children",
                        """
                                {"childNumber":"%s","givenName":"Robin","familyName":"%s","dateOfBirth":"2011-05-04",
                                 "lookedAfter":true}""".formatted(number, familyName(number))));
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
        told(child, reference, "MISSING_REPORT", 1, "\"lastSeen\":{\"at\":\"%s\"}".formatted(left), left);
        String found = "\"found\":{\"returnedAt\":\"%s\",\"how\":\"POLICE\"}".formatted(returned);
        return interviewOf(told(child, reference, "FOUND", 1, found, returned));
    }

    /** The child is away since then; the answer is the episode's id. */
    public String missing(Placed child, Instant left) {
        String reference = referenceOf(child);
        return told(child, reference, "MISSING_REPORT", 1, "\"lastSeen\":{\"at\":\"%s\"}".formatted(left), left);
    }

    /** The child of {@link #missing} comes home. */
    public void returnedHome(Placed child, String episode, Instant returned) {
        String found = "\"found\":{\"returnedAt\":\"%s\",\"how\":\"POLICE\"}".formatted(returned);
        if (!told(child, referenceOf(child), "FOUND", 1, found, returned).equals(episode)) {
            throw new AssertionError("another episode");
        }
    }

    private static String referenceOf(Placed child) {
        return "ONE-" + child.childNumber();
    }

    /** An interview that Stoke's own service has held an hour ago. */
    public Interview heldInterview(int hoursSince) {
        return held(aReturnedChild(hoursSince), STOKE);
    }

    private static Interview held(Interview due, String organisation) {
        String stoke = token(STOKE + ".interview-coordinator", STOKE, "AUTHORITY", "INTERVIEW_COORDINATOR");
        return due.done(stoke, "allocation", "{\"interviewerOrganisation\":\"%s\"}".formatted(organisation))
                .done(
                        stoke,
                        "offer",
                        "{\"offeredAt\":\"%s\",\"channel\":\"VISIT\",\"offeredTo\":\"CHILD\"}".formatted(hoursAgo(2)))
                .done(stoke, "acceptance", "{\"acceptedAt\":\"%s\"}".formatted(hoursAgo(2)))
                .done(stoke, "schedule", "{\"at\":\"%s\"}".formatted(hoursAgo(1)))
                .done(stoke, "hold", "{\"heldAt\":\"%s\",\"seenAlone\":true}".formatted(hoursAgo(1)));
    }

    /** An interview about an absence with this reference, written, submitted and signed off. */
    public Interview signedOff(Placed child, String reference, int leftHoursAgo, int returnedHoursAgo) {
        told(
                child,
                reference,
                "MISSING_REPORT",
                1,
                "\"lastSeen\":{\"at\":\"%s\"}".formatted(hoursAgo(leftHoursAgo)),
                hoursAgo(leftHoursAgo));
        Instant returned = hoursAgo(returnedHoursAgo);
        String found = "\"found\":{\"returnedAt\":\"%s\",\"how\":\"POLICE\"}".formatted(returned);
        Interview held = held(interview(interviewOf(told(child, reference, "FOUND", 1, found, returned))), STOKE);
        return new Interview(held.write(ownInterviewer(), REPORT))
                .after(ownInterviewer(), "submission", null)
                .after(reviewer(STOKE), "sign-off", null);
    }

    /** An interview held by this organisation, written in full with the child's consent to share, and signed off. */
    public Interview signedOffBy(String organisation, Placed child) {
        if (!organisation.equals(STOKE)) {
            aContractOf(organisation, today().minusDays(10), today().plusYears(1));
        }
        RequestSpecification author = as(organisation + ".author", organisation, "INTERVIEW_SERVICE", "INTERVIEWER");
        Interview held = held(interview(returned(child, hoursAgo(20), hoursAgo(10))), organisation);
        Interview draft = new Interview(held.write(author, fullReport(null)));
        return draft.after(
                        as(organisation + ".author", organisation, "INTERVIEW_SERVICE", "INTERVIEWER"),
                        "submission",
                        null)
                .after(reviewer(STOKE), "sign-off", null);
    }

    /** All eight parts of the form. */
    public String fullReport(@Nullable String lateReason) {
        return """
            {"administration":{"consentToShare":"GIVEN","company":"ADVOCATE","companyWishedByChild":true,
               "advocate":"PRESENT","interpreter":"NOT_NEEDED","confidentialityExplained":true,"neutralPlace":true%s},
             "pushFactors":["PLACEMENT_NOT_WANTED"],"pullFactors":["FRIENDS"],
             "whileAway":{"places":[{"kindCode":"FRIENDS_HOME","words":"Near the park."}],
               "people":[{"reference":"E08000014-77","relationCode":"FRIEND"}],"travel":["BUS"],"money":["OWN"],
               "substances":["NONE"],"harm":["NONE"],"thoughtMissing":"NO","words":"Watched films."},
             "onReturn":{"howCode":"BY_POLICE","feltSafe":"YES","wantedToReturn":"UNSURE"},
             "indicators":[{"code":"CSE","level":"SUSPECTED"}],"childWords":"I wanted to see them.",
             "carerView":{"offered":true,"given":true,"words":"He is settling."},"analysis":"Pushed and pulled.",
             "riskNow":"MEDIUM","actions":[{"what":"Review","who":"Social worker","by":"2026-12-01"}],
             "recommendations":["PLACEMENT_REVIEW"],"childsCopy":"We will ask for another home."}""".formatted(lateReason == null ? "" : ",\"lateReasonCode\":\"%s\"".formatted(lateReason));
    }

    /** The force corrects the return. */
    public void foundAgain(Placed child, String reference, Instant returned) {
        String found = "\"found\":{\"returnedAt\":\"%s\",\"how\":\"POLICE\"}".formatted(returned);
        told(child, reference, "FOUND", 2, found, returned);
    }

    /** An interviewer of Stoke's own service. */
    public static RequestSpecification ownInterviewer() {
        return as(STOKE + ".interviewer", STOKE, "AUTHORITY", "INTERVIEWER");
    }

    /** The queues in which an interview waits for somebody. */
    public static List<String> openTasksOf(String interview) {
        HttpResponse<String> tasks = Plain.get(
                token(STOKE + ".interview-coordinator", STOKE, "AUTHORITY", "INTERVIEW_COORDINATOR"),
                "/api/casework/v1/tasks?state=OPEN&limit=100");
        return Answers.json(Answers.must(200, tasks))
                .path("items")
                .valueStream()
                .filter(task -> task.path("subjectId").asText().equals(interview))
                .map(task -> task.path("queue").asText())
                .toList();
    }

    /** A child of Sefton placed in Stoke, missing and back since these hours. */
    public Interview aReturnedChild(int hoursSince) {
        Placed child = aPlacedChild();
        return interview(returned(child, hoursAgo(hoursSince + 10), hoursAgo(hoursSince)));
    }

    public static Response report(Placed child, String reference, String type, int version, String facts, Instant at) {
        return police().body(message(child, reference, type, version, facts, at))
                .post("/api/casework/v1/police-notifications");
    }

    /** As {@link #report}, taken as it must be; the answer is the episode's id. */
    private static String told(Placed child, String reference, String type, int version, String facts, Instant at) {
        return Answers.text(
                Answers.must(
                        202,
                        Plain.post(
                                token("staffordshire-police", STAFFORDSHIRE_POLICE, "POLICE_FORCE", "POLICE_SYSTEM"),
                                "/api/casework/v1/police-notifications",
                                message(child, reference, type, version, facts, at))),
                "/episodeId");
    }

    private static String message(Placed child, String reference, String type, int version, String facts, Instant at) {
        return """
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
                        facts);
    }

    /** The episode that a message was matched to. */
    public static String episodeOf(Response receipt) {
        return Answers.text(must(202, receipt), "/episodeId");
    }

    public static String interviewOf(String episodeId) {
        HttpResponse<String> episode = Plain.get(worker(), "/api/casework/v1/missing-episodes/" + episodeId);
        return Answers.text(Answers.must(200, episode), "/interviewId");
    }

    private static String worker() {
        return token(SEFTON + ".social-worker", SEFTON, "AUTHORITY", "SOCIAL_WORKER");
    }

    /** Both authorities have agreed that the responsible one interviews the child itself. */
    public void agreedToDeliverItself(Placed child) {
        arrivals.of("placement.InterviewDutyRequested.v1", SEFTON, """
                {"placementId":"%s","orderId":"%s","childRef":"%s","homeId":"%s","responsibleLa":"%s","hostLa":"%s"}""".formatted(
                        child.placementId(), UUID.randomUUID(), child.childRef(), UUID.randomUUID(), SEFTON, STOKE));
        HttpResponse<String> duties =
                Plain.get(token(SEFTON + ".team-manager", SEFTON, "AUTHORITY", "TEAM_MANAGER"), DUTIES + "?limit=100");
        String duty = Answers.json(Answers.must(200, duties))
                .path("items")
                .valueStream()
                .filter(found -> found.path("placementId")
                        .asText()
                        .equals(child.placementId().toString()))
                .map(found -> found.path("id").asText())
                .findFirst()
                .orElseThrow();
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

    /** A contract with a known id whose first term has run out. */
    public void signed(UUID contract, String supplier, LocalDate end) {
        arrivals.of("procurement.ContractSigned.v1", STAFFORDSHIRE, signed(contract, supplier, end.minusYears(1), end));
    }

    public void extended(UUID contract, String supplier, LocalDate end) {
        arrivals.of("procurement.ContractExtended.v1", STAFFORDSHIRE, """
                {"contractId":"%s","lead":"E10000028","buyers":["E10000028","E06000021"],"providerId":"%s",
                 "end":"%s","maximumEnd":"%s"}""".formatted(contract, supplier, end, end));
    }

    public void suspended(String provider, String scope, LocalDate from) {
        arrivals.of("procurement.ProviderSuspended.v1", STAFFORDSHIRE, """
                {"providerId":"%s","scopeCode":"%s","from":"%s"}""".formatted(provider, scope, from));
    }

    public void reinstated(String provider, String scope, LocalDate from) {
        arrivals.of("procurement.ProviderReinstated.v1", STAFFORDSHIRE, """
                {"providerId":"%s","scopeCode":"%s","from":"%s"}""".formatted(provider, scope, from));
    }

    /** The social worker who answers for the child since yesterday. */
    public void worker(Placed child, String worker) {
        must(
                200,
                socialWorker(SEFTON)
                        .header("If-Match", "\"0\"")
                        .body("{\"worker\":\"%s\",\"since\":\"%s\"}".formatted(worker, today().minusDays(1)))
                        .post("/api/casework/v1/children/" + child.childRef() + "/care/workers"));
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
        return new Interview(Plain.get(worker(), INTERVIEWS + "/" + id));
    }

    /** An interview as an answer showed it. */
    public record Interview(String id, String tag) {

        public Interview(Response answer) {
            this(Answers.text(must(200, answer), "/id"), answer.header("ETag"));
        }

        Interview(HttpResponse<String> answer) {
            this(
                    Answers.text(Answers.must(200, answer), "/id"),
                    answer.headers().firstValue("ETag").orElseThrow());
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

        /** As {@link #after}, on the way to what a test is about. */
        Interview done(String token, String action, String body) {
            return new Interview(Plain.post(token, address() + "/" + action, tag, body));
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
