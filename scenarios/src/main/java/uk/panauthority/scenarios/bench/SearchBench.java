package uk.panauthority.scenarios.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import uk.panauthority.scenarios.client.Answer;
import uk.panauthority.scenarios.client.PlatformClient;
import uk.panauthority.scenarios.client.Surroundings;
import uk.panauthority.scenarios.loop.Child;
import uk.panauthority.scenarios.loop.ReferralDocument;
import uk.panauthority.scenarios.stage.Moments;
import uk.panauthority.scenarios.stage.PersonalWords;

/**
 * {@code ./platform bench search}: how long a search of each rung of the cascade that is bought on the spot takes through the
 * gateway with 400 and with 40,000 beds. The script gives it a platform with data of its own, which is thrown away afterwards.
 */
public final class SearchBench {

    private static final String API = "/api/placement/v1";
    private static final String AUTHORITY = "E08000014";
    private static final String OFFICER = "sefton.placement-officer";
    private static final String DATABASE = "localhost:54329/placement";
    private static final String PATTERN = "9990099";
    private static final String PROVIDER = "care-assist.provider";
    private static final String LEAD = "halton.lead-admin";
    private static final List<String> BEFORE_MEMBERS = List.of("IN_HOUSE", "OWN_BLOCK", "LOANED_BLOCK");
    private static final List<String> BEFORE_ANYBODY =
            List.of("IN_HOUSE", "OWN_BLOCK", "LOANED_BLOCK", "SUB_REGIONAL", "REGIONAL");
    private static final int FEW = 400;
    private static final int MANY = 40_000;
    private static final int WARM_UP = 100;
    private static final int CALLS = 400;

    private final PlatformClient client;
    private final PrintStream out;
    private final Moments moments = Moments.startingNow();

    private SearchBench(PlatformClient client, PrintStream out) {
        this.client = client;
        this.out = out;
    }

