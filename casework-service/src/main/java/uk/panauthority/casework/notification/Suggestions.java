package uk.panauthority.casework.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import uk.panauthority.casework.child.ChildService;
import uk.panauthority.casework.child.KnownChild;
import uk.panauthority.casework.placementlink.KnownHome;
import uk.panauthority.casework.placementlink.PlacementLinkService;
import uk.panauthority.common.time.PlatformClock;

/**
 * Finds children that a message may mean when none is certain, and says why. It looks only where there is an index: by
 * number, day of birth, exact name, home and reference. It never decides; each authority is shown its own children only.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Suggestions {

    private static final int MOST = 20;

    private final ChildService children;
    private final PlacementLinkService placements;
    private final NotificationRepository notifications;

    public Suggestions(ChildService children, PlacementLinkService placements, NotificationRepository notifications) {
        this.children = children;
        this.placements = placements;
        this.notifications = notifications;
    }

    /** The children that may be meant, the likeliest first. */
    List<Suggestion> of(PoliceMessage message, String force, List<KnownHome> homes, Instant receivedAt) {
        ChildClaim claim = message.child();
        LocalDate today = LocalDate.ofInstant(receivedAt, PlatformClock.LONDON);
        Set<String> placed = new HashSet<>();
        homes.forEach(home -> placed.addAll(placements.childrenIn(home.homeId(), message.about())));
        Set<String> earlier = new HashSet<>(notifications.childrenOf(force, message.reference()));
        Map<String, KnownChild> found = new LinkedHashMap<>();
        Stream.of(
                        Stream.concat(placed.stream(), earlier.stream())
                                .map(children::known)
                                .flatMap(Optional::stream),
                        numbered(claim),
                        born(claim),
                        named(claim))
                .flatMap(stream -> stream)
                .forEach(child -> found.putIfAbsent(child.childRef(), child));
        Resemblance resemblance = new Resemblance(claim, today);
        return found.values().stream()
                .map(child -> new Suggestion(
                        child.childRef(),
                        resemblance.with(child, placed.contains(child.childRef()), earlier.contains(child.childRef()))))
                .filter(suggestion -> resemblance.isEnough(suggestion.reasons()))
                .sorted(Comparator.comparingInt(Suggestion::weight).reversed().thenComparing(Suggestion::childRef))
                .limit(MOST)
                .toList();
    }

    private Stream<KnownChild> numbered(ChildClaim claim) {
        return claim.responsibleLa() == null || claim.childNumber() == null
                ? Stream.empty()
                : children.numbered(claim.responsibleLa(), claim.childNumber()).stream();
    }

    private Stream<KnownChild> born(ChildClaim claim) {
        LocalDate born = claim.dateOfBirth();
        if (born == null) {
            return Stream.empty();
        }
        Set<LocalDate> days = new LinkedHashSet<>(List.of(born, born.plusYears(1), born.minusYears(1)));
        LocalDate exchanged = Resemblance.exchanged(born);
        if (exchanged != null) {
            days.add(exchanged);
        }
        return days.stream().flatMap(day -> children.bornOn(day).stream());
    }

    private Stream<KnownChild> named(ChildClaim claim) {
        return Stream.of(Optional.ofNullable(claim.nameKey()), Optional.ofNullable(claim.nameAsItLooks()))
                .flatMap(Optional::stream)
                .distinct()
                .flatMap(key -> children.named(key).stream());
    }
}
