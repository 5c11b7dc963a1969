package uk.panauthority.scenarios.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import uk.panauthority.scenarios.client.Answer;
import uk.panauthority.scenarios.client.PlatformClient;
import uk.panauthority.scenarios.client.Surroundings;
import uk.panauthority.scenarios.stage.Moments;

/**
 * {@code ./platform bench lists}: how long queues, lists and searches take through the gateway with ten thousand and with
 * a million episodes. The script gives it a platform with data of its own, which is thrown away afterwards.
 */
public final class ListsBench {

    private static final String AUTHORITY = "E06000006";
    private static final String DATABASE = "localhost:54329/casework";
    private static final int FEW = 10_000;
    private static final int MANY = 1_000_000;
    private static final int WARM_UP = 100;
    private static final int CALLS = 500;
    private static final int DEEP = 10;

    private final PlatformClient client;
    private final Multiplier multiplier;
    private final PrintStream out;
    private final Moments moments = Moments.startingNow();

    private ListsBench(PlatformClient client, Multiplier multiplier, PrintStream out) {
        this.client = client;
        this.multiplier = multiplier;
        this.out = out;
    }

    /** One argument if any: the greater number of episodes. See {@link Surroundings#ofThisMachine()}. */
    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Surroundings surroundings = Surroundings.ofThisMachine();
        try (PlatformClient client = new PlatformClient(surroundings);
                Multiplier multiplier =
                        Multiplier.at(DATABASE, surroundings.secrets().apply("POSTGRES_PASSWORD"))) {
            int many = arguments.length == 0 ? MANY : Integer.parseInt(arguments[0]);
            new ListsBench(client, multiplier, out).run(many);
        }
    }

    private void run(int many) throws Exception {
        Multiplier.Pattern returned = pattern("BENCHTPLA", "BENCHTPLREFA", true);
        Multiplier.Pattern away = pattern("BENCHTPLB", "BENCHTPLREFB", false);
        fill(returned, away, 1, FEW);
        Map<String, Latencies> few = measured();
        fill(returned, away, FEW + 1, many);
        Map<String, Latencies> lots = measured();
        line("%-44s %26s %26s %6s", "", FEW + " episodes", many + " episodes", "p99 x");
        few.forEach((list, before) -> {
            Latencies after = lots.getOrDefault(list, before);
            line(
                    "%-44s %26s %26s %6.2f",
                    list,
                    before.inShort(),
                    after.inShort(),
                    (double) after.percentile(99).toNanos()
                            / before.percentile(99).toNanos());
        });
    }

    private void fill(Multiplier.Pattern returned, Multiplier.Pattern away, int from, int to) throws Exception {
        Instant begun = Instant.now();
        multiplier.fill(returned, away, from, to);
        line(
                "filled up to %d episodes in %d s",
                to, Duration.between(begun, Instant.now()).toSeconds());
    }

    private Map<String, Latencies> measured() throws Exception {
        String[] child = multiplier.someChild(AUTHORITY);
        String episodes = "/api/casework/v1/missing-episodes";
        Map<String, String> lists = new LinkedHashMap<>();
        lists.put("episodes, first page", episodes);
        lists.put("episodes, page " + DEEP, deep(episodes));
        lists.put("episodes, those still away", episodes + "?state=OPEN");
        lists.put("episodes of a child", episodes + "?childRef=" + child[0]);
        lists.put("episodes of a reference", episodes + "?reference=" + child[1]);
        lists.put("episodes of the last 30 days", episodes + "?from=" + moments.day(-30) + "&to=" + moments.day(0));
        lists.put("police messages, first page", "/api/casework/v1/police-notifications");
        lists.put("interviews, first page", "/api/casework/v1/return-interviews");
        lists.put("interviews to be offered", "/api/casework/v1/return-interviews?state=OFFER_DUE");
        lists.put("queue, first page", "/api/casework/v1/tasks");
        lists.put("queue, open tasks", "/api/casework/v1/tasks?state=OPEN");
        Map<String, Latencies> measured = new LinkedHashMap<>();
        lists.forEach((name, address) -> measured.put(name, measure(name, address)));
        return measured;
    }

    private String deep(String list) {
        String address = list;
        for (int page = 1; page < DEEP; page++) {
            address = list + "?cursor=" + get(address).text("next");
        }
        return address;
    }

    private Latencies measure(String name, String address) {
        for (int i = 0; i < WARM_UP; i++) {
            get(address);
        }
        List<Long> nanos = new ArrayList<>();
        for (int i = 0; i < CALLS; i++) {
            long begun = System.nanoTime();
            Answer answer = get(address);
            nanos.add(System.nanoTime() - begun);
            if (answer.status() != 200) {
                throw new IllegalStateException(name + ": " + answer.inShort());
            }
        }
        return Latencies.of(nanos.stream().mapToLong(Long::longValue).toArray());
    }

    private Answer get(String address) {
        return client.get(client.actor("halton.duty-worker"), address);
    }

    /** An episode as the service makes it, to be copied. */
    private Multiplier.Pattern pattern(String number, String reference, boolean returned) throws InterruptedException {
        Map<String, Object> child = new LinkedHashMap<>();
        child.put("childNumber", number);
        child.put("givenName", "Bench");
        child.put("familyName", number);
        child.put("dateOfBirth", "2012-03-04");
        Map<String, Object> registration = new LinkedHashMap<>(child);
        registration.put("lookedAfter", false);
        client.post(client.actor("halton-case-system"), "/api/casework/v1/children", registration);
        child.put("responsibleLa", AUTHORITY);
        Instant left = moments.ago(Duration.ofHours(20));
        Answer receipt = send(PoliceMessages.missing(reference, child, left));
        if (returned) {
            send(PoliceMessages.found(reference, child, left.plus(Duration.ofHours(5))));
        }
        String episode = receipt.text("episodeId");
        // Tasks and the interview follow within the same second.
        Thread.sleep(2000);
        String interview = get("/api/casework/v1/missing-episodes/" + episode).text("interviewId");
        return new Multiplier.Pattern(
                AUTHORITY,
                number,
                reference,
                episode,
                interview.isEmpty() ? UUID.randomUUID().toString() : interview);
    }

    private Answer send(Map<String, Object> message) {
        return client.post(client.actor("cheshire-constabulary"), "/api/casework/v1/police-notifications", message);
    }

    private void line(String form, Object... values) {
        out.println(String.format(Locale.ROOT, form, values));
    }
}
