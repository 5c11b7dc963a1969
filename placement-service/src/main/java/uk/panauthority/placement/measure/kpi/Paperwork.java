package uk.panauthority.placement.measure.kpi;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.time.PlatformClock;

/** KPI-12: whether agreements, orders and reviews are there when they are needed. */
final class Paperwork implements Measure<Paperwork.Paper> {

    /** What should be there in time. */
    sealed interface Paper extends Fact permits Arrival, Review {

        UUID id();

        String serviceCode();

        String routeCode();

        String providerId();

        @Override
        default String key() {
            return id().toString();
        }

        @Override
        default Set<String> rows(Dimension by) {
            return switch (by) {
                case TYPE -> Set.of(serviceCode());
                case ROUTE -> Set.of(routeCode());
                case PROVIDER -> Set.of(providerId());
                case NEED, PAIR -> Set.of();
            };
        }
    }

    /**
     * A child who came.
     *
     * @param agreedAt when the agreement first came into force
     * @param signedAt when the order was signed
     */
    record Arrival(
            UUID id,
            String serviceCode,
            String routeCode,
            String providerId,
            Instant startedAt,
            LocalDate startedOn,
            @Nullable Instant agreedAt,
            @Nullable Instant signedAt)
            implements Paper {

        boolean agreedBefore() {
            return agreedAt != null && !agreedAt.isAfter(startedAt);
        }

        boolean agreedSoon(int days) {
            return agreedAt != null
                    && !agreedBefore()
                    && !LocalDate.ofInstant(agreedAt, PlatformClock.LONDON).isAfter(startedOn.plusDays(days));
        }

        boolean signedBefore() {
            return signedAt != null && !signedAt.isAfter(startedAt);
        }

        /** Nothing is late yet. */
        boolean stillHasTime(int days, LocalDate today) {
            return agreedAt == null && !today.isAfter(startedOn.plusDays(days));
        }
    }

    /** A review of an agreement that fell due. */
    record Review(
            UUID id,
            String serviceCode,
            String routeCode,
            String providerId,
            LocalDate dueOn,
            @Nullable LocalDate heldOn)
            implements Paper {

        boolean inTime() {
            return heldOn != null && !heldOn.isAfter(dueOn);
        }

        boolean stillHasTime(LocalDate today) {
            return heldOn == null && !today.isAfter(dueOn);
        }
    }

    private static final String ORDERED =
            "o.service_code as \"serviceCode\", o.route_code as \"routeCode\", o.provider_id as \"providerId\"";

    private static final String ARRIVED = """
            select p.id, %s, p.started_at as "startedAt", p.started_on as "startedOn", o.signed_at as "signedAt",
                (select min(greatest(v.social_worker_at, v.commissioning_officer_at)) from agreement_version v
                    where v.agreement_id = p.agreement_id and v.social_worker_at is not null
                    and v.commissioning_officer_at is not null) as "agreedAt"
            from placement p join placement_order o on o.id = p.order_id
            where p.responsible_la = :authority and p.started_on between :from and :to order by p.id""".formatted(ORDERED);

    private static final String DUE = """
            select r.id, %s, r.due_on as "dueOn", cast(r.closed_at at time zone 'Europe/London' as date) as "heldOn"
            from ipa_review r join agreement a on a.id = r.agreement_id
            join placement_order o on o.agreement_id = a.id
            where a.responsible_la = :authority and r.due_on between :from and :to order by r.id""".formatted(ORDERED);

    @Override
    public String code() {
        return "KPI-12";
    }

    @Override
    public Set<Dimension> dimensions() {
        return Set.of(Dimension.TYPE, Dimension.ROUTE, Dimension.PROVIDER);
    }

    @Override
    public List<Paper> read(Sources sources, Asked asked) {
        List<Paper> papers = new ArrayList<>(sources.read(Arrival.class, ARRIVED, asked));
        papers.addAll(sources.read(Review.class, DUE, asked));
        return papers;
    }

    @Override
    public Result count(List<Paper> facts, Asked asked, Definition definition) {
        int days = definition.parameter("days");
        LocalDate today = asked.today();
        List<Arrival> arrivals = only(Arrival.class, facts);
        List<Review> reviews = only(Review.class, facts);
        List<Review> due = reviews.stream().filter(r -> !r.stillHasTime(today)).toList();
        return new Tally()
                .records("placementsStarted", arrivals)
                .records("agreementBeforeStart", arrivals, Arrival::agreedBefore)
                .records("agreementSoonAfter", arrivals, a -> a.agreedSoon(days))
                .records("agreementNotYetLate", arrivals, a -> a.stillHasTime(days, today))
                .records("orderSignedBeforeStart", arrivals, Arrival::signedBefore)
                .percent("agreementBeforeStartPercent", "agreementBeforeStart", "placementsStarted")
                .percent("agreementSoonAfterPercent", "agreementSoonAfter", "placementsStarted")
                .percent("orderSignedBeforeStartPercent", "orderSignedBeforeStart", "placementsStarted")
                .records("reviewsDue", due)
                .records("reviewsInTime", due, Review::inTime)
                .records("reviewsNotYetLate", reviews, r -> r.stillHasTime(today))
                .percent("reviewsInTimePercent", "reviewsInTime", "reviewsDue")
                .result();
    }

    private static <P extends Paper> List<P> only(Class<P> kind, List<Paper> facts) {
        return facts.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
