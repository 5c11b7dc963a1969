package uk.panauthority.casework.trigger;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * One time that a line was crossed.
 *
 * @param rule as it held on the day on which the line was first crossed
 * @param absences all that had a part in it, in the order of their starts
 */
record Crossing(RuleInForce rule, List<Absence> absences) {

    Crossing {
        absences = List.copyOf(absences);
    }

    Set<UUID> episodeIds() {
        return absences.stream().map(Absence::episodeId).collect(Collectors.toUnmodifiableSet());
    }

    long shared(Set<UUID> episodes) {
        return absences.stream().filter(a -> episodes.contains(a.episodeId())).count();
    }
}
