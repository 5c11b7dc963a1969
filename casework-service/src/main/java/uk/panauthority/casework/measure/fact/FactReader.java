package uk.panauthority.casework.measure.fact;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads the facts that an authority counts, as the platform knew them at a moment. It counts nothing. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class FactReader {

    private final FactTable<EpisodeFact> episodes;
    private final FactTable<InterviewFact> interviews;
    private final FactTable<MessageFact> messages;
    private final FactTable<MeetingFact> meetings;
    private final Districts districts;

    public FactReader(EntityManager entities, Districts districts) {
        this.episodes = new FactTable<>(entities, FactTables.EPISODE, EpisodeFact.class);
        this.interviews = new FactTable<>(entities, FactTables.INTERVIEW, InterviewFact.class);
        this.messages = new FactTable<>(entities, FactTables.MESSAGE, MessageFact.class);
        this.meetings = new FactTable<>(entities, FactTables.MEETING, MeetingFact.class);
        this.districts = districts;
    }

    /**
     * The episodes of the authority's own children and of those it hosts that belong to these days, with their
     * interviews. One that was a mistake is left out; of one that was merged, the interview counts for the other.
     */
    public List<EpisodeCase> cases(String viewer, LocalDate from, LocalDate to, Instant asOf) {
        List<EpisodeFact> known = episodes.known(viewer, from, to, asOf);
        Map<UUID, List<InterviewFact>> held =
                interviews.knownOf(known.stream().map(EpisodeFact::episodeId).toList(), asOf).stream()
                        .collect(groupingBy(InterviewFact::episodeId));
        Map<UUID, List<EpisodeFact>> absorbed =
                known.stream().filter(e -> e.mergedInto() != null).collect(groupingBy(EpisodeFact::mergedInto));
        Districts.Known places = districts.of(known, asOf);
        return known.stream()
                .filter(EpisodeFact::counts)
                .map(episode -> new EpisodeCase(episode, interviewsOf(episode, held, absorbed), places.of(episode)))
                .toList();
    }

    public List<MessageFact> messages(String viewer, LocalDate from, LocalDate to, Instant asOf) {
        return messages.known(viewer, from, to, asOf);
    }

    public List<MeetingFact> meetings(String viewer, LocalDate from, LocalDate to, Instant asOf) {
        return meetings.known(viewer, from, to, asOf);
    }

    private static List<InterviewFact> interviewsOf(
            EpisodeFact episode, Map<UUID, List<InterviewFact>> held, Map<UUID, List<EpisodeFact>> absorbed) {
        List<InterviewFact> all = new ArrayList<>(held.getOrDefault(episode.episodeId(), List.of()));
        absorbed.getOrDefault(episode.episodeId(), List.of())
                .forEach(part -> all.addAll(held.getOrDefault(part.episodeId(), List.of())));
        return all;
    }
}
