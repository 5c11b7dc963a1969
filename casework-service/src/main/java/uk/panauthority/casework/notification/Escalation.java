package uk.panauthority.casework.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who is told next when nobody has acknowledged (casework reference, section 4.1, rule 11): the people on duty, one after
 * the other, up to a number; then the managers.
 *
 * @param step time that each further person has
 * @param people how many people at most are asked by name before the managers are
 */
record Escalation(Duration step, int people) {

    /**
     * The rung after those of one authority.
     *
     * @param soFar the rungs until now, at least one, in their order
     * @param onDuty who is on duty now, in the order of the rota
     */
    Rung after(List<Rung> soFar, List<String> onDuty, Instant now) {
        Rung last = soFar.getLast();
        Set<String> asked =
                soFar.stream().map(Rung::person).filter(Objects::nonNull).collect(Collectors.toSet());
        int next = last.step() + 1;
        if (asked.size() < people) {
            for (String person : onDuty) {
                if (!asked.contains(person)) {
                    return Rung.person(last.notificationId(), last.organisation(), next, person, now, now.plus(step));
                }
            }
        }
        return Rung.manager(last.notificationId(), last.organisation(), next, TellingCause.NOT_ACKNOWLEDGED, now);
    }
}
