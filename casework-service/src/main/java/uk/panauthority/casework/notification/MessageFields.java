package uk.panauthority.casework.notification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads one object of a message leniently: what is of the wrong form is left out and noted as a warning. At the end
 * {@link #noteUnknown} notes the fields that nobody asked for. Warnings point to fields and never repeat a value; a field
 * name that is not a plain word is not repeated either, since it may hold anything.
 */
final class MessageFields {

    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,40}");
    private static final int LONGEST_LINE = 100;

    private final JsonNode object;
    private final String path;
    private final List<MessageWarning> warnings;
    private final Set<String> asked = new HashSet<>();
    private final List<MessageFields> inner = new ArrayList<>();

    MessageFields(JsonNode object, String path, List<MessageWarning> warnings) {
        this.object = object;
        this.path = path;
        this.warnings = warnings;
    }

    MessageFields object(String name) {
        JsonNode value = value(name);
        if (!value.isMissingNode() && !value.isObject()) {
            warn(WarningCode.FIELD_INVALID, name);
        }
        MessageFields fields = new MessageFields(
                value instanceof ObjectNode ? value : MissingNode.getInstance(), path + "/" + name, warnings);
        inner.add(fields);
        return fields;
    }

    /** Free text: nothing is done with it here; it stays in the message as sent. */
    void text(String name) {
        JsonNode value = value(name);
        if (!value.isMissingNode() && !value.isTextual()) {
            warn(WarningCode.FIELD_INVALID, name);
        }
    }

    /** One line of text of at most a hundred characters. */
    @Nullable
    String line(String name) {
        JsonNode value = value(name);
        if (value.isMissingNode()) {
            return null;
        }
        if (!value.isTextual()
                || value.textValue().isBlank()
                || value.textValue().length() > LONGEST_LINE) {
            warn(WarningCode.FIELD_INVALID, name);
            return null;
        }
        return value.textValue();
    }

    /** One line of text of this form. */
    @Nullable
    String code(String name, Pattern form) {
        String text = line(name);
        if (text != null && !form.matcher(text).matches()) {
            warn(WarningCode.FIELD_INVALID, name);
            return null;
        }
        return text;
    }

    @Nullable
    Integer count(String name) {
        JsonNode value = value(name);
        if (value.isMissingNode()) {
            return null;
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt() || value.intValue() < 1) {
            warn(WarningCode.FIELD_INVALID, name);
            return null;
        }
        return value.intValue();
    }

    @Nullable
    Instant time(String name) {
        String text = line(name);
        if (text == null) {
            return null;
        }
        return switch (SentTime.read(text)) {
            case SentTime.At(Instant instant) -> instant;
            case SentTime.Faulty(WarningCode code) -> {
                warn(code, name);
                yield null;
            }
        };
    }

    /** A date; what is no date at all is a fault of this code. */
    @Nullable
    LocalDate date(String name, WarningCode fault) {
        JsonNode value = value(name);
        if (value.isMissingNode()) {
            return null;
        }
        try {
            return LocalDate.parse(value.isTextual() ? value.textValue() : "");
        } catch (DateTimeException e) {
            warn(fault, name);
            return null;
        }
    }

    /** The texts of a list; what is no text is noted. */
    List<String> words(String name) {
        JsonNode value = value(name);
        if (value.isMissingNode()) {
            return List.of();
        }
        if (!(value instanceof ArrayNode list)) {
            warn(WarningCode.FIELD_INVALID, name);
            return List.of();
        }
        List<String> words = new ArrayList<>();
        for (JsonNode word : list) {
            if (word.isTextual()) {
                words.add(word.textValue());
            } else {
                warn(WarningCode.FIELD_INVALID, name);
            }
        }
        return words;
    }

    void warn(WarningCode code, String name) {
        warnings.add(new MessageWarning(code, path + "/" + name));
    }

    /** Notes what the message has and nobody asked for, here and in the objects within. */
    void noteUnknown() {
        object.fieldNames().forEachRemaining(name -> {
            if (!asked.contains(name)) {
                warnings.add(new MessageWarning(
                        WarningCode.UNKNOWN_FIELD, PLAIN_NAME.matcher(name).matches() ? path + "/" + name : path));
            }
        });
        inner.forEach(MessageFields::noteUnknown);
    }

    /** The value; an explicit null counts as not sent. */
    private JsonNode value(String name) {
        asked.add(name);
        JsonNode value = object.path(name);
        return value.isNull() ? MissingNode.getInstance() : value;
    }
}