    /** No arguments. See {@link Surroundings#ofThisMachine()}. */
    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Surroundings surroundings = Surroundings.ofThisMachine();
        try (PlatformClient client = new PlatformClient(surroundings);
                HomesMultiplier homes =
                        HomesMultiplier.at(DATABASE, surroundings.secrets().apply("POSTGRES_PASSWORD"))) {
            new SearchBench(client, out).run(homes);
        }
    }

    private void run(HomesMultiplier homes) throws Exception {
        post("sefton.commissioning-officer", "/homes", home());
        admit();
        Map<String, String> rungs = new LinkedHashMap<>();
        rungs.put("SUB_REGIONAL", rung(1, BEFORE_MEMBERS, "SUB_REGIONAL"));
        rungs.put("OFF_FRAMEWORK", rung(2, BEFORE_ANYBODY, "OFF_FRAMEWORK"));
        homes.fill(PATTERN, 1, FEW / HomesMultiplier.PLACES);
        Map<String, Latencies> few = measured(rungs);
        homes.fill(PATTERN, FEW / HomesMultiplier.PLACES + 1, MANY / HomesMultiplier.PLACES);
        Map<String, Latencies> many = measured(rungs);
        line("%-20s %26s %26s %6s %6s", "rung", FEW + " beds", MANY + " beds", "p50 x", "p99 x");
        few.forEach((rung, before) -> {
            Latencies after = many.getOrDefault(rung, before);
            line(
                    "%-20s %26s %26s %6.2f %6.2f",
                    rung, before.inShort(), after.inShort(), times(after, before, 50), times(after, before, 99));
        });
    }

    private static double times(Latencies after, Latencies before, double percent) {
        return (double) after.percentile(percent).toNanos()
                / before.percentile(percent).toNanos();
    }

    /** The provider of all homes is admitted to the sub-regional system. */
    private void admit() {
        post(
                PROVIDER,
                "/providers",
                Map.of(
                        "name",
                        "Care Assist",
                        "companyNumber",
                        "04215634",
                        "kinds",
                        List.of("RESIDENTIAL"),
                        "urns",
                        List.of()));
        String lot = "";
        for (JsonNode system : get("/purchasing-systems?limit=100").body().path("items")) {
            if (system.path("code").asText().equals("LCR_PPA")) {
                lot = system.at("/lots/0/id").asText();
            }
        }
        Map<String, Object> line = Map.of(
                "code",
                "STANDARD",
                "places",
                HomesMultiplier.PLACES,
                "authority",
                AUTHORITY,
                "weeklyPrice",
                Map.of("amount", "3950.00", "currency", "GBP"),
                "gender",
                "ANY",
                "ageFrom",
                8,
                "ageTo",
                17,
                "emergency",
                true,
                "education",
                false);
        String admission = "/admissions/"
                + post(PROVIDER, "/admissions", Map.of("lotId", lot, "lines", List.of(line)))
                        .id();
        List<Map<String, Object>> scores = List.of(score("CARE_QUALITY"), score("SAFEGUARDING"));
        act(LEAD, admission, "evaluation", Map.of("criteriaVersion", 1, "scores", scores));
        act(LEAD, admission, "admittance", Map.of());
    }

    private static Map<String, Object> score(String criterion) {
        return Map.of("criterion", criterion, "points", 8, "rationale", "Not measured.");
    }

    private Map<String, Latencies> measured(Map<String, String> rungs) {
        Map<String, Latencies> measured = new LinkedHashMap<>();
        rungs.forEach((code, step) -> measured.put(
                code,
                measure(Map.of("stepId", step, "firstNight", moments.day(0).toString()))));
        return measured;
    }

    private Latencies measure(Map<String, Object> question) {
        for (int i = 0; i < WARM_UP; i++) {
            post(OFFICER, "/search-runs", question);
        }
        long[] nanos = new long[CALLS];
        for (int i = 0; i < CALLS; i++) {
            long begun = System.nanoTime();
            post(OFFICER, "/search-runs", question);
            nanos[i] = System.nanoTime() - begun;
        }
        return Latencies.of(nanos);
    }

    /** An open rung of a referral of its own, those before it skipped; gives its id. */
    private String rung(int number, List<String> before, String code) {
        Child child = new Child(AUTHORITY, "BENCH" + moments.mark() + number, "Bench", moments.mark(), "2012-03-04");
        Map<String, Object> body =
                Map.of("childId", child.number(), "document", ReferralDocument.of(PersonalWords.plain(), child));
        String referral = post(OFFICER, "/referrals", body).id();
        act("sefton.team-manager", "/referrals/" + referral, "approval", Map.of());
        act(OFFICER, "/referrals/" + referral, "search", Map.of());
        for (String earlier : before) {
            act(
                    "sefton.approver",
                    "/search-steps/" + step(referral, earlier),
                    "skip",
                    Map.of("reason", "Not measured."));
        }
        String rung = step(referral, code);
        act(OFFICER, "/search-steps/" + rung, "opening", Map.of());
        return rung;
    }

    private static Map<String, Object> home() {
        return Map.of(
                "urn",
                PATTERN,
                "name",
                "Bench House",
                "providerId",
                "care-assist",
                "authority",
                AUTHORITY,
                "postcode",
                "PR8 1AA",
                "places",
                HomesMultiplier.PLACES);
    }

    private String step(String referral, String rung) {
        for (JsonNode step : get("/search-steps?referralId=" + referral).body().path("items")) {
            if (step.path("step").asText().equals(rung)) {
                return step.path("id").asText();
            }
        }
        throw new IllegalStateException("no rung " + rung);
    }

    private void act(String who, String record, String action, Object body) {
        String tag = taken(client.get(client.actor(who), API + record)).etag();
        taken(client.post(client.actor(who), API + record + "/" + action, tag, body));
    }

    private Answer post(String who, String collection, Object body) {
        return taken(client.post(client.actor(who), API + collection, body));
    }

    private Answer get(String address) {
        return taken(client.get(client.actor(OFFICER), API + address));
    }

    private static Answer taken(Answer answer) {
        if (!answer.succeeded()) {
            throw new IllegalStateException(answer.inShort() + " " + answer.raw());
        }
        return answer;
    }

    private void line(String form, Object... values) {
        out.println(String.format(Locale.ROOT, form, values));
    }
}
