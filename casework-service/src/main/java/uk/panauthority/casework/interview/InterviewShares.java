package uk.panauthority.casework.interview;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.paging.PageRequest;

/** Keeps what was shared. */
@ApplicationScoped
class InterviewShares implements PanacheRepositoryBase<InterviewShare, UUID> {

    /** In the order of sending. */
    List<InterviewShare> of(UUID interviewId) {
        return list("interviewId = ?1 order by id", interviewId);
    }

    /** What was sent to this reader, newest first. */
    List<InterviewShare> pageFor(Caller reader, PageRequest page) {
        List<ShareTerms.Role> roles = Arrays.stream(ShareTerms.Role.values())
                .filter(role -> reader.roles().contains(role.name()))
                .toList();
        String query = "recipient = :organisation and recipientRole in :roles"
                + " and (recipientPerson is null or recipientPerson = :person)";
        Parameters parameters = Parameters.with("organisation", reader.organisation())
                .and("roles", roles)
                .and("person", reader.username());
        if (page.after() != null) {
            query += " and id < :after";
            parameters.and("after", page.after());
        }
        return find(query + " order by id desc", parameters)
                .range(0, page.limit())
                .list();
    }
}
