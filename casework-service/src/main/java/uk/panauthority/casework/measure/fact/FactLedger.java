package uk.panauthority.casework.measure.fact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.episode.EpisodeFacts;
import uk.panauthority.casework.interview.InterviewFacts;
import uk.panauthority.casework.notification.NotificationFacts;
import uk.panauthority.common.time.PlatformClock;

/**
 * Writes what measures are counted from, in the transaction of the record that has changed. Told the same twice, it keeps
 * it once; so whoever is not sure whether it was told may tell it again.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class FactLedger {

    private final FactTable<EpisodeFact> episodes;
    private final FactTable<InterviewFact> interviews;
    private final FactTable<MessageFact> messages;
    private final FactTable<MeetingFact> meetings;
    private final Clock clock;

    public FactLedger(EntityManager entities, Clock clock) {
        this.episodes = new FactTable<>(entities, FactTables.EPISODE, EpisodeFact.class);
        this.interviews = new FactTable<>(entities, FactTables.INTERVIEW, InterviewFact.class);
        this.messages = new FactTable<>(entities, FactTables.MESSAGE, MessageFact.class);
        this.meetings = new FactTable<>(entities, FactTables.MEETING, MeetingFact.class);
        this.clock = clock;
    }

    /** Keeps an episode as it is now. */
    public void note(EpisodeFacts episode) {
        Instant now = clock.instant();
        UUID id = episode.episodeId();
        LocalDate firstKnown =
                episodes.current(id, id).map(EpisodeFact::countsOn).orElse(dayOf(now));
        EpisodeFact fact = EpisodeFact.of(episode, firstKnown);
        episodes.keep(
                new FactTable.Key(
                        id, id, fact.childRef(), fact.countsOn(), viewers(fact.responsibleLa(), fact.hostLa())),
                fact,
                now);
    }

    /** Keeps an interview as it is now, for each episode that it covers. */
    public void note(InterviewFacts interview) {
        Instant now = clock.instant();
        Set<String> viewers = viewers(
                interview.responsibleLa(),
                interview.hostLa(),
                interview.deliveringLa(),
                interview.interviewerOrganisation());
        var facts = InterviewFact.of(interview);
        interviews.keepOnly(
                interview.interviewId(),
                facts.stream().map(InterviewFact::episodeId).toList(),
                now);
        facts.forEach(fact -> interviews.keep(
                new FactTable.Key(
                        fact.interviewId(), fact.episodeId(), fact.childRef(), dayOf(fact.clockStartedAt()), viewers),
                fact,
                now));
    }

    /** Keeps a message as it is now, when somebody has to acknowledge it. */
    public void note(NotificationFacts message) {
        Instant acknowledgeBy = message.acknowledgeBy();
        if (acknowledgeBy == null) {
            return;
        }
        UUID id = message.notificationId();
        MessageFact fact = MessageFact.of(message, acknowledgeBy);
        messages.keep(
                new FactTable.Key(id, id, "", dayOf(fact.receivedAt()), Set.copyOf(fact.told())),
                fact,
                clock.instant());
    }

    /** Keeps a strategy meeting as it is now. */
    void note(MeetingFact meeting) {
        UUID id = meeting.meetingId();
        meetings.keep(
                new FactTable.Key(
                        id, id, meeting.childRef(), dayOf(meeting.requiredAt()), Set.of(meeting.responsibleLa())),
                meeting,
                clock.instant());
    }

    /** Keeps an episode of which nothing is known yet: what its own change has told since must not be overwritten. */
    void noteIfUnknown(EpisodeFacts episode) {
        if (!episodes.knows(episode.episodeId())) {
            note(episode);
        }
    }

    /** As {@link #noteIfUnknown(EpisodeFacts)}. */
    void noteIfUnknown(InterviewFacts interview) {
        if (!interviews.knows(interview.interviewId())) {
            note(interview);
        }
    }

    /** As {@link #noteIfUnknown(EpisodeFacts)}. */
    void noteIfUnknown(NotificationFacts message) {
        if (!messages.knows(message.notificationId())) {
            note(message);
        }
    }

    private static Set<String> viewers(@Nullable String... organisations) {
        Set<String> viewers = new HashSet<>();
        Arrays.stream(organisations).filter(Objects::nonNull).forEach(viewers::add);
        return viewers;
    }

    private static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, PlatformClock.LONDON);
    }
}
