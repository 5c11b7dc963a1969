package uk.panauthority.scenarios.bench;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import uk.panauthority.scenarios.client.Answer;
import uk.panauthority.scenarios.client.PlatformClient;
import uk.panauthority.scenarios.client.Surroundings;
import uk.panauthority.scenarios.loop.Crowd;
import uk.panauthority.scenarios.stage.Moments;
import uk.panauthority.scenarios.stage.PersonalWords;
import uk.panauthority.scenarios.stage.Stage;
import uk.panauthority.scenarios.stage.Transcript;

/**
 * {@code ./platform bench intake}: police messages a second through the gateway, the same rows by pgbench, and the delay
 * until a placement's agreement is flagged. Each invented child is missing and found many times, in order, as a force
 * sends it; the children are registered before the clock starts. What it leaves behind is marked {@code BENCH}.
 */
public final class IntakeBench {

    private static final int CALLERS = 8;
    private static final int CHILDREN_OF_CALLER = 12;
    private static final int ABSENCES = 10;
    private static final int WARM_UP_ABSENCES = 3;
    private static final int PLACED = 20;
    private static final int YARDSTICK_SECONDS = 10;

    private final PlatformClient client;
    private final PrintStream out;
    private final Moments moments = Moments.startingNow();

    private IntakeBench(PlatformClient client, PrintStream out) {
        this.client = client;
        this.out = out;
    }

    /** No arguments; see {@link Surroundings#ofThisMachine()} for the environment. */
    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Surroundings surroundings = Surroundings.ofThisMachine();
        try (PlatformClient client = new PlatformClient(surroundings);
                Yardstick yardstick = Yardstick.at(
                        "localhost:54329/casework", surroundings.secrets().apply("POSTGRES_PASSWORD"))) {
            new IntakeBench(client, out).run(yardstick);
        }
    }

    private void run(Yardstick yardstick) throws Exception {
        List<List<Map<String, Object>>> lanes = registerChildren();
        Load.of(calls(lanes, 0, WARM_UP_ABSENCES));
        Map<String, Long> before = yardstick.rows();
        Load load = Load.of(calls(lanes, WARM_UP_ABSENCES, ABSENCES));
        long pairs = load.latencies().count() / 2;
        Map<String, Long> ofPair = perPair(before, yardstick.rows(), pairs);
        line(
                "through the gateway: %.0f messages a second by %d callers at once, %s; answers %s",
                load.perSecond(), CALLERS, load.latencies().inShort(), load.answers());
        line("rows of a missing and a found message together: %s", ofPair);
        Optional<Yardstick.Result> direct = yardstick.measure(ofPair, CALLERS, YARDSTICK_SECONDS);
        if (direct.isEmpty()) {
            line("pgbench is not installed, so there is no yardstick in this run");
        } else {
            double messages = direct.get().perSecond() * 2;
            line(
                    "the same rows by pgbench: %.0f messages a second by %d clients, %s for a pair; ratio %.2f",
                    messages, CALLERS, direct.get().latencies().inShort(), load.perSecond() / messages);
        }
        Stage silent = new Stage(
                client,
                new Transcript(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)),
                moments,
                PersonalWords.plain());
        Latencies delay = FlagDelay.of(Crowd.placed(silent, PLACED), client);
        line("from commit to the review flag on the placement: %s, of %d", delay.inShort(), delay.count());
    }

    private List<List<Map<String, Object>>> registerChildren() {
        List<List<Map<String, Object>>> lanes = new ArrayList<>();
        for (int caller = 0; caller < CALLERS; caller++) {
            List<Map<String, Object>> children = new ArrayList<>();
            for (int n = 0; n < CHILDREN_OF_CALLER; n++) {
                Map<String, Object> child = new LinkedHashMap<>();
                child.put("childNumber", "BENCH" + moments.mark() + caller + "N" + n);
                child.put("givenName", "Bench " + caller);
                child.put("familyName", "Measure " + moments.mark() + " " + n);
                child.put("dateOfBirth", "2012-03-0" + (1 + n % 9));
                Map<String, Object> registration = new LinkedHashMap<>(child);
                registration.put("lookedAfter", false);
                client.post(client.actor("halton-case-system"), "/api/casework/v1/children", registration);
                child.put("responsibleLa", "E06000006");
                children.add(child);
            }
            lanes.add(children);
        }
        return lanes;
    }

    /** Each absence of each child of a lane: missing, then found two hours later. */
    private List<List<Load.Call>> calls(List<List<Map<String, Object>>> lanes, int from, int to) {
        List<List<Load.Call>> calls = new ArrayList<>();
        for (List<Map<String, Object>> lane : lanes) {
            List<Load.Call> ofLane = new ArrayList<>();
            for (int absence = from; absence < to; absence++) {
                Instant left = moments.ago(Duration.ofHours(24L * (ABSENCES + 1 - absence)));
                for (Map<String, Object> child : lane) {
                    String reference = "BENCH-%s-%d".formatted(child.get("childNumber"), absence);
                    ofLane.add(() -> send(PoliceMessages.missing(reference, child, left)));
                    ofLane.add(() -> send(PoliceMessages.found(reference, child, left.plus(Duration.ofHours(2)))));
                }
            }
            calls.add(ofLane);
        }
        return calls;
    }

    private Answer send(Map<String, Object> message) {
        return client.post(client.actor("cheshire-constabulary"), "/api/casework/v1/police-notifications", message);
    }

    /** Rounded to whole rows; a table that got less than one row for two pairs does not count. */
    private static Map<String, Long> perPair(Map<String, Long> before, Map<String, Long> after, long pairs) {
        Map<String, Long> rows = new LinkedHashMap<>();
        after.forEach((table, count) -> {
            long each = Math.round((count - before.getOrDefault(table, 0L)) / (double) pairs);
            if (each > 0) {
                rows.put(table, each);
            }
        });
        return rows;
    }

    private void line(String form, Object... values) {
        out.println(String.format(Locale.ROOT, form, values));
    }
}
