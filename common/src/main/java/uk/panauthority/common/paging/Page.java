package uk.panauthority.common.paging;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items the records of this page
 * @param next the cursor of the next page; absent on the last one
 */
public record Page<V>(List<V> items, @Nullable String next) {

    /**
     * Makes the page from rows fetched with one more than the limit: the extra row tells that there is a next page.
     */
    public static <T, V> Page<V> of(List<T> rows, PageRequest request, Function<T, UUID> id, Function<T, V> view) {
        boolean more = rows.size() > request.limit();
        List<T> shown = more ? rows.subList(0, request.limit()) : rows;
        String next = more ? request.cursor(id.apply(shown.getLast())) : null;
        return new Page<>(shown.stream().map(view).toList(), next);
    }
}
