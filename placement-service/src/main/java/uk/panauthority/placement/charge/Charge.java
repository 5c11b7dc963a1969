package uk.panauthority.placement.charge;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.identity.Ids;
import uk.panauthority.common.money.Money;
import uk.panauthority.placement.money.FundingPart;
import uk.panauthority.placement.money.FundingShare;
import uk.panauthority.placement.money.FundingSplit;
import uk.panauthority.placement.money.Nights;
import uk.panauthority.placement.party.Parties;

/**
 * One entry of the ledger: what a line costs for its nights of one month, split among its payers to the penny (M9). Never
 * changes; what was wrong is put right by another entry that names it (M6).
 */
@Entity
@Immutable
@Table(name = "charge")
class Charge {

    @Id
    private UUID id;

    @Column(name = "posting_id")
    private UUID postingId;

    @Column(name = "line_id")
    private UUID lineId;

    @Column(name = "suspension_id")
    private @Nullable UUID suspensionId;

    @Column(name = "placement_id")
    private UUID placementId;

    @Column(name = "order_id")
    private UUID orderId;

    @Embedded
    private Parties parties;

    @Enumerated(EnumType.STRING)
    @Column(name = "line_type")
    private LineType lineType;

    private @Nullable String description;

    @Column(name = "statement_month")
    private String statementMonth;

    @Column(name = "period_month")
    private String periodMonth;

    @Column(name = "first_night")
    private LocalDate firstNight;

    private LocalDate until;

    private Money amount;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<FundingShare> funding;

    private @Nullable UUID corrects;

    @Column(name = "corrects_line")
    private @Nullable UUID correctsLine;

    protected Charge() {}

    static Charge of(ChargePosting posting, PriceLine line, ChargeRun.Due due) {
        LocalDate end = due.nights().to();
        if (end == null) {
            throw new IllegalArgumentException("the nights of a month have an end");
        }
        Charge charge = new Charge();
        charge.id = Ids.next();
        charge.postingId = posting.id();
        charge.lineId = line.id();
        charge.suspensionId = due.sum().suspensionId();
        charge.placementId = line.placementId();
        charge.orderId = line.orderId();
        charge.parties = line.parties();
        charge.lineType = due.sum().type();
        charge.description = line.terms().description();
        charge.statementMonth = posting.month().toString();
        charge.periodMonth = due.period().toString();
        charge.firstNight = due.nights().from();
        charge.until = end;
        charge.amount = due.amount();
        charge.funding = line.terms().funding();
        charge.corrects = due.corrects();
        charge.correctsLine = line.terms().corrects();
        return charge;
    }

    ChargeEvents.ChargePosted posted() {
        return new ChargeEvents.ChargePosted(
                id,
                lineType,
                orderId,
                placementId,
                parties.providerId(),
                parties.responsibleLa(),
                amount,
                firstNight,
                until,
                statementMonth,
                corrects);
    }

    ChargeRun.Entry entry() {
        return new ChargeRun.Entry(
                id,
                lineId,
                suspensionId,
                YearMonth.parse(periodMonth),
                new Nights(firstNight, until),
                amount,
                corrects);
    }

    UUID id() {
        return id;
    }

    UUID postingId() {
        return postingId;
    }

    UUID lineId() {
        return lineId;
    }

    @Nullable
    UUID suspensionId() {
        return suspensionId;
    }

    UUID placementId() {
        return placementId;
    }

    UUID orderId() {
        return orderId;
    }

    LineType lineType() {
        return lineType;
    }

    @Nullable
    String description() {
        return description;
    }

    String statementMonth() {
        return statementMonth;
    }

    LocalDate firstNight() {
        return firstNight;
    }

    LocalDate until() {
        return until;
    }

    Money amount() {
        return amount;
    }

    /** Who pays what of it; the parts equal the amount (M9). */
    List<FundingPart> funding() {
        return new FundingSplit(funding).of(amount);
    }

    @Nullable
    UUID corrects() {
        return corrects;
    }

    @Nullable
    UUID correctsLine() {
        return correctsLine;
    }
}
