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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** Tags, and the characters that turn or hide text for its reader (Unicode Standard Annex 9, and zero width). */
    private static final Pattern DECEIVING =
            Pattern.compile("<\\s*[A-Za-z!/?]|[\\u202a-\\u202e\\u2066-\\u2069\\u200b\\u200e\\u200f\\u2060\\ufeff]");

    private final JsonNode object;
    private final String path;
    private final List<MessageWarning> warnings;
    private final Set<String> asked = new HashSet<>();
    private final Map<String, MessageFields> inner = new LinkedHashMap<>();

    MessageFields(JsonNode object, String path, List<MessageWarning> warnings) {
        this.object = object;
        this.path = path;
        this.warnings = warnings;
    }

    MessageFields object(String name) {
        return inner.computeIfAbsent(name, n -> {
            JsonNode value = value(n);
            if (!value.isMissingNode() && !value.isObject()) {
                warn(WarningCode.FIELD_INVALID, n);
            }
            return within(value, n);
        });
    }

    /** The objects of a list; what is no object is noted. */
    List<MessageFields> objects(String name) {
        JsonNode value = value(name);
        if (value.isMissingNode()) {
            return List.of();
        }
        if (!(value instanceof ArrayNode list)) {
            warn(WarningCode.FIELD_INVALID, name);
            return List.of();
        }
        List<MessageFields> objects = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            String place = name + "/" + i;
            if (list.get(i).isObject()) {
                objects.add(inner.computeIfAbsent(place, p -> within(list.get(index(p)), p)));
            } else {
                warn(WarningCode.FIELD_INVALID, place);
            }
        }
        return objects;
    }

    private static int index(String place) {
        return Integer.parseInt(place.substring(place.lastIndexOf('/') + 1));
    }

    private MessageFields within(JsonNode value, String name) {
        return new MessageFields(
                value instanceof ObjectNode ? value : MissingNode.getInstance(), path + "/" + name, warnings);
    }

    boolean isEmpty() {
        return object.isEmpty();
    }

    /** Free text, kept as sent; what could deceive its reader is noted. */
    @Nullable
    String text(String name) {
        JsonNode value = value(name);
        if (value.isMissingNode()) {
            return null;
        }
        if (!value.isTextual()) {
            warn(WarningCode.FIELD_INVALID, name);
            return null;
        }
        if (DECEIVING.matcher(value.textValue()).find()) {
            warn(WarningCode.TEXT_DECEIVING, name);
        }
        return value.textValue();
    }

    @Nullable
    Boolean flag(String name) {
        JsonNode value = value(name);
        if (value.isMissingNode()) {
            return null;
        }
        if (!value.isBoolean()) {
            warn(WarningCode.FIELD_INVALID, name);
            return null;
        }
        return value.booleanValue();
    }

    @Nullable
    Double number(String name) {
        JsonNode value = value(name);
        if (value.isMissingNode()) {
            return null;
        }
        if (!value.isNumber()) {
            warn(WarningCode.FIELD_INVALID, name);
            return null;
        }
        return value.doubleValue();
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
        if (DECEIVING.matcher(value.textValue()).find()) {
            warn(WarningCode.TEXT_DECEIVING, name);
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

    /** A text that was judged elsewhere: without a second warning. */
    @Nullable
    String read(String name) {
        asked.add(name);
        return object.path(name).textValue();
    }

    /** The age in whole years, judged elsewhere. */
    @Nullable
    Integer age() {
        JsonNode age = object.path("age");
        return age.isIntegralNumber() && age.canConvertToInt() ? age.intValue() : null;
    }

    /** The readable texts of a list that is judged elsewhere. */
    List<String> readable(String name) {
        List<String> texts = new ArrayList<>();
        object.path(name).forEach(word -> {
            if (word.isTextual()) {
                texts.add(word.textValue());
            }
        });
        return texts;
    }

    /** A time that was judged elsewhere: without a second warning. */
    @Nullable
    Instant instant(String name) {
        String text = read(name);
        return text != null && SentTime.read(text) instanceof SentTime.At(Instant at) ? at : null;
    }

    /** A whole number from one up. */
    @Nullable
    Integer count(String name) {
        return whole(name, 1);
    }

    /** A whole number from the least up. */
    @Nullable
    Integer whole(String name, int least) {
        JsonNode value = value(name);
        if (value.isMissingNode()) {
            return null;
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt() || value.intValue() < least) {
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
        inner.values().forEach(MessageFields::noteUnknown);
    }

    /** The value; an explicit null counts as not sent. */
    private JsonNode value(String name) {
        asked.add(name);
        JsonNode value = object.path(name);
        return value.isNull() ? MissingNode.getInstance() : value;
    }
}
