package uk.panauthority.casework.casesystem;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import uk.panauthority.common.identity.Ids;

/** One version of an authority's mapping. A change is a new version; imports name the one that they used. */
@Entity
@Immutable
@Table(name = "case_system_mapping")
class Mapping {

    @Id
    private UUID id;

    @Column(name = "responsible_la")
    private String responsibleLa;

    @Column(name = "mapping_version")
    private int version;

    @JdbcTypeCode(SqlTypes.JSON)
    private MappingContent content;

    @Column(name = "uploaded_at")
    private Instant uploadedAt;

    @Column(name = "uploaded_by")
    private String uploadedBy;

    /** For Hibernate. */
    protected Mapping() {}

    Mapping(String responsibleLa, int version, MappingContent content, Instant now, String by) {
        this.id = Ids.next();
        this.responsibleLa = responsibleLa;
        this.version = version;
        this.content = content;
        this.uploadedAt = now;
        this.uploadedBy = by;
    }

    int version() {
        return version;
    }

    MappingContent content() {
        return content;
    }

    MappingView view() {
        return new MappingView(responsibleLa, version, content.fields(), content.values(), uploadedAt, uploadedBy);
    }
}
