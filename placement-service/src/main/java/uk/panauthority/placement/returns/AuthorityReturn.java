package uk.panauthority.placement.returns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import uk.panauthority.placement.care.CareFacts;
import uk.panauthority.placement.care.CareService;
import uk.panauthority.placement.placement.PlacementService;
import uk.panauthority.placement.placement.Stay;
import uk.panauthority.placement.returns.rule.ReturnYear;

/**
 * An authority's children in the order of the files, read a few at a time: however many there are, no more than one batch
 * of them is in memory.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class AuthorityReturn {

    private static final int BATCH = 200;

    private final CareService care;
    private final PlacementService placements;
    private final ReturnCheck check;
    private final EntityManager entities;

    public AuthorityReturn(CareService care, PlacementService placements, ReturnCheck check, EntityManager entities) {
        this.care = care;
        this.placements = placements;
        this.check = check;
        this.entities = entities;
    }

    /** Passes every child of whose care something has been told on, with the rows. */
    void each(String authority, LocalDate today, BiConsumer<CareFacts, ReturnAssembly> consumer) {
        String after = "";
        List<CareFacts> batch;
        do {
            batch = care.after(authority, after, BATCH);
            Map<String, List<Stay>> stays =
                    placements.staysOf(batch.stream().map(CareFacts::childRef).toList());
            for (CareFacts child : batch) {
                consumer.accept(child, check.assembly(child, stays.getOrDefault(child.childRef(), List.of()), today));
                after = child.childRef();
            }
            entities.flush();
            entities.clear();
        } while (batch.size() == BATCH);
    }

    /** How many children lived in a placement in the year of whose care nothing has been told. */
    long awaitingCare(String authority, ReturnYear year) {
        Set<String> placed = new HashSet<>(placements.childrenPlaced(authority, year.first(), year.last()));
        placed.removeAll(care.childrenOf(authority));
        return placed.size();
    }
}
