package uk.panauthority.common.event;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Splits events into rounds that may each be sent at once: a round holds at most one event of each subject, always its
 * oldest. A subject whose event failed is dropped, so that nothing of it overtakes what failed.
 */
final class SubjectRounds {

    private final Map<String, Deque<OutboxRow>> waiting = new LinkedHashMap<>();

    /**
     * Takes events in the order of their writing.
     *
     * @param rows by rising sequence
     */
    SubjectRounds(List<OutboxRow> rows) {
        for (OutboxRow row : rows) {
            waiting.computeIfAbsent(row.subject(), s -> new ArrayDeque<>()).add(row);
        }
    }

    boolean hasNext() {
        return !waiting.isEmpty();
    }

    List<OutboxRow> next() {
        List<OutboxRow> round = new ArrayList<>(waiting.size());
        waiting.values().forEach(queue -> round.add(queue.remove()));
        waiting.values().removeIf(Deque::isEmpty);
        return round;
    }

    void drop(String subject) {
        waiting.remove(subject);
    }
}
