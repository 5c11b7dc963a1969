package uk.panauthority.casework.placementlink;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/** Keeps and answers what is known of homes and placements. All within the caller's transaction and purpose. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class PlacementLinkService {

    private final HomeLinkRepository homes;
    private final PlacementLinkRepository placements;
    private final Instance<PlacementListener> listeners;
    private final Clock clock;

    public PlacementLinkService(
            HomeLinkRepository homes,
            PlacementLinkRepository placements,
            Instance<PlacementListener> listeners,
            Clock clock) {
        this.homes = homes;
        this.placements = placements;
        this.listeners = listeners;
        this.clock = clock;
    }

    void registered(HomeRegisteredHandler.HomeRegistered event) {
        if (homes.findByIdOptional(event.homeId()).isEmpty()) {
            homes.persist(new HomeLink(event, clock.instant()));
        }
    }

    void started(PlacementStartedHandler.PlacementStarted event) {
        if (placements.findByIdOptional(event.placementId()).isEmpty()) {
            PlacementLink placement = new PlacementLink(event);
            placements.persistAndFlush(placement);
            listeners.forEach(listener -> listener.started(placement.known(), event.startedAt()));
        }
    }

    void ended(PlacementEndedHandler.PlacementEnded event) {
        // The events of one placement arrive in order; one that ended without having started here is nobody's.
        placements.findByIdOptional(event.placementId()).ifPresent(placement -> {
            placement.end(event.endedOn(), event.reasonCode());
            placements.flush();
            listeners.forEach(listener -> listener.ended(placement.known(), event.endedOn()));
        });
    }

    public Optional<KnownHome> home(String urn) {
        return homes.ofUrn(urn).map(HomeLink::known);
    }

    /**
     * The homes at a postcode, as far as they are known.
     *
     * @param postcode as {@link HomePostcode#of} writes it
     */
    public List<KnownHome> homesAt(String postcode) {
        return homes.at(postcode).stream().map(HomeLink::known).toList();
    }

    /** The home of this id. */
    public Optional<KnownHome> homeOf(UUID homeId) {
        return homes.findByIdOptional(homeId).map(HomeLink::known);
    }

    /** The placement that the child was in at this time; empty for a child at home. */
    public Optional<KnownPlacement> ofChild(String childRef, Instant at) {
        return placements.ofChildAt(childRef, at).map(PlacementLink::known);
    }

    /** The last day of a placement; empty while it goes on. */
    public Optional<LocalDate> endOf(UUID placementId) {
        return placements.findByIdOptional(placementId).map(PlacementLink::endedOn);
    }

    /** The children who were placed in this home at this time. */
    public List<String> childrenIn(UUID homeId, Instant at) {
        return placements.inHomeAt(homeId, at).stream()
                .map(p -> p.known().childRef())
                .distinct()
                .toList();
    }

    /** The authorities that had a child placed in this home at this time. */
    public SortedSet<String> authoritiesWithAChildIn(UUID homeId, Instant at) {
        SortedSet<String> authorities = new TreeSet<>();
        placements.inHomeAt(homeId, at).forEach(p -> authorities.add(p.known().responsibleLa()));
        return authorities;
    }
}
