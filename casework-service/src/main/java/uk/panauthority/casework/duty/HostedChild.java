package uk.panauthority.casework.duty;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.placementlink.KnownPlacement;
import uk.panauthority.common.time.PlatformClock;

/** A child of another authority who lives in this one's area: what a host may know while nothing has happened. */
@Entity
@Table(name = "hosted_child")
class HostedChild {

    @Id
    @Column(name = "placement_id")
    private UUID placementId;

    @Version
    private long version;

    @Column(name = "child_ref")
    private String childRef;

    @Column(name = "home_id")
    private UUID homeId;

    @Column(name = "placing_la")
    private String placingLa;

    @Column(name = "host_la")
    private String hostLa;

    @Column(name = "started_on")
    private LocalDate startedOn;

    @Column(name = "ended_on")
    private @Nullable LocalDate endedOn;

    private @Nullable String contact;

    @Column(name = "standing_instructions")
    private @Nullable String standingInstructions;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "visible_to")
    private List<String> visibleTo;

    /** For Hibernate. */
    protected HostedChild() {}

    /**
     * A child whose placement in the area has begun.
     *
     * @param police the forces of the host's area
     */
    HostedChild(KnownPlacement placement, Instant startedAt, Set<String> police) {
        this.placementId = placement.placementId();
        this.childRef = placement.childRef();
        this.homeId = placement.homeId();
        this.placingLa = placement.responsibleLa();
        this.hostLa = placement.hostLa();
        this.startedOn = LocalDate.ofInstant(startedAt, PlatformClock.LONDON);
        this.visibleTo = Stream.concat(Stream.of(placingLa, hostLa), police.stream())
                .distinct()
                .sorted()
                .toList();
    }

    void ended(LocalDate on) {
        endedOn = on;
    }

    void instructed(@Nullable String whom, @Nullable String instructions) {
        contact = whom;
        standingInstructions = instructions;
    }

    UUID placementId() {
        return placementId;
    }

    String childRef() {
        return childRef;
    }

    HostedChildView view() {
        return new HostedChildView(childRef, homeId, placingLa, startedOn, endedOn, contact, standingInstructions);
    }
}
