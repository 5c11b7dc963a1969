package uk.panauthority.placement.measure.kpi;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** KPI-7: whether invited providers answer, and why they do not offer. */
final class Responses implements Measure<Responses.Invited> {

    /**
     * A provider invited to a competition.
     *
     * @param readable whether its offers may be read
     * @param offered whether an offer of the provider counts
     * @param noOffer why it does not offer; a code
     */
    record Invited(
            UUID competitionId,
            String providerId,
            boolean readable,
            boolean offered,
            @Nullable String noOffer) implements Fact {

        /** An invitation has no id of its own. */
        @Override
        public String key() {
            return competitionId + "/" + providerId;
        }

        @Override
        public Set<String> rows(Dimension by) {
            return by == Dimension.PROVIDER ? Set.of(providerId) : Set.of();
        }
    }

    private static final String INVITED = """
            select i.competition_id as "competitionId", i.provider_id as "providerId", n.reason_code as "noOffer",
                c.opened_at is not null or c.state = 'NO_AWARD' as readable,
                exists (select 1 from offer o where o.competition_id = c.id and o.provider_id = i.provider_id
                    and c.opened_at is not null
                    and o.state in ('SUBMITTED', 'GATEWAY_FAILED', 'SCORED', 'SELECTED', 'NOT_SELECTED')) as offered
            from mini_competition c join competition_invitation i on i.competition_id = c.id and i.invited
            left join no_offer n on n.competition_id = c.id and n.provider_id = i.provider_id
            where c.buyer_la = :authority and c.published_at is not null and c.state <> 'CANCELLED'
            and cast(c.deadline at time zone 'Europe/London' as date) between :from and :to
            order by c.id, i.provider_id""";

    @Override
    public String code() {
        return "KPI-7";
    }

    @Override
    public Set<Dimension> dimensions() {
        return Set.of(Dimension.PROVIDER);
    }

    @Override
    public List<Invited> read(Sources sources, Asked asked) {
        return sources.read(Invited.class, INVITED, asked);
    }

    @Override
    public Result count(List<Invited> facts, Asked asked, Definition definition) {
        List<Invited> readable = facts.stream().filter(Invited::readable).toList();
        Tally tally = new Tally()
                .records("invited", readable)
                .records("answered", readable, i -> i.offered() || i.noOffer() != null)
                .records("offered", readable, Invited::offered)
                .records("noOffer", readable, i -> !i.offered() && i.noOffer() != null)
                .records("unanswered", readable, i -> !i.offered() && i.noOffer() == null)
                .records("sealed", facts, i -> !i.readable())
                .percent("answeredPercent", "answered", "invited")
                .percent("noOfferPercent", "noOffer", "invited");
        for (String reason : reasons(readable)) {
            tally.records("noOffer." + reason, readable, i -> !i.offered() && reason.equals(i.noOffer()));
        }
        return tally.result();
    }

    private static Set<String> reasons(List<Invited> facts) {
        Set<String> reasons = new TreeSet<>();
        for (Invited one : facts) {
            if (!one.offered() && one.noOffer() != null) {
                reasons.add(one.noOffer());
            }
        }
        return reasons;
    }
}
