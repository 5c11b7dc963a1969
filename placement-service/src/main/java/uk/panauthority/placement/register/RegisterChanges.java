package uk.panauthority.placement.register;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.panauthority.placement.geography.Place;
import uk.panauthority.placement.geography.PostcodeDirectory;
import uk.panauthority.placement.home.DatedGrade;
import uk.panauthority.placement.home.HomeFacts;
import uk.panauthority.placement.home.ListedHome;
import uk.panauthority.placement.home.ListedHomes;

/** Finds what a list changes and makes the changes: in the entries, in the homes, and in the report of differences. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class RegisterChanges {

    private final RegisterRepository repository;
    private final ListedHomes homes;
    private final PostcodeDirectory directory;

    RegisterChanges(RegisterRepository repository, ListedHomes homes, PostcodeDirectory directory) {
        this.repository = repository;
        this.homes = homes;
        this.directory = directory;
    }

    /**
     * Takes a list over.
     *
     * @param before the entries of the list before, by key
     * @return the differences
     */
    List<RegisterDifference> make(
            RegisterList list,
            UUID editionId,
            LocalDate asOf,
            Map<String, ListedProvider> rows,
            Map<String, RegisterEntry> before) {
        Known known = new Known(homes.all(), before);
        List<RegisterDifference> differences = new ArrayList<>();
        rows.values().forEach(row -> differences.addAll(row(list, editionId, asOf, row, known)));
        before.values().stream()
                .filter(entry ->
                        !rows.containsKey(entry.key()) && entry.standing().open())
                .forEach(entry -> differences.addAll(gone(editionId, asOf, entry, known)));
        differences.forEach(repository::keep);
        return differences;
    }

    private List<RegisterDifference> row(
            RegisterList list, UUID editionId, LocalDate asOf, ListedProvider row, Known known) {
        RegisterEntry entry = known.entries.get(row.key());
        ListedHome own = known.ownOf(row);
        UUID homeId = own == null ? null : own.id();
        List<Standing.Change> changes;
        if (entry == null && own == null) {
            homeId = row.open() && row.isHome() ? register(row, known) : null;
            changes = firstSight(row, homeId);
        } else if (own == null && row.isHome() && row.open()) {
            homeId = register(row, known);
            changes = homeId == null ? List.of() : firstSight(row, homeId);
        } else {
            Standing standing = entry == null ? Standing.of(requireNonNull(own)) : entry.standing();
            changes = standing.to(Standing.of(row));
            changes.forEach(change -> apply(change, row, asOf, known.allOf(row)));
        }
        if (entry == null) {
            repository.keep(RegisterEntry.of(list, row, homeId));
        } else {
            entry.says(row, homeId);
        }
        UUID home = homeId;
        return changes.stream()
                .map(change -> RegisterDifference.of(editionId, row.urn(), home, change))
                .toList();
    }

    /** A provider that was never seen and is closed already is no news. */
    private List<Standing.Change> firstSight(ListedProvider row, @Nullable UUID homeId) {
        if (!row.open()) {
            return List.of();
        }
        DifferenceKind kind = row.isHome() && homeId == null ? DifferenceKind.NOT_TAKEN : DifferenceKind.NEW;
        return List.of(new Standing.Change(
                kind, null, row.places() == null ? null : row.places().toString()));
    }

    private @Nullable UUID register(ListedProvider row, Known known) {
        Optional<String> authority = directory
                .find(requireNonNull(row.postcode()))
                .map(Place::upperTier)
                .or(() -> directory.upperTierNamed(row.authorityName()));
        if (authority.isEmpty()) {
            return null;
        }
        HomeFacts facts = new HomeFacts(
                row.kind(),
                row.urn(),
                row.name(),
                null,
                known.providerOf(row.ownerId()),
                authority.get(),
                requireNonNull(row.postcode()),
                requireNonNull(row.places()),
                row.needs(),
                row.conditions(),
                null);
        return homes.register(facts, row.grade() == null ? null : new DatedGrade(row.grade(), row.gradedOn()));
    }

    private List<RegisterDifference> gone(UUID editionId, LocalDate asOf, RegisterEntry entry, Known known) {
        entry.isGone();
        known.allOf(entry).forEach(home -> homes.close(home.id(), asOf));
        return List.of(RegisterDifference.of(
                editionId, entry.urn(), entry.homeId(), new Standing.Change(DifferenceKind.CLOSED, null, null)));
    }

    /** An agency's change reaches all households under its number; the number of places is each home's own. */
    private void apply(Standing.Change change, ListedProvider row, LocalDate asOf, List<ListedHome> reached) {
        for (ListedHome home : reached) {
            switch (change.kind()) {
                case CLOSED -> homes.close(home.id(), closingDay(row, asOf));
                case RE_REGISTERED -> homes.reRegister(home.id());
                case REGRADED -> homes.grade(home.id(), requireNonNull(row.grade()), row.gradedOn());
                case CAPACITY_CHANGED -> {
                    if (!home.household()) {
                        homes.changeCapacity(home.id(), requireNonNull(row.places()), asOf);
                    }
                }
                case NEW, NOT_TAKEN -> throw new IllegalStateException("a home that is here is not new");
            }
        }
    }

    /** A list of today does not know of tomorrow. */
    private static LocalDate closingDay(ListedProvider row, LocalDate asOf) {
        LocalDate day = row.closedOn();
        return day == null || day.isAfter(asOf) ? asOf : day;
    }

    /** The homes that are here, and who runs the homes of which owner. */
    private static final class Known {

        private final Map<String, List<ListedHome>> byUrn;
        private final Map<String, RegisterEntry> entries;
        private final Map<String, String> providers = new HashMap<>();

        Known(List<ListedHome> all, Map<String, RegisterEntry> entries) {
            this.byUrn = all.stream().collect(Collectors.groupingBy(ListedHome::urn));
            this.entries = entries;
            Map<UUID, ListedHome> byId = all.stream().collect(Collectors.toMap(ListedHome::id, Function.identity()));
            for (RegisterEntry entry : entries.values()) {
                ListedHome home = entry.homeId() == null ? null : byId.get(entry.homeId());
                if (entry.ownerId() != null && home != null) {
                    providers.put(entry.ownerId(), home.providerId());
                }
            }
        }

        /** The home of a row itself; an agency has none. */
        @Nullable
        ListedHome ownOf(ListedProvider row) {
            if (!row.isHome()) {
                return null;
            }
            boolean bySetting = !row.key().equals(row.urn());
            return byUrn.getOrDefault(row.urn(), List.of()).stream()
                    .filter(home -> !home.household())
                    .filter(home -> !bySetting || row.key().endsWith(" " + home.postcode()))
                    .findFirst()
                    .orElse(null);
        }

        List<ListedHome> allOf(ListedProvider row) {
            ListedHome own = ownOf(row);
            return row.isHome() ? (own == null ? List.of() : List.of(own)) : households(row.urn());
        }

        List<ListedHome> allOf(RegisterEntry entry) {
            return entry.isHome()
                    ? byUrn.getOrDefault(entry.urn(), List.of()).stream()
                            .filter(home -> home.id().equals(entry.homeId()))
                            .toList()
                    : households(entry.urn());
        }

        /** A provider that is not on the platform yet goes by its owner's number in the list. */
        String providerOf(String ownerId) {
            String number = ownerId.replaceAll("[^A-Za-z0-9-]", "");
            return providers.getOrDefault(ownerId, number.isEmpty() ? "ofsted-unknown" : "ofsted-" + number);
        }

        private List<ListedHome> households(String urn) {
            return byUrn.getOrDefault(urn, List.of()).stream()
                    .filter(ListedHome::household)
                    .toList();
        }
    }
}
