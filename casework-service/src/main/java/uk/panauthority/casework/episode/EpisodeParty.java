package uk.panauthority.casework.episode;

/** The part that an organisation plays in an episode. */
public enum EpisodeParty {
    RESPONSIBLE_AUTHORITY,
    HOST_AUTHORITY,
    FORCE
}
