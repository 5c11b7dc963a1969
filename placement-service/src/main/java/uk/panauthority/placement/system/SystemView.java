package uk.panauthority.placement.system;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.http.Versioned;
import uk.panauthority.common.identity.Caller;

/**
 * A purchasing system as every signed-in caller sees it.
 *
 * @param openEnded whether it has no end
 * @param lastDay the last day of call-off; absent while it has no end
 * @param latestEnd the last day if every option is taken; absent for a system without end
 * @param nextReviewDue start and as many intervals as reviews were held, and one; absent without an interval
 * @param reviewOverdue whether that day is past
 * @param delegations what authorities have recorded about who decides
 * @param statements statements of partnership; no offers for a child
 * @param citation where the facts come from; absent when the lead or procurement entered them
 * @param verifiedOn when they were read in their source; absent while they were not
 */
public record SystemView(
        UUID id,
        SystemState state,
        long version,
        List<String> actions,
        String code,
        String title,
        String kind,
        String regime,
        String leadAuthority,
        LocalDate advertisedOn,
        LocalDate start,
        boolean openEnded,
        @Nullable LocalDate lastDay,
        @Nullable LocalDate latestEnd,
        List<Integer> optionMonths,
        int optionsTaken,
        Entry entryPolicy,
        List<PurchasingBody> participants,
        @Nullable Integer reviewMonths,
        List<SystemReview> reviews,
        @Nullable LocalDate nextReviewDue,
        boolean reviewOverdue,
        @Nullable String stateReason,
        List<LotView> lots,
        List<DelegationRule> delegations,
        List<PartnershipStatement> statements,
        List<Milestone> milestones,
        @Nullable String citation,
        @Nullable LocalDate verifiedOn)
        implements Versioned {

    /**
     * When providers may enter.
     *
     * @param nextRound the round that decides an application of today; absent where providers enter at any time
     */
    public record Entry(
            EntryKind kind,
            @Nullable Integer months,
            @Nullable LocalDate anchor,
            @Nullable Integer windowDays,
            EntryPolicy.@Nullable RoundDays nextRound) {}

    /** A part of the system, with every version of its entry tests. */
    public record LotView(
            UUID id,
            String code,
            String title,
            String service,
            List<String> awardMethods,
            PricePolicy pricePolicy,
            boolean qualityOnly,
            int minimumDeadlineHours,
            List<CriteriaVersion> criteria) {

        static LotView of(Lot lot) {
            return new LotView(
                    lot.id(),
                    lot.code(),
                    lot.title(),
                    lot.service(),
                    lot.awardMethods(),
                    lot.pricePolicy(),
                    lot.isQualityOnly(),
                    lot.minimumDeadlineHours(),
                    lot.criteria());
        }
    }

    /** A stage of the procurement that made the system, as its paper shows it. */
    public record Milestone(String stage, LocalDate from, LocalDate to, boolean complete, String citation) {}

    static SystemView of(PurchasingSystem system, List<Lot> lots, SystemTables tables, Caller caller, LocalDate today) {
        LocalDate due = system.nextReviewDue().orElse(null);
        EntryPolicy entry = system.entry();
        return new SystemView(
                system.id(),
                system.stateOn(today),
                system.version(),
                system.actionsFor(caller, today),
                system.code(),
                system.title(),
                system.kind(),
                system.regime(),
                system.leadLa(),
                system.advertisedOn(),
                system.term().start(),
                system.lastDay().isEmpty(),
                system.lastDay().orElse(null),
                system.term().latestEnd().orElse(null),
                system.term().options(),
                system.term().optionsTaken(),
                new Entry(
                        entry.kind(),
                        entry.months(),
                        entry.anchor(),
                        entry.windowDays(),
                        entry.hasRounds() ? entry.roundOf(today) : null),
                system.participants().stream().filter(Objects::nonNull).toList(),
                system.reviewMonths(),
                system.reviews(),
                due,
                due != null && today.isAfter(due),
                system.stateReason(),
                lots.stream().map(LotView::of).toList(),
                tables.delegationsOf(system.code(), today),
                tables.statementsOf(system.code()),
                tables.milestonesOf(system.code()),
                system.citation(),
                system.verifiedOn());
    }
}
