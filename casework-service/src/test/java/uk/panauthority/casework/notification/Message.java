package uk.panauthority.casework.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import uk.panauthority.casework.Callers;
import uk.panauthority.casework.Given;
import uk.panauthority.common.testing.Answers;
import uk.panauthority.common.testing.Plain;

/** A message of a force, correct unless a test makes it wrong. */
public final class Message {

    public static final String ADDRESS = "/api/casework/v1/police-notifications";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Object> content = new LinkedHashMap<>();

    private Message(String force, String reference, String type, Instant reportedAt) {
        content.put("force", force);
        content.put("reference", reference);
        content.put("type", type);
        content.put("version", 1);
        content.put("sentAt", reportedAt.toString());
        content.put("reportedAt", reportedAt.toString());
    }

    public static String aReference() {
        return "REF-" + UUID.randomUUID().toString().substring(0, 18);
    }

    public static Message missing(String force, String reference, Given.AChild child, Instant lastSeen) {
        Message message = new Message(force, reference, "MISSING_REPORT", lastSeen.plusSeconds(1800)).about(child);
        message.content.put("lastSeen", Map.of("at", lastSeen.toString(), "place", "at the bus stop"));
        message.content.put("kind", "M");
        message.content.put("riskLevel", "MEDIUM");
        return message;
    }

    public static Message found(String force, String reference, Given.AChild child, Instant returned) {
        Message message = new Message(force, reference, "FOUND", returned.plusSeconds(600)).about(child);
        message.content.put("found", Map.of("returnedAt", returned.toString(), "how", "POLICE"));
        return message;
    }

    public static Message located(String force, String reference, Given.AChild child, Instant located) {
        Message message = new Message(force, reference, "FOUND", located.plusSeconds(600)).about(child);
        message.content.put("found", Map.of("locatedAt", located.toString(), "how", "SELF"));
        return message;
    }

    public static Message risk(String force, String reference, Given.AChild child, Instant obtained, String level) {
        Message message = new Message(force, reference, "RISK_CHANGE", obtained).about(child);
        message.content.put("riskLevel", level);
        return message;
    }

    public static Message correction(String force, String reference, Given.AChild child, Instant reported) {
        return new Message(force, reference, "CORRECTION", reported).about(child);
    }

    public static Message cancellation(String force, String reference, Given.AChild child, Instant reported) {
        return new Message(force, reference, "CANCELLATION", reported).about(child);
    }

    public static Message policeTalk(String force, String reference, Given.AChild child, Instant at) {
        return new Message(force, reference, "PREVENTION_INTERVIEW", at.plusSeconds(600))
                .about(child)
                .with("found", Map.of("preventionInterview", Map.of("at", at.toString(), "outcome", "spoke at home")));
    }

    public Message about(Given.AChild child) {
        Map<String, Object> claim = new LinkedHashMap<>();
        claim.put("responsibleLa", child.authority());
        claim.put("childNumber", child.number());
        claim.put("givenName", child.given());
        claim.put("familyName", child.family());
        claim.put("dateOfBirth", child.born().toString());
        content.put("child", claim);
        return this;
    }

    public Message with(String field, Object value) {
        content.put(field, value);
        return this;
    }

    public Message without(String field) {
        content.remove(field);
        return this;
    }

    @SuppressWarnings("unchecked") // made by about()
    public Message withChild(String field, Object value) {
        Map<String, Object> claim = (Map<String, Object>) content.get("child");
        if (value == null) {
            claim.remove(field);
        } else {
            claim.put(field, value);
        }
        return this;
    }

    public String json() {
        try {
            return JSON.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same content in another order of its fields. */
    public String jsonReordered() {
        Map<String, Object> reversed = new LinkedHashMap<>();
        content.entrySet().stream().toList().reversed().forEach(e -> reversed.put(e.getKey(), e.getValue()));
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(reversed);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends it on the way to what a test is about. */
    public void taken() {
        String force = (String) content.get("force");
        Answers.must(202, Plain.post(Callers.token(force, "POLICE_FORCE", "POLICE_SYSTEM"), ADDRESS, json()));
    }

    public Response send() {
        return Callers.force((String) content.get("force")).body(json()).post(ADDRESS);
    }
}
