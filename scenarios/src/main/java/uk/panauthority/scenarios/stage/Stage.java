package uk.panauthority.scenarios.stage;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import uk.panauthority.scenarios.client.Actor;
import uk.panauthority.scenarios.client.Answer;
import uk.panauthority.scenarios.client.PlatformClient;

/**
 * Performs the steps of one run: each is one call through the gateway by the caller who would make it, told as it
 * happens. A step that must go ahead and does not, stops the scenario; a refusal that is expected is compared like any
 * figure. Not safe for use by several threads.
 */
public final class Stage {

    private static final Duration PATIENCE = Duration.ofSeconds(45);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    /** A person whose record was changed by somebody else meanwhile reads it again and repeats; more often is a bug. */
    private static final int TRIES_WHEN_OVERTAKEN = 3;

    private final PlatformClient client;
    private final Transcript transcript;
    private final Moments moments;
    private final PersonalWords words;
    private final Set<String> records = new LinkedHashSet<>();

    public Stage(PlatformClient client, Transcript transcript, Moments moments, PersonalWords words) {
        this.client = client;
        this.transcript = transcript;
        this.moments = moments;
        this.words = words;
    }

    public Transcript transcript() {
        return transcript;
    }

    public Moments moments() {
        return moments;
    }

    public PersonalWords words() {
        return words;
    }

    /** Paths of the records that the steps so far have made or changed, in order. */
    public List<String> records() {
        return new ArrayList<>(records);
    }

    /** Reads without telling; the answer must be there. */
    public Answer read(String who, String path) {
        Answer answer = client.get(actor(who), path);
        if (answer.status() != 200) {
            throw new ScenarioStopped("%s cannot read %s: %s".formatted(who, path, answer.inShort()));
        }
        return answer;
    }

    /** Reads without telling what may not be there. */
    public Answer look(String who, String path) {
        return client.get(actor(who), path);
    }

    /** Sends something new, which must be accepted. */
    public Answer send(String who, String what, String path, Object body) {
        Answer answer = client.post(actor(who), path, body);
        transcript.step(who, what, answer.inShort());
        if (!answer.succeeded()) {
            throw stopped(who, what, answer);
        }
        if (!answer.id().isEmpty()) {
            records.add(path + "/" + answer.id());
        }
        return answer;
    }

    /** Reads the record and performs the action on the version read, which must be accepted. */
    public Answer act(String who, String what, String record, String action, Object body) {
        Answer answer = attempt(who, record, action, body);
        transcript.step(who, what, answer.inShort());
        if (!answer.succeeded()) {
            throw stopped(who, what, answer);
        }
        records.add(record);
        return answer;
    }

    /** Reads the record and replaces a part of it, which must be accepted. */
    public Answer write(String who, String what, String record, String part, Object body) {
        Answer answer =
                client.put(actor(who), record + "/" + part, read(who, record).etag(), body);
        transcript.step(who, what, answer.inShort());
        if (!answer.succeeded()) {
            throw stopped(who, what, answer);
        }
        records.add(record);
        return answer;
    }

    /** Tries the action on the version read, and compares the refusal: {@code 409 contract-not-live}. */
    public Answer refused(String who, String what, String record, String action, Object body, String refusal) {
        Answer answer = attempt(who, record, action, body);
        transcript.step(who, what, answer.inShort());
        transcript.compare("refused", refusal, answer.inShort());
        return answer;
    }

    public void compare(String what, Object expected, Object obtained) {
        transcript.compare(what, expected, obtained);
    }

    /**
     * Looks again and again until the platform shows what events have yet to bring.
     *
     * @throws ScenarioStopped when it has not come within the deadline
     */
    public <T> T await(String what, Supplier<Optional<T>> look) {
        Instant deadline = Instant.now().plus(PATIENCE);
        Optional<T> seen = look.get();
        while (seen.isEmpty()) {
            if (Instant.now().isAfter(deadline)) {
                throw new ScenarioStopped("%s did not come within %d s".formatted(what, PATIENCE.toSeconds()));
            }
            pause();
            seen = look.get();
        }
        return seen.get();
    }

    /**
     * Looks again and again until what is seen is what is expected, and gives what was seen last; it may still be
     * something else, which the caller compares.
     */
    public <T> T settled(T expected, Supplier<T> look) {
        Instant deadline = Instant.now().plus(PATIENCE);
        T seen = look.get();
        while (!seen.equals(expected) && Instant.now().isBefore(deadline)) {
            pause();
            seen = look.get();
        }
        return seen;
    }

    private Answer attempt(String who, String record, String action, Object body) {
        Answer answer =
                client.post(actor(who), record + "/" + action, read(who, record).etag(), body);
        for (int tries = 1; answer.status() == 412 && tries < TRIES_WHEN_OVERTAKEN; tries++) {
            answer = client.post(
                    actor(who), record + "/" + action, read(who, record).etag(), body);
        }
        return answer;
    }

    private Actor actor(String who) {
        return client.actor(who);
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for an event", e);
        }
    }

    private static ScenarioStopped stopped(String who, String what, Answer answer) {
        return new ScenarioStopped("%s %s: %s %s".formatted(who, what, answer.inShort(), answer.text("detail")));
    }
}
