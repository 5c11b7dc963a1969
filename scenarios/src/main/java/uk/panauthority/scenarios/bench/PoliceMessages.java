package uk.panauthority.scenarios.bench;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Messages as Cheshire Constabulary sends them about an invented child. */
final class PoliceMessages {

    private static final String FORCE = "E23000006";

    private PoliceMessages() {}

    static Map<String, Object> missing(String reference, Map<String, Object> child, Instant left) {
        Map<String, Object> message = message("MISSING_REPORT", reference, child, left.plusSeconds(1800));
        message.put("lastSeen", Map.of("at", left.toString(), "place", "Bus station"));
        message.put("kind", "M");
        message.put("riskLevel", "MEDIUM");
        message.put("circumstances", "Left after school and did not come home.");
        return message;
    }

    static Map<String, Object> found(String reference, Map<String, Object> child, Instant returned) {
        Map<String, Object> message = message("FOUND", reference, child, returned.plusSeconds(600));
        message.put(
                "found", Map.of("locatedAt", returned.toString(), "returnedAt", returned.toString(), "how", "POLICE"));
        return message;
    }

    private static Map<String, Object> message(
            String type, String reference, Map<String, Object> child, Instant reportedAt) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("force", FORCE);
        message.put("reference", reference);
        message.put("type", type);
        message.put("version", 1);
        message.put("sentAt", reportedAt.plusSeconds(60).toString());
        message.put("reportedAt", reportedAt.toString());
        message.put("child", child);
        return message;
    }
}
