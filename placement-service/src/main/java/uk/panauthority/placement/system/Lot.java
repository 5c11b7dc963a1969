package uk.panauthority.placement.system;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.placement.problem.PlacementProblem;

/** A part of a system with its own entry tests and award methods. Its code stays; everything else may be amended. */
@Entity
@Table(name = "system_lot")
class Lot {

    @Id
    private UUID id;

    @Column(name = "system_id", updatable = false)
    private UUID systemId;

    @Column(updatable = false)
    private String code;

    private String title;
    private String service;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "award_methods")
    private String[] awardMethods;

    @Enumerated(EnumType.STRING)
    @Column(name = "price_policy")
    private PricePolicy pricePolicy;

    @Column(name = "quality_only")
    private boolean qualityOnly;

    @Column(name = "minimum_deadline_hours")
    private int minimumDeadlineHours;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<CriteriaVersion> criteria;

    protected Lot() {}

    static Lot of(UUID id, UUID systemId, LotTerms terms) {
        Lot lot = new Lot();
        lot.id = id;
        lot.systemId = systemId;
        lot.code = terms.code();
        lot.criteria = List.of();
        lot.amend(terms);
        return lot;
    }

    final void amend(LotTerms terms) {
        title = terms.title();
        service = terms.service();
        awardMethods = terms.awardMethods().toArray(String[]::new);
        pricePolicy = terms.pricePolicy();
        qualityOnly = terms.qualityOnly();
        minimumDeadlineHours = terms.minimumDeadlineHours();
    }

    /**
     * Publishes the next version of the entry tests.
     *
     * @throws Problem {@code price-not-an-entry-test} where the lot is entered on quality; {@code field-invalid} for a first
     *     day before that of the version before, or a minimum above its maximum
     */
    void publish(LocalDate from, List<EntryCriterion> tests) {
        for (int i = 0; i < tests.size(); i++) {
            refuseWrong(tests.get(i), "/criteria/" + i);
        }
        if (!criteria.isEmpty() && from.isBefore(criteria.getLast().from())) {
            throw Problem.at("/from", CommonProblem.FIELD_INVALID, "A later version begins later.");
        }
        List<CriteriaVersion> all = new ArrayList<>(criteria);
        all.add(new CriteriaVersion(all.size() + 1, from, List.copyOf(tests)));
        criteria = List.copyOf(all);
    }

    /** The version that holds on a day: the newest that has begun; empty when none has. */
    Optional<CriteriaVersion> criteriaOn(LocalDate day) {
        return criteria.stream().filter(v -> !v.from().isAfter(day)).reduce((earlier, later) -> later);
    }

    private void refuseWrong(EntryCriterion test, String pointer) {
        if (qualityOnly && test.kind() == EntryCriterion.Kind.PRICE) {
            throw Problem.at(
                    pointer + "/kind", PlacementProblem.PRICE_NOT_AN_ENTRY_TEST, "The lot is entered on quality.");
        }
        if (test.minimum() > test.maximum()) {
            throw Problem.at(pointer + "/minimum", CommonProblem.FIELD_INVALID, "The minimum is above the maximum.");
        }
    }

    UUID id() {
        return id;
    }

    UUID systemId() {
        return systemId;
    }

    String code() {
        return code;
    }

    String title() {
        return title;
    }

    String service() {
        return service;
    }

    List<String> awardMethods() {
        return List.of(awardMethods);
    }

    PricePolicy pricePolicy() {
        return pricePolicy;
    }

    boolean isQualityOnly() {
        return qualityOnly;
    }

    int minimumDeadlineHours() {
        return minimumDeadlineHours;
    }

    List<CriteriaVersion> criteria() {
        return criteria;
    }
}
