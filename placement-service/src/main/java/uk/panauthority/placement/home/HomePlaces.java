package uk.panauthority.placement.home;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.panauthority.placement.geography.Place;
import uk.panauthority.placement.geography.Postcode;
import uk.panauthority.placement.geography.PostcodeDirectory;

/**
 * Where homes lie and what of their addresses the present caller may read. The addresses of households are held back by the
 * database itself: a query finds only those that the caller may know.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class HomePlaces {

    private final PostcodeDirectory directory;
    private final EntityManager entities;

    HomePlaces(PostcodeDirectory directory, EntityManager entities) {
        this.directory = directory;
        this.entities = entities;
    }

    HomeView.Whereabouts of(Home home) {
        return requireNonNull(ofAll(List.of(home)).get(home.id()));
    }

    Map<UUID, HomeView.Whereabouts> ofAll(Collection<Home> homes) {
        Map<Postcode, Place> places = directory.findAll(
                homes.stream().flatMap(home -> home.postcode().stream()).collect(Collectors.toSet()));
        Map<UUID, String> addresses =
                addresses(homes.stream().filter(Home::isHousehold).map(Home::id).collect(Collectors.toSet()));
        Map<UUID, HomeView.Whereabouts> all = new HashMap<>();
        for (Home home : homes) {
            Optional<Postcode> postcode = home.postcode();
            String shown = postcode.map(Postcode::text).orElse(addresses.get(home.id()));
            all.put(home.id(), new HomeView.Whereabouts(shown, location(home, postcode, places)));
        }
        return all;
    }

    private static @Nullable HomeLocation location(
            Home home, Optional<Postcode> postcode, Map<Postcode, Place> places) {
        HomeArea area = home.area();
        if (area != null) {
            return area.location();
        }
        return postcode.map(places::get).map(HomeLocation::of).orElse(null);
    }

    private Map<UUID, String> addresses(Set<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : entities.createQuery("from HomeAddress where homeId in ?1", HomeAddress.class)
                        .setParameter(1, ids)
                        .getResultStream()
                        .collect(Collectors.toMap(HomeAddress::homeId, HomeAddress::postcode));
    }
}
