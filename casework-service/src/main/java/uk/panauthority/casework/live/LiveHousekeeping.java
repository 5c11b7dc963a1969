package uk.panauthority.casework.live;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import uk.panauthority.common.timer.TimedWork;

/** Keeps the log of changes short: it is for screens that come back, not a history. */
@ApplicationScoped
public class LiveHousekeeping implements TimedWork {

    private final LiveLog log;
    private final LiveConfig config;

    public LiveHousekeeping(LiveLog log, LiveConfig config) {
        this.log = log;
        this.config = config;
    }

    @Override
    public String name() {
        return "live-log-retention";
    }

    @Override
    public int run(Instant now, int limit) {
        return log.forget(now.minus(config.retention()), limit);
    }
}
