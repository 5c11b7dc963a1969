package uk.panauthority.placement.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.audit.AuditTrail;
import uk.panauthority.common.time.PlatformClock;
import uk.panauthority.common.timer.TimedWork;
import uk.panauthority.placement.order.OrderService;
import uk.panauthority.placement.placement.PlacementService;

/**
 * Opens one consequence for each live placement in a home of concern and one for each order not yet signed. Done by the
 * platform, since they are of many authorities and nobody may see them all.
 */
@ApplicationScoped
public class ConcernsAreFollowedUp implements TimedWork {

    private final ConsequenceRepository repository;
    private final PlacementService placements;
    private final OrderService orders;
    private final ConsequenceRules rules;
    private final AuditTrail audit;

    ConcernsAreFollowedUp(
            ConsequenceRepository repository,
            PlacementService placements,
            OrderService orders,
            ConsequenceRules rules,
            AuditTrail audit) {
        this.repository = repository;
        this.placements = placements;
        this.orders = orders;
        this.rules = rules;
        this.audit = audit;
    }

    @Override
    public String name() {
        return "home-concerns";
    }

    @Override
    public int run(Instant now, int limit) {
        List<RaisedConcern> concerns = repository.concerns(limit);
        for (RaisedConcern concern : concerns) {
            open(concern, ConsequenceSubject.PLACEMENT, placements.liveIn(concern.homeId()), now);
            open(concern, ConsequenceSubject.ORDER, orders.unsignedFor(concern.homeId()), now);
            concern.followedUp(now);
        }
        return concerns.size();
    }

    private void open(RaisedConcern concern, ConsequenceSubject subject, Map<UUID, String> reached, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, PlatformClock.LONDON);
        ConsequenceRules.Rule rule = rules.of(concern.cause(), subject, today);
        reached.forEach((id, responsibleLa) -> {
            Consequence consequence = Consequence.open(concern, subject, id, responsibleLa, rule, today, now);
            repository.persist(consequence);
            audit.record(AuditEntry.done("open", "consequence", consequence.id().toString())
                    .concerning(consequence.visibleTo()));
        });
    }
}
