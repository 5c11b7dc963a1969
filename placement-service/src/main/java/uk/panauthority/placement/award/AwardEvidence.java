package uk.panauthority.placement.award;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.problem.FieldError;
import uk.panauthority.placement.problem.PlacementProblem;

/**
 * What a direct award must show before anyone may decide on it: the reason, the search with the reason why each candidate
 * was not used and each offer not taken, need and risk at the time, the price, and why it is above the listed one. Whether
 * a code is valid is judged elsewhere.
 */
final class AwardEvidence {

    private static final String OTHER = "OTHER";

    private AwardEvidence() {}

    /** Each gap, with a pointer to it; empty when the evidence is complete. */
    static List<FieldError> gaps(AwardRequests.Propose proposal) {
        List<FieldError> gaps = new ArrayList<>();
        if (isBlank(proposal.reasonCode())) {
            gaps.add(gap("/reasonCode", "Say why there is no competition."));
        }
        if (OTHER.equals(proposal.reasonCode()) && isBlank(proposal.reasonText())) {
            gaps.add(gap("/reasonText", "Another reason is given in words."));
        }
        if (isBlank(proposal.needAndRisk())) {
            gaps.add(gap("/needAndRisk", "Say what the child needs and risks."));
        }
        if (proposal.weeklyRate() == null) {
            gaps.add(gap("/weeklyRate", "Name the price."));
        }
        if (isAboveListed(proposal) && isBlank(proposal.varianceEvidence())) {
            gaps.add(gap("/varianceEvidence", "Show why the price is above the listed one."));
        }
        List<AwardRequests.DeclinedOfferSent> offers = proposal.offersDeclined();
        for (int i = 0; offers != null && i < offers.size(); i++) {
            if (isBlank(offers.get(i).reason())) {
                gaps.add(gap("/offersDeclined/" + i + "/reason", "Say why it was not taken."));
            }
        }
        List<AwardRequests.ConsideredCandidate> candidates = proposal.candidates();
        if (candidates == null || candidates.isEmpty()) {
            gaps.add(gap("/candidates", "Name the candidates of the search."));
        } else {
            for (int i = 0; i < candidates.size(); i++) {
                addGapsOf(candidates.get(i), "/candidates/" + i, gaps);
            }
        }
        return gaps;
    }

    private static void addGapsOf(AwardRequests.ConsideredCandidate candidate, String pointer, List<FieldError> gaps) {
        if ((candidate.homeId() == null) == (candidate.provider() == null)) {
            gaps.add(gap(pointer, "Name either the home or the provider."));
        }
        if (isBlank(candidate.reasonNotUsed())) {
            gaps.add(gap(pointer + "/reasonNotUsed", "Say why it was not used."));
        }
    }

    private static boolean isAboveListed(AwardRequests.Propose proposal) {
        return proposal.weeklyRate() != null
                && proposal.listedRate() != null
                && proposal.weeklyRate().compareTo(proposal.listedRate()) > 0;
    }

    private static FieldError gap(String pointer, String detail) {
        return new FieldError(pointer, PlacementProblem.DIRECT_AWARD_EVIDENCE.code(), detail);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
