package uk.panauthority.placement.competition;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.placement.problem.PlacementProblem;

/**
 * How a competition is decided. Published with the invitation and fixed from then on.
 *
 * @param pointsTotal what the weights add up to
 * @param gateway codes of the pass/fail tests
 * @param failedOfferSetsLowest whether an offer that failed the gateway can be the lowest price of the price formula
 */
public record CompetitionTerms(
        List<Criterion> criteria, BigDecimal pointsTotal, List<String> gateway, boolean failedOfferSetsLowest) {

    /** How equal totals are parted: published with every competition. */
    public static final List<String> TIE_BREAK =
            List.of("QUALITY_TOTAL", "HIGHEST_WEIGHTED_CRITERION", "LOWER_PRICE", "DRAW");

    /** @throws Problem {@code weights-total}; {@code field-invalid} for a code twice, or two prices */
    void check() {
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < criteria.size(); i++) {
            if (!codes.add(criteria.get(i).code())) {
                throw Problem.at(
                        "/criteria/" + i + "/code", CommonProblem.FIELD_INVALID, "Each criterion has its code.");
            }
        }
        if (criteria.stream().filter(c -> !c.isScored()).count() > 1) {
            throw Problem.at("/criteria", CommonProblem.FIELD_INVALID, "The price is one criterion.");
        }
        BigDecimal sum = criteria.stream().map(Criterion::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(pointsTotal) != 0) {
            throw Problem.at("/criteria", PlacementProblem.WEIGHTS_TOTAL, "The weights are not the stated total.")
                    .with("pointsTotal", pointsTotal)
                    .with("sum", sum);
        }
    }

    List<Criterion> scored() {
        return criteria.stream().filter(Criterion::isScored).toList();
    }

    Optional<Criterion> price() {
        return criteria.stream().filter(c -> !c.isScored()).findFirst();
    }

    Optional<Criterion> criterion(String code) {
        return criteria.stream().filter(c -> c.code().equals(code)).findFirst();
    }

    /** One text for one meaning, to be hashed. */
    String canonical() {
        StringBuilder text = new StringBuilder();
        criteria.forEach(c -> text.append(c.code())
                .append('|')
                .append(c.kind())
                .append('|')
                .append(c.weight().stripTrailingZeros().toPlainString())
                .append('|')
                .append(c.maximum())
                .append('\n'));
        return text.append(pointsTotal.stripTrailingZeros().toPlainString())
                .append('\n')
                .append(String.join(",", gateway))
                .append('\n')
                .append(failedOfferSetsLowest)
                .append('\n')
                .append(String.join(",", TIE_BREAK))
                .toString();
    }
}
