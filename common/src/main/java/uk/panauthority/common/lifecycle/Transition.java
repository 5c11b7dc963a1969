package uk.panauthority.common.lifecycle;

import java.util.List;

/**
 * One line of a lifecycle table.
 *
 * @param who who may do it; empty when it happens by a date or an event and no user can ask for it
 * @param cause what brings an automatic transition about, in words; empty otherwise
 */
public record Transition<S extends Enum<S>, A extends Enum<A>, P extends Enum<P>>(
        S from, A action, S to, List<May<P>> who, String cause) {

    /** Whether no user, but a date or an event, brings this about. */
    public boolean automatic() {
        return who.isEmpty();
    }
}
