package uk.panauthority.placement.admission;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.placement.problem.PlacementProblem;
import uk.panauthority.placement.system.CriteriaVersion;
import uk.panauthority.placement.system.EntryCriterion;
import uk.panauthority.placement.system.OpenLot;
import uk.panauthority.placement.system.PricePolicy;
import uk.panauthority.placement.system.SystemState;

/** Rules of entry that look at more than one record. */
final class AdmissionPolicies {

    private static final String PRICE = "PRICE";

    private AdmissionPolicies() {}

    /** @throws Problem {@code transition-refused} when the system takes no applications */
    static void requireTakesApplications(OpenLot lot) {
        if (lot.systemState() != SystemState.OPEN && lot.systemState() != SystemState.ADVERTISED) {
            throw Problem.of(CommonProblem.TRANSITION_REFUSED, "The system takes no applications now.")
                    .with("state", lot.systemState().name())
                    .with("allowedActions", List.of());
        }
    }

    /** @throws Problem {@code transition-refused} while the lot has published no criteria */
    static CriteriaVersion criteriaOf(OpenLot lot, LocalDate day) {
        return lot.criteriaOn(day)
                .orElseThrow(() -> Problem.of(CommonProblem.TRANSITION_REFUSED, "The lot has no entry criteria yet.")
                        .with("allowedActions", List.of()));
    }

    /**
     * Judges scores: each test of the version once, on its scale, with its reasons.
     *
     * @throws Problem {@code score-invalid}; {@code rationale-missing}
     */
    static EntryEvaluation judge(
            OpenLot lot, int version, List<AdmissionRequests.Score> scores, Caller caller, Instant now) {
        CriteriaVersion criteria = lot.criteria().stream()
                .filter(v -> v.version() == version)
                .findFirst()
                .orElseThrow(() -> Problem.of(PlacementProblem.CRITERIA_CHANGED));
        Set<String> scored = new HashSet<>();
        List<EntryEvaluation.EntryScore> kept = new ArrayList<>();
        boolean passed = true;
        for (int i = 0; i < scores.size(); i++) {
            AdmissionRequests.Score score = scores.get(i);
            String pointer = "/scores/" + i;
            EntryCriterion test = criteria.criteria().stream()
                    .filter(c -> c.code().equals(score.criterion()))
                    .findFirst()
                    .orElseThrow(() -> invalid(pointer + "/criterion", "There is no such test."));
            if (!scored.add(test.code())) {
                throw invalid(pointer + "/criterion", "Each test is scored once.");
            }
            boolean above = score.points().compareTo(BigDecimal.valueOf(test.maximum())) > 0;
            if (score.points().signum() < 0 || above) {
                throw invalid(pointer + "/points", "The points are not on the scale.");
            }
            if (score.rationale() == null || score.rationale().isBlank()) {
                throw Problem.at(pointer + "/rationale", PlacementProblem.RATIONALE_MISSING, "Say why these points.");
            }
            passed &= score.points().compareTo(BigDecimal.valueOf(test.minimum())) >= 0;
            kept.add(new EntryEvaluation.EntryScore(test.code(), score.points(), score.rationale()));
        }
        if (scored.size() < criteria.criteria().size()) {
            throw invalid("/scores", "Each test is scored.");
        }
        return new EntryEvaluation(version, List.copyOf(kept), passed, caller.username(), now);
    }

    /** @throws Problem {@code price-not-an-entry-test} for a refusal for the price where the lot is entered on quality */
    static void refusePriceAsReason(OpenLot lot, List<String> codes) {
        int price = codes.indexOf(PRICE);
        if (lot.qualityOnly() && price >= 0) {
            throw Problem.at(
                    "/reasonCodes/" + price,
                    PlacementProblem.PRICE_NOT_AN_ENTRY_TEST,
                    "The lot is entered on quality.");
        }
    }

    /** @throws Problem {@code field-invalid} for a code twice, ages the wrong way, or a price that the lot wants otherwise */
    static void checkLines(OpenLot lot, List<ResponseLine> lines) {
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            ResponseLine line = lines.get(i);
            String pointer = "/lines/" + i;
            if (!codes.add(line.code())) {
                throw wrong(pointer + "/code", "Each service has a code of its own.");
            }
            if (line.ageTo() < line.ageFrom()) {
                throw wrong(pointer + "/ageTo", "The oldest is not younger than the youngest.");
            }
            boolean priced = line.weeklyPrice() != null;
            if (lot.pricePolicy() == PricePolicy.LISTED && !priced) {
                throw wrong(pointer + "/weeklyPrice", "The lot lists prices.");
            }
            if (lot.pricePolicy() == PricePolicy.NONE && priced) {
                throw wrong(pointer + "/weeklyPrice", "The lot lists no prices.");
            }
        }
    }

    private static Problem invalid(String pointer, String detail) {
        return Problem.at(pointer, PlacementProblem.SCORE_INVALID, detail);
    }

    private static Problem wrong(String pointer, String detail) {
        return Problem.at(pointer, CommonProblem.FIELD_INVALID, detail);
    }
}
