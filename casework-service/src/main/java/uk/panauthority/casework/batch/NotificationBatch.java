package uk.panauthority.casework.batch;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import uk.panauthority.common.access.Shared;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.Ids;

/** One uploaded file: the results of its rows, and nothing of its content. */
@Entity
@Table(name = "notification_batch")
class NotificationBatch implements Shared {

    @Id
    private UUID id;

    private String organisation;

    private String username;

    @Column(name = "media_type")
    private String mediaType;

    @Column(name = "received_at")
    private Instant receivedAt;

    private boolean complete;

    private int received;

    private int repeated;

    private int refused;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<RowResult> results = List.of();

    protected NotificationBatch() {}

    NotificationBatch(Caller sender, String mediaType, Instant now) {
        this.id = Ids.next();
        this.organisation = sender.organisation();
        this.username = sender.username();
        this.mediaType = mediaType;
        this.receivedAt = now;
    }

    /** More rows have been dealt with. */
    void add(List<RowResult> more) {
        results = Stream.concat(results.stream(), more.stream()).toList();
        received = count(RowResult.Outcome.RECEIVED);
        repeated = count(RowResult.Outcome.REPEATED);
        refused = count(RowResult.Outcome.REFUSED);
    }

    void complete() {
        complete = true;
    }

    private int count(RowResult.Outcome outcome) {
        return (int) results.stream().filter(r -> r.outcome() == outcome).count();
    }

    @Override
    public Set<String> visibleTo() {
        return Set.of(organisation);
    }

    UUID id() {
        return id;
    }

    BatchView view() {
        return new BatchView(id, mediaType, receivedAt, username, complete, received, repeated, refused, results);
    }

    BatchView summary() {
        return new BatchView(id, mediaType, receivedAt, username, complete, received, repeated, refused, List.of());
    }
}
