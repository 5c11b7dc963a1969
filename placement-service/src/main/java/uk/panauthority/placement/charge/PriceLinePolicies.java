package uk.panauthority.placement.charge;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.money.Money;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.placement.money.FundingSplit;
import uk.panauthority.placement.money.Nights;
import uk.panauthority.placement.money.PriceUnit;
import uk.panauthority.placement.money.Retainer;
import uk.panauthority.placement.problem.PlacementProblem;

/** What a proposed price line must keep, rule by rule; each refuses with a pointer to the field. */
final class PriceLinePolicies {

    private PriceLinePolicies() {}

    /** A placement is priced by time, a one-off is paid once; a correction is an amount, whatever it corrects. */
    static void requireFittingUnit(PriceLineTerms terms) {
        boolean once = terms.isPaidOnce();
        boolean fits = switch (terms.type()) {
            case CORE, RETAINER -> terms.unit() == PriceUnit.WEEK || terms.unit() == PriceUnit.NIGHT;
            case ONE_OFF -> once;
            case EDUCATION, THERAPY, EXTRA_STAFFING, TRANSPORT -> true;
        };
        if (terms.corrects() != null ? !once : !fits) {
            throw invalid("/unit", "The unit does not fit the type of line.");
        }
    }

    /** Dates run forwards, and a retainer has a last night (M10). */
    static void requireDates(PriceLineTerms terms) {
        LocalDate end = terms.endsOn();
        if (end != null && !end.isAfter(terms.startsOn())) {
            throw invalid("/endsOn", "The end is not after the start.");
        }
        if (terms.type() == LineType.RETAINER && end == null) {
            throw invalid("/endsOn", "A retainer has a last night.");
        }
    }

    /**
     * An extra without an end is reviewed in time; what is no such extra names no review (M8).
     *
     * @param latest the last day for it
     */
    static void requireReview(PriceLineTerms terms, LocalDate latest) {
        LocalDate review = terms.reviewOn();
        boolean open = terms.type().isExtra() && terms.endsOn() == null;
        if (review != null && (!open || review.isBefore(terms.startsOn()) || review.isAfter(latest))) {
            throw Problem.at("/reviewOn", CommonProblem.FIELD_INVALID, "An open extra is reviewed within its time.")
                    .with("latest", latest);
        }
    }

    /** B45. */
    static void requireWhole(PriceLineTerms terms) {
        if (!FundingSplit.totals(terms.funding())) {
            throw Problem.at("/funding", PlacementProblem.SPLIT_TOTAL, "The shares total 100, or none is given.");
        }
    }

    /** Bands that can be counted, on a line that can be suspended (M10). */
    static void requireCountableRetainer(PriceLineTerms terms) {
        if (!terms.retainer().isEmpty() && (terms.isPaidOnce() || !Retainer.adequate(terms.retainer()))) {
            throw invalid("/retainer", "Only the last band is open, and only what runs is suspended.");
        }
    }

    /** A line takes the place of an approved one of its kind, on a day that is not charged (M6). */
    static void requireReplaceable(PriceLineTerms terms, @Nullable PriceLine replaced, UUID agreementId) {
        if (terms.replaces() == null) {
            return;
        }
        if (replaced == null
                || !replaced.agreementId().equals(agreementId)
                || replaced.type() != terms.type()
                || replaced.state() != PriceLineState.APPROVED) {
            throw invalid("/replaces", "The agreement has no such approved line of this type.");
        }
        replaced.requireEndable(terms.startsOn(), "/startsOn");
    }

    /**
     * A correction names a charged line of its kind and gives back no more than was charged (M6).
     *
     * @param held what the ledger holds of that line, corrections included
     */
    static void requireCorrectable(PriceLineTerms terms, @Nullable PriceLine corrected, UUID agreementId, Money held) {
        if (terms.corrects() == null) {
            return;
        }
        if (corrected == null
                || !corrected.agreementId().equals(agreementId)
                || corrected.type() != terms.type()
                || corrected.chargedThrough() == null) {
            throw invalid("/corrects", "The agreement has no such charged line of this type.");
        }
        if (terms.amount().isNegative() && held.plus(terms.amount()).isNegative()) {
            throw Problem.at("/amount", CommonProblem.FIELD_INVALID, "More would be given back than was charged.")
                    .with("charged", held);
        }
    }

    /**
     * No night is paid for twice: by two prices of the placement, or by a price and a retainer (B46).
     *
     * @param mine the nights on which the line charges
     * @param approved the approved lines of the agreement
     * @param leaving the line that makes way, if there is one, and the day
     */
    static void requireSingleCharge(
            LineType type, List<Nights> mine, List<PriceLine> approved, @Nullable UUID leaving, LocalDate from) {
        if (type.isExtra()) {
            return;
        }
        for (PriceLine other : approved) {
            boolean rival = !other.type().isExtra() && !other.terms().isPaidOnce();
            if (rival && meet(mine, left(other, leaving, from))) {
                throw Problem.of(PlacementProblem.CHARGE_OVERLAP).with("lineId", other.id());
            }
        }
    }

    private static List<Nights> left(PriceLine other, @Nullable UUID leaving, LocalDate from) {
        if (!other.id().equals(leaving)) {
            return other.chargingNights();
        }
        Nights before = new Nights(other.terms().startsOn(), from);
        return other.chargingNights().stream().map(before::and).toList();
    }

    private static boolean meet(List<Nights> mine, List<Nights> theirs) {
        return mine.stream().anyMatch(a -> theirs.stream().anyMatch(a::meets));
    }

    private static Problem invalid(String pointer, String detail) {
        return Problem.at(pointer, CommonProblem.FIELD_INVALID, detail);
    }
}
