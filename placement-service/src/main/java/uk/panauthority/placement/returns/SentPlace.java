package uk.panauthority.placement.returns;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.identity.Ids;
import uk.panauthority.placement.returns.rule.ChildReturn;
import uk.panauthority.placement.returns.rule.EpisodeRow;
import uk.panauthority.placement.returns.rule.OpenPlace;

/** What was open for one child in a return that has been sent: the next year's files go on from there. */
@Entity
@Immutable
@Table(name = "sent_return_child")
class SentPlace {

    /** The first day of an order that was open. */
    record OpenOrder(LocalDate start) {}

    @Id
    private UUID id;

    @Column(name = "sent_return_id")
    private UUID sentReturnId;

    @Column(name = "responsible_la")
    private String responsibleLa;

    @Column(name = "return_year")
    private String year;

    @Column(name = "child_ref")
    private String childRef;

    private @Nullable String place;

    private @Nullable String provider;

    private @Nullable String urn;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "open_orders")
    private List<OpenOrder> orders;

    protected SentPlace() {}

    private SentPlace(SentReturn sent, String childRef, @Nullable EpisodeRow open, List<OpenOrder> orders) {
        this.id = Ids.next();
        this.sentReturnId = sent.id();
        this.responsibleLa = sent.responsibleLa();
        this.year = sent.year();
        this.childRef = childRef;
        this.place = open == null ? null : open.place();
        this.provider = open == null ? null : open.provider();
        this.urn = open == null ? null : open.urn();
        this.orders = orders;
    }

    /** What is open at the end of the year in a child's rows; empty when nothing is. */
    static Optional<SentPlace> of(SentReturn sent, String childRef, ChildReturn child) {
        EpisodeRow open = child.episodes().isEmpty() ? null : child.episodes().getLast();
        EpisodeRow lasting = open != null && open.has(EpisodeRow.Column.DEC) ? null : open;
        List<OpenOrder> orders = child.orders().stream()
                .filter(order -> order.doloEnd().isEmpty())
                .map(order -> new OpenOrder(order.start().orElseThrow()))
                .toList();
        return lasting == null && orders.isEmpty()
                ? Optional.empty()
                : Optional.of(new SentPlace(sent, childRef, lasting, orders));
    }

    String year() {
        return year;
    }

    Optional<OpenPlace> open() {
        return Optional.ofNullable(place)
                .map(code -> new OpenPlace(
                        code,
                        Optional.ofNullable(provider).orElse(""),
                        Optional.ofNullable(urn).orElse("")));
    }

    List<LocalDate> orders() {
        return orders.stream().map(OpenOrder::start).toList();
    }
}
