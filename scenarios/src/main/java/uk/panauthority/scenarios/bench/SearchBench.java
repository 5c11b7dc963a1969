package uk.panauthority.scenarios.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
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
    private static final List<String> OWN_BEDS = List.of("IN_HOUSE", "OWN_BLOCK", "LOANED_BLOCK");
    private static final List<String> RUNGS = List.of("SUB_REGIONAL", "REGIONAL");
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
        String referral = search();
        homes.fill(PATTERN, 1, FEW / HomesMultiplier.PLACES);
        Map<String, Latencies> few = measured(referral, true);
        homes.fill(PATTERN, FEW / HomesMultiplier.PLACES + 1, MANY / HomesMultiplier.PLACES);
        Map<String, Latencies> many = measured(referral, false);
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

    private Map<String, Latencies> measured(String referral, boolean opens) {
        Map<String, Latencies> measured = new LinkedHashMap<>();
        for (String rung : RUNGS) {
            String step = step(referral, rung);
            if (opens) {
                act(OFFICER, "/search-steps/" + step, "opening", Map.of());
            }
            Map<String, Object> question =
                    Map.of("stepId", step, "firstNight", moments.day(0).toString());
            measured.put(rung, measure(question));
        }
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

    /** A referral of which every rung of the market may be searched; gives its id. */
    private String search() {
        Child child = new Child(AUTHORITY, "BENCH" + moments.mark(), "Bench", moments.mark(), "2012-03-04");
        String referral = post(OFFICER, "/referrals", Map.of("childId", child.number(), "document", document(child)))
                .id();
        act("sefton.team-manager", "/referrals/" + referral, "approval", Map.of());
        act(OFFICER, "/referrals/" + referral, "search", Map.of());
        for (String rung : OWN_BEDS) {
            act("sefton.approver", "/search-steps/" + step(referral, rung), "skip", Map.of("reason", "Not measured."));
        }
        return referral;
    }

    /** Wanted today, so that several rungs may be open at once. */
    private static Map<String, Object> document(Child child) {
        Map<String, Object> document = new LinkedHashMap<>(ReferralDocument.of(PersonalWords.plain(), child));
        document.put(
                "placementAvailability",
                Map.of("neededBy", "Today", "siblingCount", 0, "preferredLocation", "Southport"));
        return document;
    }

    private static Map<String, Object> home() {
        return Map.of(
                "urn",
                PATTERN,
                "name",
                "Bench House",
                "providerId",
                "bench-" + UUID.randomUUID(),
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
        taken(client.post(
                client.actor(who), API + record + "/" + action, get(record).etag(), body));
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
