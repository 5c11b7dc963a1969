package uk.panauthority.casework.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import uk.panauthority.casework.episode.EpisodeFault;
import uk.panauthority.casework.episode.EpisodeOutcome;
import uk.panauthority.casework.episode.Report;
import uk.panauthority.casework.episode.ReportKeeper;

/** Messages whose facts have no place in any episode yet, and what becomes of them when others arrive or people decide. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class WaitingMessages implements ReportKeeper {

    private final NotificationRepository repository;
    private final NotificationTasks tasks;
    private final NotificationNews news;

    public WaitingMessages(NotificationRepository repository, NotificationTasks tasks, NotificationNews news) {
        this.repository = repository;
        this.tasks = tasks;
        this.news = news;
    }

    @Override
    public List<Waiting> waiting(String childRef) {
        return repository.waitingFor(childRef).stream()
                .flatMap(WaitingMessages::of)
                .toList();
    }

    private static Stream<Waiting> of(PoliceNotification notification) {
        return notification.waitingReport().stream()
                .map(report -> new Waiting(report, notification.state() == NotificationState.SUPERSEDED));
    }

    @Override
    public void settled(Map<UUID, EpisodeOutcome> outcomes) {
        outcomes.forEach((id, outcome) ->
                repository.findByIdOptional(id).ifPresent(notification -> settle(notification, outcome)));
    }

    private void settle(PoliceNotification notification, EpisodeOutcome outcome) {
        switch (outcome) {
            case EpisodeOutcome.Taken taken -> placed(notification, taken);
            case EpisodeOutcome.Withheld withheld -> withheld(notification, withheld.fault(), withheld.report());
        }
    }

    private void placed(PoliceNotification notification, EpisodeOutcome.Taken taken) {
        if (taken.episodeId().equals(notification.episodeId())) {
            return;
        }
        notification.cure(taken.episodeId(), taken.risk());
        if (notification.state() == NotificationState.MATCHED) {
            tasks.closeTriage(notification);
        }
        repository.flush();
        news.changed(notification);
        cancelWhatIsCancelled(notification.force(), notification.reference());
    }

    private void withheld(PoliceNotification notification, EpisodeFault fault, Report report) {
        boolean waited = notification.waitingReport().isPresent();
        notification.withheld(fault, report);
        repository.flush();
        if (!waited) {
            tasks.openTriage(notification);
            news.changed(notification);
        }
    }

    @Override
    public void released(Collection<Report> reports) {
        for (Report report : reports) {
            Optional<PoliceNotification> notification = repository.findByIdOptional(report.id());
            notification.ifPresent(n -> withheld(n, EpisodeFault.EPISODE_OVERLAP, report));
        }
    }

    /**
     * Takes note of a cancellation that has found what it speaks of. The episode stays as it is until two people have
     * agreed; the messages themselves are the force's to withdraw.
     */
    void cancelWhatIsCancelled(String force, String reference) {
        List<PoliceNotification> all = repository.ofReference(force, reference);
        boolean cancelled = all.stream().anyMatch(n -> n.type() == MessageType.CANCELLATION && n.episodeId() != null);
        if (cancelled) {
            all.stream().filter(PoliceNotification::cancel).forEach(n -> {
                tasks.closeAll(n);
                repository.flush();
                news.changed(n);
            });
        }
    }
}
