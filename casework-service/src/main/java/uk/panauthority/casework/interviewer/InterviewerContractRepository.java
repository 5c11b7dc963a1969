package uk.panauthority.casework.interviewer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.paging.PageRequest;

/** Keeps the contracts that procurement told of. */
@ApplicationScoped
class InterviewerContractRepository implements PanacheRepositoryBase<InterviewerContract, UUID> {

    List<InterviewerContract> ofOrganisationIn(String organisation, String area) {
        return list(
                "organisation = ?1 and serviceCode = ?2 and array_contains(areas, ?3)",
                organisation,
                InterviewerContract.SERVICE,
                area);
    }

    List<InterviewerContract> in(String area) {
        return list("serviceCode = ?1 and array_contains(areas, ?2)", InterviewerContract.SERVICE, area);
    }

    List<InterviewerContract> ofOrganisation(String organisation) {
        return list("organisation = ?1 and serviceCode = ?2", organisation, InterviewerContract.SERVICE);
    }

    List<InterviewerContract> pageOf(String organisation, @Nullable String area, PageRequest page) {
        StringBuilder query = new StringBuilder("serviceCode = :service and array_contains(visibleTo, :organisation)");
        Parameters parameters =
                Parameters.with("service", InterviewerContract.SERVICE).and("organisation", organisation);
        if (area != null) {
            query.append(" and array_contains(areas, :area)");
            parameters.and("area", area);
        }
        if (page.after() != null) {
            query.append(" and contractId < :after");
            parameters.and("after", page.after());
        }
        return find(query + " order by contractId desc", parameters)
                .range(0, page.limit())
                .list();
    }
}
