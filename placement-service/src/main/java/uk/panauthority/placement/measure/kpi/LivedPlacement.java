package uk.panauthority.placement.measure.kpi;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.placement.placement.StatutoryCodes;

/**
 * A placement in which a child lived, with what it was ordered as.
 *
 * @param endedOn the day of departure; null while the child lives there
 * @param endReason a code of the return
 * @param codes of the return, each from its day on; empty while nobody has entered any
 * @param systemId under which it was ordered; null under none
 * @param ownBed whether the home is the authority's own, or the bed was kept for it by a block or a loan
 * @param postcode of the home; null for a foster household, of which only the square kilometre is known
 * @param childHome postcode of the home from which the child came into care
 */
record LivedPlacement(
        UUID id,
        String childRef,
        String authority,
        String hostLa,
        String providerId,
        UUID homeId,
        LocalDate startedOn,
        @Nullable LocalDate endedOn,
        @Nullable String endReason,
        List<StatutoryCodes> codes,
        String serviceCode,
        String routeCode,
        @Nullable UUID systemId,
        BigDecimal weeklyRate,
        boolean ownBed,
        @Nullable String postcode,
        @Nullable Integer easting,
        @Nullable Integer northing,
        @Nullable String childHome)
        implements Fact {

    private static final String LIVED = """
            select p.id, p.child_ref as "childRef", p.responsible_la as authority, p.host_la as "hostLa",
                p.provider_id as "providerId", p.home_id as "homeId", p.started_on as "startedOn", p.ended_on as "endedOn",
                p.end_reason as "endReason", p.statutory_codes as codes, o.service_code as "serviceCode",
                o.route_code as "routeCode", o.system_id as "systemId", o.weekly_rate as "weeklyRate",
                p.provider_id = p.responsible_la or exists (
                    select 1 from bed_claim b join bed_keeping k on k.home_id = b.home_id and k.bed = b.bed
                    where b.id = p.bed_claim_id and k.authority = p.responsible_la
                    and daterange(k.first_night, k.departure) @> b.first_night) as "ownBed",
                h.postcode, h.area_easting as easting, h.area_northing as northing, c.home_postcode as "childHome"
            from placement p join placement_order o on o.id = p.order_id join home h on h.id = p.home_id
            left join child_care c on c.child_ref = p.child_ref and c.responsible_la = p.responsible_la
            where p.responsible_la = :authority and p.started_on <= :to""";

    private static final String OF_THE_PERIOD = LIVED + " and (p.ended_on is null or p.ended_on >= :from)";

    LivedPlacement {
        codes = codes.stream()
                .sorted(Comparator.comparing(StatutoryCodes::from))
                .toList();
    }

    /** Those in which a child lived, or which a child left, in the period. */
    static List<LivedPlacement> ofThePeriod(Sources sources, Asked asked) {
        return sources.read(LivedPlacement.class, OF_THE_PERIOD, asked);
    }

    /** All that began by the last day of the period. */
    static List<LivedPlacement> ever(Sources sources, Asked asked) {
        return sources.read(LivedPlacement.class, LIVED, asked);
    }

    @Override
    public String key() {
        return id.toString();
    }

    @Override
    public Set<String> rows(Dimension by) {
        return switch (by) {
            case TYPE -> Set.of(serviceCode);
            case ROUTE -> Set.of(routeCode);
            case PROVIDER -> Set.of(providerId);
            case NEED, PAIR -> Set.of();
        };
    }

    boolean startedIn(Period period) {
        return period.covers(startedOn);
    }

    boolean isLivedOn(LocalDate night) {
        return !startedOn.isAfter(night) && (endedOn == null || endedOn.isAfter(night));
    }

    /** The codes that hold on a day. */
    Optional<StatutoryCodes> codesOn(LocalDate day) {
        return codes.stream().filter(c -> !c.from().isAfter(day)).reduce((earlier, later) -> later);
    }

    /** Until when the codes at this place of the list hold. */
    @Nullable
    LocalDate untilOf(int index) {
        return index + 1 < codes.size() ? codes.get(index + 1).from() : endedOn;
    }
}
