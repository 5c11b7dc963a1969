package uk.panauthority.casework.privacy.breakglass;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;

/**
 * Where one child's records can be read. A person in an emergency knows the child but no id, and no list shows what the
 * organisation has no relation to. Row-level security decides here as everywhere.
 */
@ApplicationScoped
public class EmergencyRecords {

    private static final String FIND = """
            select type, id from (
                select 0 as place, 'children' as type, child_ref as id from child where child_ref = ?1
                union all
                select 1, 'missing-episodes', cast(id as text) from missing_episode where child_ref = ?1
                union all
                select 2, 'police-notifications', cast(id as text) from police_notification where child_ref = ?1
                union all
                select 3, 'return-interviews', cast(id as text) from return_home_interview where child_ref = ?1
                union all
                select 4, 'interview-duties', cast(id as text) from interview_duty where child_ref = ?1
            ) found order by place, id desc
            """;

    private final EntityManager entities;

    public EmergencyRecords(EntityManager entities) {
        this.entities = entities;
    }

    /** One record and where it is read; that read is remembered by itself. */
    public record Address(String type, String id, String address) {}

    @Transactional(Transactional.TxType.MANDATORY)
    @SuppressWarnings("unchecked") // a native query of two text columns
    List<Address> of(String childRef) {
        List<Object[]> rows =
                entities.createNativeQuery(FIND).setParameter(1, childRef).getResultList();
        return rows.stream()
                .map(row -> new Address((String) row[0], (String) row[1], "/api/casework/v1/" + row[0] + "/" + row[1]))
                .toList();
    }
}
