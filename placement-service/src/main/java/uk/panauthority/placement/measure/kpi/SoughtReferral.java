package uk.panauthority.placement.measure.kpi;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A referral from the approval of its first version on.
 *
 * @param neededBy as that version says
 * @param opened competitions for it whose offers may be read
 * @param sealed competitions for it whose offers may not be read yet
 * @param offers in those that may be read
 * @param firstOfferAt when the first of these came
 * @param orderedAt when the first order for it was issued
 * @param startedAt when the child first arrived
 */
record SoughtReferral(
        UUID id,
        Instant approvedAt,
        @Nullable String neededBy,
        int opened,
        int sealed,
        int offers,
        @Nullable Instant firstOfferAt,
        @Nullable Instant orderedAt,
        @Nullable Instant startedAt)
        implements Fact {

    private static final String APPROVED = """
            select r.id, v.approved_at as "approvedAt",
                coalesce(v.document -> 'placementAvailability' ->> 'neededBy', r.needed_by) as "neededBy",
                coalesce(c.opened, 0) as opened, coalesce(c.sealed, 0) as sealed,
                coalesce(f.offers, 0) as offers, f.first as "firstOfferAt",
                o.issued as "orderedAt", o.started as "startedAt"
            from referral r
            join lateral (
                select a.approved_at, a.document from referral_version a
                where a.referral_id = r.id and a.approved_at is not null order by a.number limit 1) v on true
            left join lateral (
                select count(*) filter (where m.opened_at is not null or m.state = 'NO_AWARD') as opened,
                    count(*) filter (where m.opened_at is null and m.state in ('PUBLISHED', 'CLOSED')) as sealed
                from mini_competition m where m.referral_id = r.id and m.buyer_la = :authority) c on true
            left join lateral (
                select count(*) as offers, min(x.submitted_at) as first
                from mini_competition m join offer x on x.competition_id = m.id
                where m.referral_id = r.id and m.buyer_la = :authority and m.opened_at is not null
                and x.state in ('SUBMITTED', 'GATEWAY_FAILED', 'SCORED', 'SELECTED', 'NOT_SELECTED')) f on true
            left join lateral (
                select min(po.issued_at) as issued, min(p.started_at) as started
                from placement_order po join placement p on p.id = po.placement_id
                where po.referral_id = r.id and po.responsible_la = :authority) o on true
            where r.responsible_la = :authority
            and cast(v.approved_at at time zone 'Europe/London' as date) between :from and :to
            order by r.id""";

    /** Those whose first version was approved in the period. */
    static List<SoughtReferral> ofThePeriod(Sources sources, Asked asked) {
        return sources.read(SoughtReferral.class, APPROVED, asked);
    }

    @Override
    public String key() {
        return id.toString();
    }
}
