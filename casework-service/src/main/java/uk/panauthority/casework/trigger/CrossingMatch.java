package uk.panauthority.casework.trigger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Puts the crossings that are computed now beside those on record, as far as one episode may have changed them: which
 * record goes on as which crossing, which crossing is new, and which record no longer is one. A record goes on as the
 * crossing that shares most absences with it. What the episode has no part in is left as it is, whatever the rules say
 * today.
 *
 * @param goOn records with the crossing that each now is
 * @param appear crossings that no record stands for
 * @param vanish records that no crossing stands for
 */
record CrossingMatch(Map<Trigger, Crossing> goOn, List<Crossing> appear, List<Trigger> vanish) {

    static CrossingMatch of(UUID changed, List<Crossing> computed, List<Trigger> recorded) {
        List<Crossing> with = computed.stream()
                .filter(crossing -> crossing.episodeIds().contains(changed))
                .toList();
        Map<Trigger, Crossing> goOn = new LinkedHashMap<>();
        List<Trigger> vanish = new ArrayList<>();
        for (Trigger trigger : recorded) {
            boolean affected = trigger.episodeIds().contains(changed)
                    || with.stream().anyMatch(crossing -> crossing.shared(trigger.episodeIds()) > 0);
            if (!affected) {
                continue;
            }
            closest(trigger, computed)
                    .ifPresentOrElse(crossing -> goOn.put(trigger, crossing), () -> vanish.add(trigger));
        }
        vanish.removeIf(trigger -> trigger.state() == TriggerState.WITHDRAWN);
        List<Crossing> appear =
                with.stream().filter(crossing -> !goOn.containsValue(crossing)).toList();
        return new CrossingMatch(goOn, appear, vanish);
    }

    private static Optional<Crossing> closest(Trigger trigger, List<Crossing> computed) {
        return computed.stream()
                .filter(crossing -> crossing.shared(trigger.episodeIds()) > 0)
                .max(Comparator.comparingLong(crossing -> crossing.shared(trigger.episodeIds())));
    }
}
