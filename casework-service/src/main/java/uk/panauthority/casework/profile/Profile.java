package uk.panauthority.casework.profile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.placementlink.KnownPlacement;
import uk.panauthority.common.access.Shared;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.Ids;

/** Part 1 of one child's profile, as it is now. It moves with the child: the home that the child leaves loses it. */
@Entity
@Table(name = "philomena_profile")
class Profile {

    @Id
    private UUID id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private ProfileState state;

    @Column(name = "child_ref")
    private String childRef;

    @Column(name = "responsible_la")
    private String responsibleLa;

    @Column(name = "placement_id")
    private @Nullable UUID placementId;

    @Column(name = "provider_id")
    private @Nullable String providerId;

    @Column(name = "provider_until")
    private @Nullable LocalDate providerUntil;

    private int revision;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "part_one")
    private PartOne partOne;

    @Column(name = "written_at")
    private Instant writtenAt;

    @Column(name = "written_by")
    private String writtenBy;

    @Column(name = "confirmed_at")
    private @Nullable Instant confirmedAt;

    @Column(name = "confirmed_by")
    private @Nullable String confirmedBy;

    protected Profile() {}

    private Profile(String childRef, String responsibleLa, PartOne partOne, String by, Instant now) {
        this.id = Ids.next();
        this.state = ProfileLifecycle.TABLE.initial();
        this.childRef = childRef;
        this.responsibleLa = responsibleLa;
        this.revision = 1;
        this.partOne = partOne;
        this.writtenBy = by;
        this.writtenAt = now;
    }

    /** Begun by the first placement that is known: empty, and to be filled by those who know the child. */
    static Profile begin(KnownPlacement placement, String by, Instant now) {
        Profile profile = new Profile(placement.childRef(), placement.responsibleLa(), PartOne.begun(), by, now);
        profile.placementId = placement.placementId();
        profile.providerId = placement.providerId();
        return profile;
    }

    /** Begun by the responsible authority for a child who is not placed, or not yet. */
    static Profile begin(String childRef, Caller caller, PartOne partOne, Instant now) {
        Profile profile = new Profile(childRef, caller.organisation(), partOne, caller.username(), now);
        profile.state = ProfileState.CURRENT;
        return profile;
    }

    void write(PartOne words, Caller caller, LocalDate today, Instant now) {
        state = ProfileLifecycle.TABLE.next(state, ProfileAction.WRITE, caller, partiesOf(caller, today));
        partOne = words;
        revision++;
        writtenAt = now;
        writtenBy = caller.username();
    }

    void confirm(Caller caller, LocalDate today, Instant now) {
        state = ProfileLifecycle.TABLE.next(state, ProfileAction.CONFIRM, caller, partiesOf(caller, today));
        confirmedAt = now;
        confirmedBy = caller.username();
    }

    /** The child lives elsewhere from now on, and the profile with the child. */
    void moveTo(KnownPlacement placement) {
        state = ProfileLifecycle.TABLE.automatically(state, ProfileAction.MOVE);
        placementId = placement.placementId();
        providerId = placement.providerId();
        providerUntil = null;
    }

    /** The home's part in it ends with this day, unless the child lives in another of its homes already. */
    void leave(KnownPlacement placement, LocalDate lastDay) {
        if (placement.placementId().equals(placementId)) {
            providerUntil = lastDay;
        }
    }

    /** The profile with those who may see it on this day. */
    record OnDay(Profile profile, Set<String> visibleTo) implements Shared {

        @Override
        public Optional<String> person() {
            return Optional.of(profile.childRef);
        }
    }

    OnDay on(LocalDate today) {
        return new OnDay(
                this,
                providerId != null && isHomeOn(today) ? Set.of(responsibleLa, providerId) : Set.of(responsibleLa));
    }

    private boolean isHomeOn(LocalDate today) {
        return providerUntil == null || !providerUntil.isBefore(today);
    }

    private Set<ProfileParty> partiesOf(Caller caller, LocalDate today) {
        Set<ProfileParty> parties = EnumSet.noneOf(ProfileParty.class);
        if (responsibleLa.equals(caller.organisation())) {
            parties.add(ProfileParty.RESPONSIBLE);
        }
        if (caller.organisation().equals(providerId) && isHomeOn(today)) {
            parties.add(ProfileParty.HOME);
        }
        return parties;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String childRef() {
        return childRef;
    }

    String responsibleLa() {
        return responsibleLa;
    }

    @Nullable
    String providerId() {
        return providerId;
    }

    int revision() {
        return revision;
    }

    PartOne partOne() {
        return partOne;
    }

    ProfileView view(Caller caller, LocalDate today, List<TextFlag> flags) {
        return new ProfileView(
                id,
                state,
                version,
                ProfileLifecycle.TABLE.actions(state, caller, partiesOf(caller, today)),
                childRef,
                responsibleLa,
                placementId,
                providerId,
                revision,
                partOne,
                writtenAt,
                writtenBy,
                confirmedAt,
                confirmedBy,
                flags);
    }
}
