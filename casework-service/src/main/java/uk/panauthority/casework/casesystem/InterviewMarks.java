package uk.panauthority.casework.casesystem;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import uk.panauthority.casework.child.ChildLock;
import uk.panauthority.casework.interview.CoveredEpisode;
import uk.panauthority.casework.interview.InterviewFacts;
import uk.panauthority.casework.interview.InterviewListener;

/** Follows return interviews, so that an export of many absences need not ask for each. */
@ApplicationScoped
class InterviewMarks implements PanacheRepositoryBase<InterviewMark, UUID>, InterviewListener {

    private final ChildLock lock;

    InterviewMarks(ChildLock lock) {
        this.lock = lock;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void changed(InterviewFacts interview) {
        lock.reach(interview.childRef());
        for (CoveredEpisode episode : interview.episodes()) {
            InterviewMark mark = findByIdOptional(episode.episodeId()).orElseGet(() -> {
                InterviewMark made =
                        new InterviewMark(episode.episodeId(), interview.responsibleLa(), interview.childRef());
                persist(made);
                return made;
            });
            mark.become(interview.offeredAt() != null, interview.acceptedAt() != null);
        }
        flush();
    }
}
