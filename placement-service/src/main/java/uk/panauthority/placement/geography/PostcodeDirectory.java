package uk.panauthority.placement.geography;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.panauthority.common.time.PlatformClock;

/**
 * Answers where postcodes lie, by the newest imported directory or, while there is none, by the postcodes that ship with
 * the product. A postcode that is not there is unknown, never wrong: the directory may be of another part of the country.
 */
@ApplicationScoped
public class PostcodeDirectory {

    private final EntityManager entities;
    private final PostcodeEditionRepository editions;
    private final ShippedPostcodes shipped;
    private final UpperTiers upperTiers;
    private final Clock clock;

    public PostcodeDirectory(
            EntityManager entities,
            PostcodeEditionRepository editions,
            ShippedPostcodes shipped,
            UpperTiers upperTiers,
            Clock clock) {
        this.entities = entities;
        this.editions = editions;
        this.shipped = shipped;
        this.upperTiers = upperTiers;
        this.clock = clock;
    }

    /** Where the postcode lies; empty when it is not in the directory. */
    @Transactional
    public Optional<Place> find(Postcode postcode) {
        return Optional.ofNullable(findAll(List.of(postcode)).get(postcode));
    }

    /** Where each of these postcodes lies; without those that are not in the directory. */
    @Transactional
    public Map<Postcode, Place> findAll(Collection<Postcode> postcodes) {
        Optional<PostcodeEdition> live = editions.live();
        LocalDate asOf = live.map(PostcodeEdition::asOf).orElseGet(shipped::asOf);
        Map<String, PostcodeRow> imported = live.isPresent() ? imported(postcodes) : Map.of();
        Map<Postcode, Place> places = new HashMap<>();
        for (Postcode postcode : postcodes) {
            Optional<PostcodeRow> row =
                    live.isPresent() ? Optional.ofNullable(imported.get(postcode.plain())) : shipped.find(postcode);
            row.ifPresent(found -> places.put(postcode, place(found, asOf)));
        }
        return places;
    }

    /** The authority for children's services of that name, as it is called today; empty for a name that is not known. */
    public Optional<String> upperTierNamed(String name) {
        return upperTiers.named(name, today());
    }

    /**
     * The miles between two postcodes by the Department's formula, to one decimal; empty when one of them is not in the
     * directory.
     */
    @Transactional
    public Optional<BigDecimal> miles(Postcode from, Postcode to) {
        Map<Postcode, Place> places = findAll(List.of(from, to));
        Place start = places.get(from);
        Place end = places.get(to);
        return start == null || end == null
                ? Optional.empty()
                : Optional.of(start.grid().milesTo(end.grid()));
    }

    private Place place(PostcodeRow row, LocalDate asOf) {
        String upperTier = upperTiers.of(row.district(), row.county(), today()).orElse(null);
        return new Place(row.grid(), row.district(), upperTier, asOf);
    }

    @SuppressWarnings("unchecked") // a native query of five columns
    private Map<String, PostcodeRow> imported(Collection<Postcode> postcodes) {
        List<Object[]> rows = entities.createNativeQuery(
                        "select plain, easting, northing, district, coalesce(county, '') from postcode"
                                + " where plain in (?1)",
                        Object[].class)
                .setParameter(1, postcodes.stream().map(Postcode::plain).toList())
                .getResultList();
        Map<String, PostcodeRow> found = new HashMap<>();
        rows.forEach(row -> found.put(
                (String) row[0],
                new PostcodeRow(
                        (String) row[0], (Integer) row[1], (Integer) row[2], (String) row[3], (String) row[4])));
        return found;
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(PlatformClock.LONDON));
    }
}
