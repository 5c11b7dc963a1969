package uk.panauthority.placement.admission;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Stored responses. */
@ApplicationScoped
class ResponseRepository implements PanacheRepositoryBase<ProviderResponse, UUID> {

    List<ResponseLine> lines(UUID admissionId, int version) {
        return find("admissionId = ?1 and version = ?2", admissionId, version)
                .singleResult()
                .lines();
    }

    /** The newest of each. */
    Map<UUID, ProviderResponse> newest(Collection<UUID> admissionIds) {
        if (admissionIds.isEmpty()) {
            return Map.of();
        }
        return list("admissionId in ?1 order by version", admissionIds).stream()
                .collect(Collectors.toMap(
                        ProviderResponse::admissionId, Function.identity(), (earlier, later) -> later));
    }
}
