package uk.panauthority.casework.episode;

import java.util.List;
import java.util.Set;
import uk.panauthority.common.identity.Caller;

/**
 * What of an episode an organisation sees that may know of it (casework reference, section 11): the responsible authority
 * everything, and so does the one that delivers the return interview; the host authority and the police see the facts of
 * an absence while it lasts; a force always those of an absence that it reported.
 */
final class EpisodeSight {

    private static final Set<String> READERS_OF_WORDS =
            Set.of("DUTY_WORKER", "SOCIAL_WORKER", "TEAM_MANAGER", "INTERVIEW_COORDINATOR", "REVIEWER");

    private EpisodeSight() {}

    /** Risk, flags, places and talks, all of which may be told of the child. */
    static boolean seesFacts(Episode episode, Caller caller) {
        return isResponsible(episode, caller)
                || episode.duty().deliveringLa().equals(caller.organisation())
                || episode.state().isAway()
                || episode.state() == EpisodeState.AWAITING_START
                || episode.reports().stream().anyMatch(r -> r.source().equals(caller.organisation()));
    }

    static boolean ofAuthority(Episode episode, Caller caller) {
        return !EpisodeParty.of(episode, caller).contains(EpisodeParty.FORCE);
    }

    /** A force is not shown what others call the matter. */
    static List<String> references(Episode episode, Caller caller) {
        return ofAuthority(episode, caller)
                ? episode.course().references()
                : episode.course().references().stream()
                        .filter(reference -> episode.holds(new SourceReference(caller.organisation(), reference)))
                        .toList();
    }

    /** Whether what staff of authorities wrote may be shown: to people of authorities who see the facts as well. */
    static boolean seesWords(Episode episode, Caller caller) {
        return caller.holdsAny(READERS_OF_WORDS) && ofAuthority(episode, caller) && seesFacts(episode, caller);
    }

    private static boolean isResponsible(Episode episode, Caller caller) {
        return EpisodeParty.of(episode, caller).contains(EpisodeParty.RESPONSIBLE_AUTHORITY);
    }
}
