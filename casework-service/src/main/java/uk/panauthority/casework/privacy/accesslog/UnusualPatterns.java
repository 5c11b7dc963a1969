package uk.panauthority.casework.privacy.accesslog;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import uk.panauthority.common.time.PlatformClock;

/**
 * Finds what is unusual among reads. A pure function of the reads and the settings.
 *
 * @param mostInAnHour how many different children within any sixty minutes are still usual
 * @param nightFrom local hour at which the night begins
 * @param nightTo local hour at which it ends
 */
record UnusualPatterns(int mostInAnHour, int nightFrom, int nightTo) {

    private static final Duration HOUR = Duration.ofHours(1);

    /** One pattern at most for each user and kind, in the order of users. Reads come oldest first. */
    List<UnusualPattern> in(List<ChildRead> reads) {
        Map<String, List<ChildRead>> byUser =
                reads.stream().collect(Collectors.groupingBy(ChildRead::user, TreeMap::new, Collectors.toList()));
        List<UnusualPattern> found = new ArrayList<>();
        byUser.forEach((user, own) -> {
            addMany(found, user, own);
            add(found, UnusualPattern.Kind.AT_NIGHT, user, "PATTERN_NIGHT_FROM_HOUR", own, this::isAtNight);
            add(
                    found,
                    UnusualPattern.Kind.OUTSIDE_RELATION,
                    user,
                    "BREAK_GLASS",
                    own,
                    read -> read.reason() != null && read.reason().startsWith("break-glass:"));
        });
        return found;
    }

    /** The busiest sixty minutes, if too busy. */
    private void addMany(List<UnusualPattern> found, String user, List<ChildRead> reads) {
        Deque<ChildRead> hour = new ArrayDeque<>();
        Map<String, Integer> children = new HashMap<>();
        List<ChildRead> busiest = List.of();
        int most = mostInAnHour;
        for (ChildRead read : reads) {
            hour.addLast(read);
            read.children().forEach(child -> children.merge(child, 1, Integer::sum));
            while (!hour.getFirst().at().plus(HOUR).isAfter(read.at())) {
                hour.removeFirst()
                        .children()
                        .forEach(child -> children.computeIfPresent(child, (c, n) -> n == 1 ? null : n - 1));
            }
            if (children.size() > most) {
                most = children.size();
                busiest = List.copyOf(hour);
            }
        }
        if (!busiest.isEmpty()) {
            found.add(pattern(
                    UnusualPattern.Kind.MANY_CHILDREN_IN_AN_HOUR, user, "PATTERN_CHILDREN_IN_AN_HOUR", busiest));
        }
    }

    private static void add(
            List<UnusualPattern> found,
            UnusualPattern.Kind kind,
            String user,
            String rule,
            List<ChildRead> reads,
            Predicate<ChildRead> unusual) {
        List<ChildRead> those = reads.stream().filter(unusual).toList();
        if (!those.isEmpty()) {
            found.add(pattern(kind, user, rule, those));
        }
    }

    private static UnusualPattern pattern(UnusualPattern.Kind kind, String user, String rule, List<ChildRead> reads) {
        TreeSet<String> children = reads.stream()
                .map(ChildRead::children)
                .flatMap(Collection::stream)
                .collect(Collectors.toCollection(TreeSet::new));
        Instant from = reads.getFirst().at();
        Instant to = reads.getLast().at();
        return new UnusualPattern(kind, user, from, to, rule, children.size(), List.copyOf(children));
    }

    private boolean isAtNight(ChildRead read) {
        int hour = read.at().atZone(PlatformClock.LONDON).getHour();
        return nightFrom <= nightTo ? hour >= nightFrom && hour < nightTo : hour >= nightFrom || hour < nightTo;
    }
}
