package uk.panauthority.placement.provider;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.Ids;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;

/** An organisation that offers care. Its id is that of its tokens. */
@Entity
@Table(name = "provider")
class Provider {

    @Id
    private String id;

    /** Gives the entries an order in time, for lists. */
    @Column(name = "entry_id", updatable = false)
    private UUID entryId;

    @Version
    private long version;

    private String name;

    @Column(name = "company_number")
    private String companyNumber;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] kinds;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] urns;

    @Column(name = "registered_by", updatable = false)
    private String registeredBy;

    @Column(name = "registered_at", updatable = false)
    private Instant registeredAt;

    protected Provider() {}

    static Provider register(ProviderRequests.Register facts, Caller caller, Instant now) {
        Provider provider = new Provider();
        provider.id = caller.organisation();
        provider.entryId = Ids.next();
        provider.registeredBy = caller.username();
        provider.registeredAt = now;
        provider.take(facts);
        return provider;
    }

    /** @throws Problem {@code forbidden} for anybody but the provider itself */
    void amend(ProviderRequests.Register facts, Caller caller) {
        requireOwn(caller);
        take(facts);
    }

    /** @throws Problem {@code forbidden} */
    void requireOwn(Caller caller) {
        if (!caller.organisation().equals(id)) {
            throw Problem.of(CommonProblem.FORBIDDEN);
        }
    }

    private void take(ProviderRequests.Register facts) {
        name = facts.name();
        companyNumber = facts.companyNumber();
        kinds = facts.kinds().toArray(String[]::new);
        urns = facts.urns().toArray(String[]::new);
    }

    String id() {
        return id;
    }

    UUID entryId() {
        return entryId;
    }

    long version() {
        return version;
    }

    String name() {
        return name;
    }

    String companyNumber() {
        return companyNumber;
    }

    List<String> kinds() {
        return List.of(kinds);
    }

    List<String> urns() {
        return List.of(urns);
    }

    Instant registeredAt() {
        return registeredAt;
    }
}
