package uk.panauthority.casework.episode;

import java.util.EnumSet;
import java.util.Set;
import uk.panauthority.common.identity.Caller;

/** The part that an organisation plays in an episode. */
public enum EpisodeParty {
    RESPONSIBLE_AUTHORITY,
    HOST_AUTHORITY,
    FORCE;

    /** The parts that the caller's organisation plays. */
    static Set<EpisodeParty> of(Episode episode, Caller caller) {
        Set<EpisodeParty> parties = EnumSet.noneOf(EpisodeParty.class);
        if (episode.setting().responsibleLa().equals(caller.organisation())) {
            parties.add(RESPONSIBLE_AUTHORITY);
        }
        if (episode.setting().hostLa().equals(caller.organisation())) {
            parties.add(HOST_AUTHORITY);
        }
        if (parties.isEmpty() && episode.visibleTo().contains(caller.organisation())) {
            parties.add(FORCE);
        }
        return parties;
    }
}
