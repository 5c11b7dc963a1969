package uk.panauthority.casework.privacy.retention;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import uk.panauthority.common.time.PlatformClock;
import uk.panauthority.common.timer.TimedWork;

/** Forgets the stored answers of requests that nobody will repeat: they hold what the record held then. */
@ApplicationScoped
public class FirstAnswersForgotten implements TimedWork {

    private final ErasureRepository repository;
    private final RetentionPeriods periods;

    public FirstAnswersForgotten(ErasureRepository repository, RetentionPeriods periods) {
        this.repository = repository;
        this.periods = periods;
    }

    @Override
    public String name() {
        return "first-answers-forgotten";
    }

    @Override
    public int run(Instant now, int limit) {
        LocalDate today = LocalDate.ofInstant(now, PlatformClock.LONDON);
        return repository.forgetFirstAnswers(periods.firstAnswersBefore(now, today), limit);
    }
}
