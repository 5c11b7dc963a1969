package uk.panauthority.placement.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.placement.exclusion.ExcludedPlace;
import uk.panauthority.placement.exclusion.ExclusionService;
import uk.panauthority.placement.exclusion.LinkedChildren;
import uk.panauthority.placement.exclusion.LiveExclusion;
import uk.panauthority.placement.geography.GridReference;
import uk.panauthority.placement.impact.ImpactService;
import uk.panauthority.placement.referral.CurrentReferral;
import uk.panauthority.placement.referral.ReferralDocument;

/** Puts together what a search for a referral asks: its requirements, excluded areas, homes to avoid, and assessments. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Questions {

    private final SearchTables tables;
    private final Candidates candidates;
    private final ExclusionService exclusions;
    private final LinkedChildren links;
    private final ImpactService impacts;

    Questions(
            SearchTables tables,
            Candidates candidates,
            ExclusionService exclusions,
            LinkedChildren links,
            ImpactService impacts) {
        this.tables = tables;
        this.candidates = candidates;
        this.exclusions = exclusions;
        this.links = links;
        this.impacts = impacts;
    }

    /** @param night from which a home is sought: exclusions and links that hold then count */
    Needs of(CurrentReferral referral, LocalDate night, LocalDate today) {
        Set<UUID> avoided = links.homesToAvoid(referral.childRef(), night);
        List<Needs.ExcludedArea> areas = exclusions.liveOn(night, referral.childRef()).stream()
                .map(this::area)
                .toList();
        return new Needs(
                referral.responsibleLa(),
                candidates.pointOf(homePostcode(referral.document())),
                wanted(referral),
                areas,
                avoided,
                candidates.pointsOf(avoided),
                tables.settings(referral.responsibleLa(), today).linkedMiles(),
                impacts.latest(referral.id()).values().stream()
                        .map(a -> new Needs.Assessment(a.homeId(), a.suits()))
                        .sorted((a, b) -> a.homeId().compareTo(b.homeId()))
                        .toList());
    }

    private List<Needs.Wanted> wanted(CurrentReferral referral) {
        List<ReferralDocument.Requirement> listed = referral.document().requirements();
        return listed == null
                ? List.of()
                : listed.stream()
                        .map(r -> tables.wanted(r, referral.approvedOn()))
                        .toList();
    }

    private Needs.ExcludedArea area(LiveExclusion exclusion) {
        ExcludedPlace place = exclusion.place();
        return place == null
                ? new Needs.ExcludedArea(exclusion.id(), null, null, null)
                : new Needs.ExcludedArea(exclusion.id(), place.area(), centre(place), place.miles());
    }

    private @Nullable GridReference centre(ExcludedPlace place) {
        Integer easting = place.easting();
        Integer northing = place.northing();
        return easting == null || northing == null
                ? candidates.pointOf(place.postcode())
                : new GridReference(easting, northing);
    }

    private static @Nullable String homePostcode(ReferralDocument document) {
        ReferralDocument.Child child = document.child();
        return child == null ? null : child.homePostcode();
    }
}
