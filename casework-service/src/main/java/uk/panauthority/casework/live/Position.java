package uk.panauthority.casework.live;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How far somebody has read: a place in the order of transactions, and of writing within one. Its text is the id of an
 * event, which a client gives back as {@code Last-Event-ID}.
 */
record Position(long transaction, long sequence) implements Comparable<Position> {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,18})\\.(\\d{1,18})");

    private static final Comparator<Position> ORDER =
            Comparator.comparingLong(Position::transaction).thenComparingLong(Position::sequence);

    /** Empty for what is none of our ids: such a client has read nothing that we know of. */
    static Optional<Position> of(@Nullable String text) {
        Matcher matcher = TEXT.matcher(text == null ? "" : text);
        return matcher.matches()
                ? Optional.of(new Position(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2))))
                : Optional.empty();
    }

    boolean isBefore(Position other) {
        return compareTo(other) < 0;
    }

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return transaction + "." + sequence;
    }
}
