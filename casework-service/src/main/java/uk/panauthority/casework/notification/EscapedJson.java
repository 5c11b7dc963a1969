package uk.panauthority.casework.notification;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/**
 * Writes what others wrote. The text stays the same for who reads the JSON; but markup, and characters that turn or hide
 * text, do nothing where the JSON itself is shown or put into a page by mistake (casework reference, section 11, rule 8).
 */
@ApplicationScoped
public class EscapedJson {

    private final ObjectMapper mapper;

    public EscapedJson(ObjectMapper mapper) {
        this.mapper = mapper.copy();
        this.mapper.getFactory().setCharacterEscapes(new MarkupEscapes());
        this.mapper.getFactory().enable(JsonGenerator.Feature.ESCAPE_NON_ASCII);
    }

    String of(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a view could not be written as JSON", e);
        }
    }

    private static final class MarkupEscapes extends CharacterEscapes {

        private static final long serialVersionUID = 1L;

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] codes = CharacterEscapes.standardAsciiEscapesForJSON();
            for (char c : new char[] {'<', '>', '&', '\''}) {
                codes[c] = CharacterEscapes.ESCAPE_STANDARD;
            }
            return codes;
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int c) {
            return c < 0x80 ? null : new SerializedString("\\u%04x".formatted(c));
        }
    }
}
