package uk.panauthority.scenarios.stage;

import java.util.Map;

/**
 * One figure that a source document states, or that follows from those it states.
 *
 * @param value as the platform shows it: money with two decimals, organisations by id
 * @param qualifier how firmly the document states it, for example {@code ANTICIPATED}; {@code DERIVED} when it is
 *     computed from other figures of the same document
 */
public record SourceFigure(String id, String document, String paragraph, String what, String value, String qualifier) {

    /** As the platform takes an amount that a document states. */
    public Map<String, String> asStated() {
        return Map.of("amount", value, "currency", "GBP", "qualifier", qualifier, "source", citation());
    }

    String citation() {
        return document + ", paragraph " + paragraph + ("DERIVED".equals(qualifier) ? ", derived" : "");
    }
}
