package uk.panauthority.scenarios.loop;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import uk.panauthority.scenarios.client.Answer;
import uk.panauthority.scenarios.stage.Stage;

/** One absence as a police system reports it: the missing report, and the found report under the same reference. */
final class PoliceReport {

    static final String NOTIFICATIONS = "/api/casework/v1/police-notifications";
    private static final String TASKS = "/api/casework/v1/tasks";

    private final Stage stage;
    private final Parties parties;
    private final String reference;
    private final Child child;
    private final String homeUrn;

    /** @param homeUrn number of the home the child lives in; empty for a child at home with its family */
    PoliceReport(Stage stage, Parties parties, String reference, Child child, String homeUrn) {
        this.stage = stage;
        this.parties = parties;
        this.reference = reference;
        this.child = child;
        this.homeUrn = homeUrn;
    }

    Answer missing(long hoursAgo) {
        return missing(stage.moments().hoursAgo(hoursAgo));
    }

    Answer missing(Instant lastSeen) {
        return send("reports a child missing", missingMessage(lastSeen));
    }

    /** The same message once more, as a system does that has lost the receipt. */
    Answer missingAgain(long hoursAgo) {
        return send(
                "sends the same report once more",
                missingMessage(stage.moments().hoursAgo(hoursAgo)));
    }

    Answer found(long returnedHoursAgo, String where) {
        return found(stage.moments().hoursAgo(returnedHoursAgo), where);
    }

    Answer found(Instant returned, String where) {
        return send("reports the child found and returned", foundMessage(returned, where));
    }

    /** The found report as it is sent: located a quarter of an hour before the return. */
    Map<String, Object> foundMessage(long returnedHoursAgo, String where) {
        return foundMessage(stage.moments().hoursAgo(returnedHoursAgo), where);
    }

    private Map<String, Object> foundMessage(Instant returned, String where) {
        Map<String, Object> body = body("FOUND", returned.plusSeconds(600));
        body.put(
                "found",
                Map.of(
                        "locatedAt", returned.minusSeconds(900).toString(),
                        "returnedAt", returned.toString(),
                        "how", "POLICE",
                        "place", stage.words().words(where)));
        return body;
    }

    /** The duty worker's queue shows the notification without anyone having typed it. */
    JsonNode awaitInQueue(String dutyWorker, String notificationId) {
        return stage.await("The notification in the queue", () -> inQueue(dutyWorker, notificationId));
    }

    Optional<JsonNode> inQueue(String dutyWorker, String notificationId) {
        return Listing.of(stage, dutyWorker, TASKS + "?queue=NOTIFICATION_ACKNOWLEDGE&state=OPEN")
                .filter(task -> task.path("subjectId").asText().equals(notificationId))
                .findFirst();
    }

    /** How the notification stands for somebody who was told of it. */
    String stateFor(String who, String notificationId) {
        return stage.read(who, NOTIFICATIONS + "/" + notificationId).state();
    }

    Answer acknowledge(String dutyWorker, String notificationId) {
        return stage.act(
                dutyWorker,
                "acknowledges the notification",
                NOTIFICATIONS + "/" + notificationId,
                "acknowledgement",
                Map.of());
    }

    /** The missing report as it is sent. */
    Map<String, Object> missingMessage(long hoursAgo) {
        return missingMessage(stage.moments().hoursAgo(hoursAgo));
    }

    private Map<String, Object> missingMessage(Instant lastSeen) {
        Map<String, Object> body = body("MISSING_REPORT", lastSeen.plusSeconds(1800));
        body.put(
                "lastSeen",
                Map.of("at", lastSeen.toString(), "place", stage.words().words("Bus stop opposite the home")));
        body.put("kind", "M");
        body.put("riskLevel", "MEDIUM");
        body.put("riskRationale", stage.words().words("Went with an older friend before; phone switched off."));
        body.put("circumstances", stage.words().words("Left after an argument about bedtime, took a dark rucksack."));
        body.put("warningFlags", List.of("CSE"));
        return body;
    }

    private Map<String, Object> body(String type, Instant reportedAt) {
        Map<String, Object> body = new TreeMap<>();
        body.put("force", parties.force());
        body.put("reference", reference);
        body.put("type", type);
        body.put("version", 1);
        body.put("sentAt", reportedAt.plusSeconds(60).toString());
        body.put("reportedAt", reportedAt.toString());
        body.put("child", child.asPoliceNameIt());
        if (!homeUrn.isEmpty()) {
            body.put("home", Map.of("urn", homeUrn));
        }
        return body;
    }

    private Answer send(String what, Map<String, Object> body) {
        return stage.send(parties.policeSystem(), what + " under " + reference, NOTIFICATIONS, body);
    }
}
