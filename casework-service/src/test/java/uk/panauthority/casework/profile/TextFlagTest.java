package uk.panauthority.casework.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.panauthority.casework.profile.TextFlag.Kind;

class TextFlagTest {

    @Test
    @Tag("I14")
    void script_markup_and_turned_text_are_flagged_where_they_are() {
        // Given
        var tree = JsonNodeFactory.instance.objectNode();
        tree.put("plain", "Robin & Sam went 3 < 5 times; \u00a330");
        tree.putArray("texts")
                .add("<script>alert(1)</script>")
                .add("photo\u202egpj.exe")
                .add("a\u200bb");

        // When
        var flags = TextFlag.in(tree);

        // Then
        assertThat(flags)
                .containsExactly(
                        new TextFlag("/texts/0", Kind.MARKUP),
                        new TextFlag("/texts/1", Kind.DIRECTION_OVERRIDE),
                        new TextFlag("/texts/2", Kind.INVISIBLE_CHARACTERS));
    }

    @Test
    @Tag("I14")
    void an_answer_shows_it_escaped_and_means_the_same() throws Exception {
        // Given
        ObjectMapper mapper = new ObjectMapper();
        new EscapedText().customize(mapper);
        String text = "<b>x</b> \u202egpj.exe \u00e9\u2019";

        // When
        String written = mapper.writeValueAsString(text);

        // Then
        assertThat(written).isEqualTo("\"\\u003Cb\\u003Ex\\u003C/b\\u003E \\u202egpj.exe \u00e9\u2019\"");
        assertThat(mapper.readValue(written, String.class)).isEqualTo(text);
    }
}
