package uk.panauthority.placement.offer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.money.Money;
import uk.panauthority.placement.charge.LineType;
import uk.panauthority.placement.money.WeeklyCost;

/**
 * What a provider proposes.
 *
 * @param referralVersion the version that it has costed
 * @param service code of the service of its response
 * @param homeId the home; null for foster care and floating support
 * @param startsOn first day on which the child can come
 * @param statement how it meets the needs
 * @param residentImpact effect on those who live there and of them on the child
 * @param varianceReason why the price lies above the listed one
 * @param varianceEvidence references of the papers that show it
 * @param priceConfirmed true when an unusually high price is meant
 */
@Embeddable
record OfferContent(
        @Column(name = "referral_version") int referralVersion,
        @Column(name = "service") String service,
        @Column(name = "home_id") @Nullable UUID homeId,
        @Column(name = "starts_on") LocalDate startsOn,
        @JdbcTypeCode(SqlTypes.JSON) @Column(name = "lines") List<OfferLine> lines,
        @Column(name = "statement") @Nullable String statement,
        @Column(name = "resident_impact") @Nullable String residentImpact,
        @Column(name = "variance_reason") @Nullable String varianceReason,

        @JdbcTypeCode(SqlTypes.ARRAY) @Column(name = "variance_evidence")
        String[] varianceEvidence,

        @Column(name = "price_confirmed") boolean priceConfirmed) {

    static boolean isCore(OfferLine line) {
        return line.type() == LineType.CORE;
    }

    /** What these lines cost in a week, rounded once. */
    Money weekly(Predicate<OfferLine> wanted) {
        return WeeklyCost.total(
                lines.stream().filter(wanted).map(OfferLine::weekEquivalent).toList());
    }
}
