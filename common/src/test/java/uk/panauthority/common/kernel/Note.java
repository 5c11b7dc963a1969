package uk.panauthority.common.kernel;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import uk.panauthority.common.access.Shared;
import uk.panauthority.common.money.Money;

@Entity
@Table(name = "note")
public class Note implements Shared {

    @Id
    UUID id;

    @Version
    long version;

    String label;

    Money cost;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "visible_to")
    Set<String> visibleTo;

    protected Note() {}

    Note(UUID id, String label, Money cost, Set<String> visibleTo) {
        this.id = id;
        this.label = label;
        this.cost = cost;
        this.visibleTo = visibleTo;
    }

    @Override
    public Set<String> visibleTo() {
        return visibleTo;
    }
}
