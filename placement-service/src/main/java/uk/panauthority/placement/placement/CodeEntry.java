package uk.panauthority.placement.placement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.placement.care.CareFacts;
import uk.panauthority.placement.care.CareService;
import uk.panauthority.placement.care.HeaderFacts;
import uk.panauthority.placement.care.LegalStatus;
import uk.panauthority.placement.code.CodeColumn;
import uk.panauthority.placement.code.ReturnCodes;
import uk.panauthority.placement.geography.Postcode;
import uk.panauthority.placement.home.HomeService;
import uk.panauthority.placement.home.HomeView;

/** Makes statutory codes of what is entered, with what the home and the child's care already say where nothing is. */
@ApplicationScoped
class CodeEntry {

    /** Series of short breaks: the return says nothing of where they are. */
    private static final Set<String> SHORT_BREAKS = Set.of("V3", "V4");

    private final HomeService homes;
    private final CareService care;

    CodeEntry(HomeService homes, CareService care) {
        this.homes = homes;
        this.care = care;
    }

    /**
     * The codes as they are kept.
     *
     * @param path of the request's codes, for pointers
     * @throws Problem {@code code-not-valid}; {@code postcode-malformed}
     */
    StatutoryCodes read(Placement placement, PlacementRequests.Codes entered, LocalDate from, String path) {
        mustBe(CodeColumn.PLACE, entered.place(), from, path + "/place", "146");
        mustBe(CodeColumn.PLACE_PROVIDER, entered.provider(), from, path + "/provider", "178");
        mustBe(CodeColumn.REASON_PLACE_CHANGE, entered.reasonForChange(), from, path + "/reasonForChange", "1009");
        Optional<CareFacts> facts = care.factsOf(placement.childRef());
        boolean located = facts.flatMap(f -> f.statusOn(from))
                .map(LegalStatus::code)
                .filter(SHORT_BREAKS::contains)
                .isEmpty();
        Optional<HomeView> home = located ? homes.find(placement.homeId()) : Optional.empty();
        String childsHome = written(entered.homePostcode(), path + "/homePostcode");
        String where = written(entered.placementPostcode(), path + "/placementPostcode");
        return new StatutoryCodes(
                from,
                entered.place(),
                entered.provider(),
                childsHome != null
                        ? childsHome
                        : facts.map(CareFacts::header)
                                .map(HeaderFacts::homePostcode)
                                .orElse(null),
                where != null ? where : home.map(HomeView::postcode).orElse(null),
                entered.urn() != null || ReturnCodes.hasNoUrn(entered.place(), from)
                        ? entered.urn()
                        : home.map(HomeView::urn).orElse(null),
                entered.sameCarer(),
                entered.reasonForChange(),
                entered.explanation());
    }

    private static @Nullable String written(@Nullable String postcode, String pointer) {
        return postcode == null ? null : Postcode.read(postcode, pointer).text();
    }

    private static void mustBe(CodeColumn column, @Nullable String code, LocalDate day, String pointer, String rule) {
        if (code != null && !ReturnCodes.isValid(column, code, day)) {
            throw Problem.at(pointer, CommonProblem.CODE_NOT_VALID, "The code is unknown, or not valid then.")
                    .with("rule", rule);
        }
    }
}
