package uk.panauthority.placement.home;

import org.jspecify.annotations.Nullable;

/**
 * Which homes are asked about.
 *
 * @param kind code of the kind of setting; empty for every kind
 * @param authority GSS code of the authority in whose area they stand; empty for every area
 */
public record HomeFilter(String kind, String authority) {

    static HomeFilter of(@Nullable String kind, @Nullable String authority) {
        return new HomeFilter(kind == null ? "" : kind, authority == null ? "" : authority);
    }
}
