package uk.panauthority.procurement.contract;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.paging.PageRequest;

/** Finds contracts. Lists ask for the organisation themselves, besides what row-level security shows. */
@ApplicationScoped
class ContractRepository implements PanacheRepositoryBase<Contract, UUID> {

    /**
     * Contracts that the organisation is a party to, the newest first, and one more than the page holds.
     *
     * @param state as shown on the day, or null for all
     */
    List<Contract> page(
            String organisation,
            @Nullable String serviceCode,
            @Nullable ContractState state,
            LocalDate today,
            PageRequest page) {
        StringBuilder where = new StringBuilder("array_contains(visibleTo, :organisation)");
        Map<String, Object> values = new HashMap<>(Map.of("organisation", organisation));
        if (serviceCode != null) {
            where.append(" and terms.serviceCode = :serviceCode");
            values.put("serviceCode", serviceCode);
        }
        if (state != null) {
            where.append(" and ").append(condition(state));
            values.put("stored", stored(state));
            if (stored(state) == ContractState.SIGNED) {
                values.put("today", today);
            }
        }
        if (page.after() != null) {
            where.append(" and id < :after");
            values.put("after", page.after());
        }
        return find(where + " order by id desc", values).range(0, page.limit()).list();
    }

    /** {@code LIVE} and {@code ENDED} are signed contracts seen on a day. */
    private static ContractState stored(ContractState shown) {
        return switch (shown) {
            case SIGNED, LIVE, ENDED -> ContractState.SIGNED;
            case DRAFT, AWAITING_SIGNATURES, TERMINATED, WITHDRAWN -> shown;
        };
    }

    private static String condition(ContractState shown) {
        return switch (shown) {
            case SIGNED -> "state = :stored and terms.start > :today";
            case LIVE -> "state = :stored and terms.start <= :today and lastDay >= :today";
            case ENDED -> "state = :stored and terms.start <= :today and lastDay < :today";
            case DRAFT, AWAITING_SIGNATURES, TERMINATED, WITHDRAWN -> "state = :stored";
        };
    }
}
