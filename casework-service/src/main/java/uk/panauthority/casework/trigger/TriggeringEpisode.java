package uk.panauthority.casework.trigger;

import java.time.LocalDate;
import java.util.UUID;

/** An absence that had a part in a crossing, as it was when it got it. */
record TriggeringEpisode(UUID episodeId, String childRef, String responsibleLa, String hostLa, LocalDate startDay) {

    static TriggeringEpisode of(Absence absence) {
        return new TriggeringEpisode(
                absence.episodeId(), absence.childRef(), absence.responsibleLa(), absence.hostLa(), absence.day());
    }

    boolean concerns(String organisation) {
        return responsibleLa.equals(organisation) || hostLa.equals(organisation);
    }
}
