package uk.panauthority.placement.admission;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.Ids;

/** One version of a provider's entry tender. Never changed; its prices are the yardstick of later offers. */
@Entity
@Table(name = "provider_response")
class ProviderResponse {

    @Id
    private UUID id;

    @Column(name = "admission_id", updatable = false)
    private UUID admissionId;

    @Column(updatable = false)
    private int version;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private List<ResponseLine> lines;

    @Column(name = "submitted_by", updatable = false)
    private String submittedBy;

    @Column(name = "submitted_at", updatable = false)
    private Instant submittedAt;

    protected ProviderResponse() {}

    static ProviderResponse of(UUID admissionId, int version, List<ResponseLine> lines, Caller caller, Instant now) {
        ProviderResponse response = new ProviderResponse();
        response.id = Ids.next();
        response.admissionId = admissionId;
        response.version = version;
        response.lines = List.copyOf(lines);
        response.submittedBy = caller.username();
        response.submittedAt = now;
        return response;
    }

    UUID admissionId() {
        return admissionId;
    }

    int version() {
        return version;
    }

    List<ResponseLine> lines() {
        return lines;
    }

    Instant submittedAt() {
        return submittedAt;
    }
}
