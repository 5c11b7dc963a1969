package uk.panauthority.casework.live;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A screen that listens: an HTTP client that keeps every line it is sent. */
final class Listening implements AutoCloseable {

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final InputStream body;
    private volatile boolean ended;

    /** Comes back when the first event, from which on nothing is missed, has been read. */
    Listening(URI address, String token, @Nullable String lastId) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream");
        if (lastId != null) {
            request.header("Last-Event-ID", lastId);
        }
        try {
            HttpResponse<InputStream> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            if (answer.statusCode() != 200) {
                throw new AssertionError(answer.statusCode());
            }
            body = answer.body();
            BufferedReader reader = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
            String line = reader.readLine();
            while (line != null && !line.startsWith("id:")) {
                lines.add(line);
                line = reader.readLine();
            }
            lines.add(String.valueOf(line));
            Thread.ofVirtual().start(() -> keep(reader));
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void keep(BufferedReader reader) {
        try {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
            }
        } catch (IOException e) {
            // Closed by the test, or by the other side: either way it has ended.
        }
        ended = true;
    }

    String text() {
        return String.join("\n", lines);
    }

    /** The content of each change, in the order of arrival. */
    List<String> changes() {
        return lines.stream()
                .filter(line -> line.startsWith("data:") && line.contains("\"type\""))
                .map(line -> line.substring("data:".length()).strip())
                .toList();
    }

    /** What a client would give back after a break. */
    String lastId() {
        return lines.stream()
                .filter(line -> line.startsWith("id:"))
                .map(line -> line.substring("id:".length()).strip())
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    boolean ended() {
        return ended;
    }

    @Override
    public void close() throws IOException {
        body.close();
        client.shutdownNow();
    }
}
