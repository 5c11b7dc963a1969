package uk.panauthority.procurement.contract;

import java.util.List;
import uk.panauthority.common.money.Money;

/**
 * A contribution in pounds and pence, labelled by where it comes from. Where a document names a remainder for several
 * buyers without their separate figures, none are made up: the amount is theirs together.
 */
record ComputedContribution(List<String> contributors, Money amount, Basis basis) {

    enum Basis {
        STATED,
        REMAINDER
    }
}
