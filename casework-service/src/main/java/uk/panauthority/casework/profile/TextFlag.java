package uk.panauthority.casework.profile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A text that could look like something else than it is. The text is kept as given; whoever shows it is warned.
 *
 * @param pointer where the text is
 */
public record TextFlag(String pointer, Kind kind) {

    private static final Pattern MARKUP = Pattern.compile("<\\s*[/!a-zA-Z]|javascript:|&#", Pattern.CASE_INSENSITIVE);
    private static final Pattern DIRECTION = Pattern.compile("[\\u202a-\\u202e\\u2066-\\u2069\\u200e\\u200f\\u061c]");
    private static final Pattern INVISIBLE = Pattern.compile("[\\u200b-\\u200d\\u2060\\ufeff\\u00ad]");

    /** What is odd about it. */
    public enum Kind {
        /** Script or markup. */
        MARKUP,
        /** Characters that turn the direction of what follows. */
        DIRECTION_OVERRIDE,
        /** Characters that nobody sees. */
        INVISIBLE_CHARACTERS
    }

    /** The odd texts in a tree, in its order. */
    static List<TextFlag> in(JsonNode tree) {
        List<TextFlag> found = new ArrayList<>();
        look(tree, "", found);
        return found;
    }

    private static void look(JsonNode node, String pointer, List<TextFlag> found) {
        if (node.isTextual()) {
            String text = node.asText();
            addIf(MARKUP, text, pointer, Kind.MARKUP, found);
            addIf(DIRECTION, text, pointer, Kind.DIRECTION_OVERRIDE, found);
            addIf(INVISIBLE, text, pointer, Kind.INVISIBLE_CHARACTERS, found);
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                look(node.get(i), pointer + "/" + i, found);
            }
        } else {
            node.fields().forEachRemaining(field -> look(field.getValue(), pointer + "/" + field.getKey(), found));
        }
    }

    private static void addIf(Pattern odd, String text, String pointer, Kind kind, List<TextFlag> found) {
        if (odd.matcher(text).find()) {
            found.add(new TextFlag(pointer, kind));
        }
    }
}
