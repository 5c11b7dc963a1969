package uk.panauthority.placement.register;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.panauthority.placement.geography.Postcode;

/**
 * One row of the list, as it was read.
 *
 * @param kind code of the kind of setting; {@code AGENCY} for one with households under its number; {@code OTHER} for what
 *     takes no child
 * @param authorityName in the list's words
 * @param places null for agencies
 * @param grade code; null when it was not graded
 */
record ListedProvider(
        String urn,
        String kind,
        String name,
        String authorityName,
        boolean open,
        @Nullable LocalDate closedOn,
        @Nullable Integer places,
        @Nullable String grade,
        LocalDate gradedOn,
        @Nullable Postcode postcode,
        String ownerId,
        List<String> needs,
        @Nullable String conditions) {

    static final String AGENCY = "AGENCY";
    static final String OTHER = "OTHER";
    static final String SUPPORTED_ACCOMMODATION = "SUPPORTED_ACCOMMODATION";

    /** What no two rows of a list share: a provider of supported accommodation has a row for each of its settings. */
    String key() {
        return kind.equals(SUPPORTED_ACCOMMODATION) && postcode != null ? urn + " " + postcode.plain() : urn;
    }

    boolean isHome() {
        return !kind.equals(AGENCY) && !kind.equals(OTHER);
    }
}
