package uk.panauthority.placement.returns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import uk.panauthority.common.time.PlatformClock;
import uk.panauthority.common.timer.TimedWork;
import uk.panauthority.placement.care.CareFacts;
import uk.panauthority.placement.care.CareService;

/** What the return owes to time: a new year has its own file, and a temporary move that lasts becomes too long. */
@ApplicationScoped
public class ReturnsCatchUp implements TimedWork {

    private final CareService care;
    private final ReturnCheck check;

    public ReturnsCatchUp(CareService care, ReturnCheck check) {
        this.care = care;
        this.check = check;
    }

    @Override
    public String name() {
        return "ssda903-catch-up";
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public int run(Instant now, int limit) {
        LocalDate today = LocalDate.ofInstant(now, PlatformClock.LONDON);
        List<CareFacts> due = care.toLookAtAgain(today, limit);
        due.forEach(facts -> check.check(facts.childRef(), today));
        return due.size();
    }
}
