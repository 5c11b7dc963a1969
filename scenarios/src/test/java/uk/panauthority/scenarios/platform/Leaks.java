package uk.panauthority.scenarios.platform;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Searches everything that leaves the databases besides answers to those entitled to them: topics with keys, values and
 * headers, the logs of all processes, and metrics. Letter case does not hide a word.
 */
public final class Leaks {

    private final RunningPlatform platform;
    private final EventFlow events;
    private final List<String> secretWords;
    private final List<String> found = new ArrayList<>();
    private long searched;

    public Leaks(RunningPlatform platform, Collection<String> secretWords) {
        this.platform = platform;
        this.events = new EventFlow(platform.stack());
        this.secretWords =
                secretWords.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    }

    /** Where a word was found, and which; the rest of the text is not repeated. */
    public List<String> found() {
        return List.copyOf(found);
    }

    /** How many characters were searched, to show that there was something to search. */
    public long searched() {
        return searched;
    }

    public void searchTopics() {
        for (String topic : events.topics()) {
            for (ConsumerRecord<byte[], byte[]> event : events.recordsOf(topic)) {
                StringBuilder text = new StringBuilder();
                text.append(string(event.key())).append('\n').append(string(event.value()));
                event.headers()
                        .forEach(header -> text.append('\n')
                                .append(header.key())
                                .append('=')
                                .append(string(header.value())));
                search("topic %s, %s".formatted(topic, EventFlow.header(event, "ce_type")), text.toString());
            }
        }
    }

    /** Every log under the folder of the running platform and of the servers of this test run. */
    public void searchLogs() throws IOException {
        List<Path> logs = new ArrayList<>(logsUnder(platform.logs(), 3));
        try (Stream<Path> folders = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            for (Path folder : folders.filter(
                            file -> file.getFileName().toString().startsWith("panauthority-test-"))
                    .toList()) {
                logs.addAll(logsUnder(folder, 2));
            }
        }
        for (Path log : logs) {
            search("log " + log.getFileName(), Files.readString(log, StandardCharsets.ISO_8859_1));
        }
    }

    public void searchMetrics() throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (URI management : platform.managements()) {
                HttpRequest request =
                        HttpRequest.newBuilder(management.resolve("/q/metrics")).build();
                HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() != 200) {
                    found.add("no metrics at " + management);
                }
                search("metrics of " + management, answer.body());
            }
        }
    }

    private void search(String where, String text) {
        searched += text.length();
        String lower = text.toLowerCase(Locale.ROOT);
        for (String word : secretWords) {
            if (lower.contains(word)) {
                found.add(where + ": " + word);
            }
        }
    }

    private static List<Path> logsUnder(Path folder, int depth) throws IOException {
        try (Stream<Path> files = Files.walk(folder, depth)) {
            return files.filter(file -> file.toString().endsWith(".log")).toList();
        }
    }

    private static String string(byte[] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }
}
