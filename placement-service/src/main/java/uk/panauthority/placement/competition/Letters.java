package uk.panauthority.placement.competition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The words of outcome letters: own score, reasons, and where the selected offer was better or dearer. Nothing of a child but
 * the id of the referral, and nothing of a third provider.
 */
final class Letters {

    private Letters() {}

    /**
     * @param own the place of the provider's own offer; null when it failed the gateway
     * @param winner the selected offer; null without an award
     */
    static String text(
            UUID referralId,
            CompetitionTerms terms,
            @Nullable RankedOffer own,
            @Nullable RankedOffer winner,
            List<String> failed,
            String reasons) {
        StringBuilder text = new StringBuilder("Referral ").append(referralId).append(".\n");
        text.append(outcome(own, winner)).append('\n');
        if (!failed.isEmpty()) {
            text.append("It did not pass: ").append(String.join(", ", failed)).append(".\n");
        }
        Optional.ofNullable(own).ifPresent(o -> text.append(score(terms, o)).append('\n'));
        text.append("Reasons: ").append(reasons).append('\n');
        advantages(own, winner).forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    /** Where the selected offer differs: both what it did better and whether it costs more. */
    static List<String> advantages(@Nullable RankedOffer own, @Nullable RankedOffer winner) {
        List<String> lines = new ArrayList<>();
        if (own == null || winner == null || own.offerId().equals(winner.offerId())) {
            return lines;
        }
        lines.add("The selected offer has %s points in all."
                .formatted(winner.total().toPlainString()));
        for (RankedOffer.Points theirs : winner.points()) {
            own.points().stream()
                    .filter(p -> p.criterion().equals(theirs.criterion()))
                    .filter(p -> theirs.points().compareTo(p.points()) > 0)
                    .findFirst()
                    .ifPresent(p -> lines.add("It has more points for %s: %s to %s."
                            .formatted(
                                    theirs.criterion().toLowerCase(Locale.ROOT).replace('_', ' '),
                                    theirs.points().toPlainString(),
                                    p.points().toPlainString())));
        }
        int dearer = winner.price().compareTo(own.price());
        if (dearer != 0) {
            lines.add(dearer > 0 ? "Its price is higher than yours." : "Its price is lower than yours.");
        }
        return lines;
    }

    private static String outcome(@Nullable RankedOffer own, @Nullable RankedOffer winner) {
        if (winner == null) {
            return "No offer was selected.";
        }
        return own != null && own.offerId().equals(winner.offerId())
                ? "Your offer was selected."
                : "Your offer was not selected.";
    }

    private static String score(CompetitionTerms terms, RankedOffer own) {
        StringBuilder text = new StringBuilder("Your score: %s of %s"
                .formatted(own.total().toPlainString(), terms.pointsTotal().toPlainString()));
        own.points()
                .forEach(p -> text.append("; ")
                        .append(p.criterion().toLowerCase(Locale.ROOT).replace('_', ' '))
                        .append(' ')
                        .append(p.points().toPlainString()));
        return text.append('.').toString();
    }
}
