package uk.panauthority.placement.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a paper says, from top to bottom. Rendering does not change it, and knows nothing else. */
public final class Paper {

    /** One thing on a paper. */
    sealed interface Part {}

    record Heading(String text) implements Part {}

    record Fact(String label, String value) implements Part {}

    record Paragraph(String text) implements Part {}

    private final String title;
    private final String footer;
    private final List<Part> parts = new ArrayList<>();

    private Paper(String title, String footer) {
        this.title = title;
        this.footer = footer;
    }

    /**
     * Begins a paper.
     *
     * @param footer stands at the foot of every page: which paper it is, and its version
     */
    public static Paper titled(String title, String footer) {
        return new Paper(title, footer);
    }

    public Paper heading(String text) {
        parts.add(new Heading(text));
        return this;
    }

    /** A labelled fact; nothing at all when there is none. */
    public Paper fact(String label, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            parts.add(new Fact(label, value.toString()));
        }
        return this;
    }

    /** Text of one or more lines; nothing at all when there is none. */
    public Paper paragraph(@Nullable String text) {
        if (text != null && !text.isBlank()) {
            parts.add(new Paragraph(text));
        }
        return this;
    }

    String title() {
        return title;
    }

    String footer() {
        return footer;
    }

    List<Part> parts() {
        return List.copyOf(parts);
    }
}
