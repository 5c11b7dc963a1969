package uk.panauthority.casework.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.child.BirthDate;
import uk.panauthority.casework.child.ChildService;
import uk.panauthority.casework.child.KnownChild;
import uk.panauthority.casework.episode.EpisodeSetting;
import uk.panauthority.casework.placementlink.KnownHome;
import uk.panauthority.casework.placementlink.KnownPlacement;
import uk.panauthority.casework.placementlink.PlacementLinkService;
import uk.panauthority.common.time.PlatformClock;

/**
 * Finds the child and the authorities that a message concerns. Only an exact fit is a match: the child's number at its
 * authority, confirmed by date of birth or name; or name and date of birth of exactly one known child. It sees across
 * authorities, and therefore runs as a step of its own for {@code Purpose.MATCHING}; what it found of other authorities'
 * children is shown to nobody but them.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ChildFinder {

    private final ChildService children;
    private final PlacementLinkService placements;
    private final Suggestions suggestions;
    private final ForceAreas areas;

    public ChildFinder(
            ChildService children, PlacementLinkService placements, Suggestions suggestions, ForceAreas areas) {
        this.children = children;
        this.placements = placements;
        this.suggestions = suggestions;
        this.areas = areas;
    }

    Matching find(PoliceMessage message, String force, Instant receivedAt) {
        LocalDate today = LocalDate.ofInstant(receivedAt, PlatformClock.LONDON);
        ChildClaim claim = message.child();
        List<KnownHome> homes = homesOf(message);
        Fit fit = fit(claim, today);
        KnownChild child = fit.child();
        if (fit.adult()) {
            return new Matching(
                    null, null, true, List.of(), new TreeSet<>(), List.of(warning(WarningCode.ROUTED_OUT_ADULT)));
        }
        if (child != null) {
            EpisodeSetting setting = settingOf(child.childRef(), child.responsibleLa(), single(homes), message.about());
            SortedSet<String> told = new TreeSet<>(List.of(setting.responsibleLa(), setting.hostLa()));
            return new Matching(child, setting, false, List.of(), told, List.of());
        }
        List<Suggestion> found = suggestions.of(message, force, homes, receivedAt);
        SortedSet<String> told = toldOf(fit.candidates(), homes, claim, force, message.about(), today);
        return new Matching(null, null, false, found, told, fit.warnings());
    }

    /** Where the child is placed at this time; the home that was named counts where no placement is known. */
    EpisodeSetting settingOf(String childRef, String responsibleLa, @Nullable KnownHome named, Instant at) {
        Optional<KnownPlacement> placement = placements.ofChild(childRef, at);
        if (placement.isPresent()) {
            KnownPlacement known = placement.get();
            return new EpisodeSetting(
                    childRef, responsibleLa, known.hostLa(), known.placementId(), known.homeId(), known.providerId());
        }
        return named == null
                ? new EpisodeSetting(childRef, responsibleLa, responsibleLa, null, null, null)
                : new EpisodeSetting(childRef, responsibleLa, named.hostLa(), null, named.homeId(), named.providerId());
    }

    /** The home that the message means, where there is no doubt. */
    @Nullable
    KnownHome homeOf(PoliceMessage message) {
        return single(homesOf(message));
    }

    /** That of the number that was sent; where none is known by it, all at the postcode of the placement. */
    private List<KnownHome> homesOf(PoliceMessage message) {
        Optional<KnownHome> numbered = Optional.ofNullable(message.homeUrn()).flatMap(placements::home);
        String postcode = message.placementPostcode();
        if (numbered.isPresent() || postcode == null) {
            return numbered.stream().toList();
        }
        return placements.homesAt(postcode);
    }

    private static @Nullable KnownHome single(List<KnownHome> homes) {
        return homes.size() == 1 ? homes.getFirst() : null;
    }

    private record Fit(
            @Nullable KnownChild child, boolean adult, List<KnownChild> candidates, List<MessageWarning> warnings) {

        static Fit none(List<KnownChild> candidates, WarningCode code) {
            return new Fit(null, false, candidates, List.of(warning(code)));
        }
    }

    private Fit fit(ChildClaim claim, LocalDate today) {
        Optional<KnownChild> numbered = claim.responsibleLa() == null || claim.childNumber() == null
                ? Optional.empty()
                : children.numbered(claim.responsibleLa(), claim.childNumber());
        boolean saidAdult = claim.dateOfBirth() != null && BirthDate.isAdult(claim.dateOfBirth(), today);
        if (saidAdult && numbered.isEmpty()) {
            return new Fit(null, true, List.of(), List.of());
        }
        if (!claim.doubtful()
                && !claim.nameMayDeceive()
                && numbered.filter(claim::confirms).isPresent()) {
            // The usual case: nothing else need be looked for.
            return certain(numbered.get(), today);
        }
        List<KnownChild> named = claim.dateOfBirth() == null || claim.nameKey() == null
                ? List.of()
                : children.bornAndNamed(claim.dateOfBirth(), claim.nameKey());
        List<KnownChild> possible = merged(numbered, named);
        if (claim.doubtful()) {
            // Why there is no match is said already, by the warning of the date.
            return new Fit(null, false, possible, List.of());
        }
        if (claim.nameMayDeceive()) {
            return Fit.none(merged(numbered, looksLike(claim)), WarningCode.TRIAGE_LOOK_ALIKE_NAME);
        }
        if (numbered.isPresent()) {
            return Fit.none(possible, WarningCode.TRIAGE_UNMATCHED_CHILD);
        }
        if (named.size() > 1) {
            return Fit.none(named, WarningCode.TRIAGE_AMBIGUOUS_CHILD);
        }
        if (named.isEmpty() || contradicts(claim, named.getFirst())) {
            return Fit.none(possible, WarningCode.TRIAGE_UNMATCHED_CHILD);
        }
        return new Fit(named.getFirst(), false, List.of(), List.of());
    }

    private static Fit certain(KnownChild child, LocalDate today) {
        return BirthDate.isAdult(child.dateOfBirth(), today)
                ? new Fit(null, true, List.of(), List.of())
                : new Fit(child, false, List.of(), List.of());
    }

    /** A number or authority that was sent and is another than the child's makes the fit less than exact. */
    private static boolean contradicts(ChildClaim claim, KnownChild child) {
        return (claim.responsibleLa() != null && !claim.responsibleLa().equals(child.responsibleLa()))
                || (claim.childNumber() != null && !claim.childNumber().equals(child.childNumber()));
    }

    private List<KnownChild> looksLike(ChildClaim claim) {
        String key = claim.nameAsItLooks();
        return claim.dateOfBirth() == null || key == null ? List.of() : children.bornAndNamed(claim.dateOfBirth(), key);
    }

    private static List<KnownChild> merged(Optional<KnownChild> one, List<KnownChild> more) {
        List<KnownChild> all = new ArrayList<>();
        one.ifPresent(all::add);
        more.stream().filter(child -> !all.contains(child)).forEach(all::add);
        return all;
    }

    /**
     * Who hears of a message whose child is not certain: the authorities with a child in a home that it may mean; else
     * those of the children that may be meant; else all of the force's area. An authority that the force itself named is
     * always told.
     */
    private SortedSet<String> toldOf(
            List<KnownChild> candidates,
            List<KnownHome> homes,
            ChildClaim claim,
            String force,
            Instant about,
            LocalDate today) {
        SortedSet<String> told = new TreeSet<>();
        homes.forEach(home -> told.addAll(placements.authoritiesWithAChildIn(home.homeId(), about)));
        if (told.isEmpty()) {
            candidates.forEach(child -> told.add(child.responsibleLa()));
        }
        if (told.isEmpty()) {
            told.addAll(areas.toldBy(force, today));
        }
        if (claim.responsibleLa() != null && areas.isAuthority(claim.responsibleLa(), today)) {
            told.add(claim.responsibleLa());
        }
        return told;
    }

    private static MessageWarning warning(WarningCode code) {
        return new MessageWarning(code, "/child");
    }
}
