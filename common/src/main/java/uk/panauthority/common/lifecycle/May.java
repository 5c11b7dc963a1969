package uk.panauthority.common.lifecycle;

import java.util.Set;
import uk.panauthority.common.identity.Caller;

/**
 * A right to act: any of the roles, held by an organisation that is this party to the record.
 *
 * @param party the organisation's part in the record, for example lead, host or provider
 */
public record May<P extends Enum<P>>(P party, Set<String> roles) {

    boolean holds(Caller caller, Set<P> parties) {
        return parties.contains(party) && caller.holdsAny(roles);
    }
}
