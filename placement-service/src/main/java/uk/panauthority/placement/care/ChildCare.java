package uk.panauthority.placement.care;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.placement.code.CodeColumn;
import uk.panauthority.placement.code.ReturnCodes;
import uk.panauthority.placement.problem.PlacementProblem;

/**
 * All that has been told of one child's care. What is told twice changes nothing; what is told differently for the same
 * first day is a correction. That periods and orders do not overlap is guarded by the database as well.
 */
@Entity
@Table(name = "child_care")
class ChildCare {

    /** Sex is kept in the letters of the list from 2024-25 on; the files of earlier years have numbers for them. */
    private static final LocalDate LETTERS_FOR_SEX = LocalDate.of(2024, 4, 1);

    @Id
    @Column(name = "child_ref")
    private String childRef;

    @Version
    private long version;

    @Column(name = "responsible_la", updatable = false)
    private String responsibleLa;

    @Embedded
    private @Nullable HeaderFacts header;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<CarePeriod> periods = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "told_ends")
    private List<ToldEnd> toldEnds = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "legal_statuses")
    private List<LegalStatus> statuses = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    private List<HeldReview> reviews = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "liberty_orders")
    private List<LibertyOrder> orders = List.of();

    /** On which day time alone may change what the return says; see the feature of the return. */
    @Column(name = "look_again_on")
    private LocalDate lookAgainOn = LocalDate.EPOCH;

    protected ChildCare() {}

    ChildCare(String childRef, String responsibleLa) {
        this.childRef = childRef;
        this.responsibleLa = responsibleLa;
    }

    /**
     * Takes the facts of the Header.
     *
     * @throws Problem {@code code-not-valid}; {@code field-invalid} for days that cannot be
     */
    void tell(HeaderFacts told, LocalDate today) {
        if (told.bornOn().isAfter(today)) {
            throw inTheFuture("/bornOn");
        }
        if (!ReturnCodes.isValid(CodeColumn.SEX, told.sex(), LETTERS_FOR_SEX)) {
            throw notInList("/sex");
        }
        if (!ReturnCodes.isValid(CodeColumn.ETHNIC, told.ethnicity(), today)) {
            throw notInList("/ethnicity");
        }
        if (told.motherOfBornOn() != null
                && (!told.mother() || !told.motherOfBornOn().isAfter(told.bornOn()))) {
            throw Problem.at(
                    "/motherOfBornOn",
                    CommonProblem.FIELD_INVALID,
                    "The day is given for a mother only, and lies after her own birth.");
        }
        header = told;
    }

    /**
     * Takes a period of care, its end, or a correction of its end.
     *
     * @throws Problem {@code field-invalid}; {@code code-not-valid}; {@code care-overlap}
     */
    void tell(CarePeriod told, LocalDate today) {
        mustBePossible(told, today);
        Optional<CarePeriod> before =
                periods.stream().filter(p -> p.from().equals(told.from())).findFirst();
        if (before.filter(told::saysTheSame).isPresent()) {
            return;
        }
        if (told.to() == null && before.map(CarePeriod::to).isPresent()) {
            throw Problem.at("/to", CommonProblem.FIELD_INVALID, "An end can be corrected, not withdrawn.");
        }
        List<CarePeriod> changed = with(periods, told, CarePeriod::from);
        List<CarePeriod> resolved = ToldEnd.applied(changed, toldEnds);
        for (int i = 1; i < resolved.size(); i++) {
            if (resolved.get(i - 1).overlaps(resolved.get(i))) {
                throw Problem.of(PlacementProblem.CARE_OVERLAP);
            }
        }
        periods = changed;
    }

    private static void mustBePossible(CarePeriod told, LocalDate today) {
        if (told.from().isAfter(today)) {
            throw inTheFuture("/from");
        }
        if (told.to() == null || told.endCode() == null) {
            if (told.to() != null || told.endCode() != null) {
                throw Problem.at("/endCode", CommonProblem.FIELD_INVALID, "Day and reason are told together.");
            }
            return;
        }
        if (told.to().isBefore(told.from()) || told.to().isAfter(today)) {
            throw Problem.at("/to", CommonProblem.FIELD_INVALID, "The end is not before the start, nor in the future.");
        }
        if (!ReturnCodes.isEndOfCare(told.endCode(), told.to())) {
            throw notInList("/endCode");
        }
    }

    /** Takes the end of care that casework told. Told again it is a correction: the last one holds. */
    void tell(ToldEnd told) {
        toldEnds = Stream.concat(toldEnds.stream(), Stream.of(told)).toList();
    }

    /**
     * Takes a legal status and the need.
     *
     * @throws Problem {@code field-invalid} for a day in the future; {@code code-not-valid}
     */
    void tell(LegalStatus told, LocalDate today) {
        if (told.since().isAfter(today)) {
            throw inTheFuture("/since");
        }
        if (!ReturnCodes.isValid(CodeColumn.LS, told.code(), told.since())) {
            throw notInList("/code");
        }
        if (told.need() != null && !ReturnCodes.isValid(CodeColumn.CIN, told.need(), told.since())) {
            throw notInList("/need");
        }
        statuses = with(statuses, told, LegalStatus::since);
    }

    /** Takes a legal status from casework, which does not know the need: the one told for the day or before it goes on. */
    void learn(LegalStatus told) {
        String need = statuses.stream()
                .filter(status -> !status.since().isAfter(told.since()))
                .max(Comparator.comparing(LegalStatus::since))
                .map(LegalStatus::need)
                .orElse(null);
        LegalStatus known = new LegalStatus(told.since(), told.code(), need, told.source(), told.toldAt());
        statuses = with(statuses, known, LegalStatus::since);
    }

    /**
     * Takes a review that was held.
     *
     * @throws Problem {@code field-invalid} for a day in the future; {@code code-not-valid}
     */
    void tell(HeldReview told, LocalDate today) {
        if (told.heldOn().isAfter(today)) {
            throw inTheFuture("/heldOn");
        }
        if (!ReturnCodes.isValid(CodeColumn.REVIEW_CODE, told.code(), told.heldOn())) {
            throw notInList("/code");
        }
        reviews = with(reviews, told, HeldReview::heldOn);
    }

    /** Takes an order on deprivation of liberty, its end, or a correction. What is impossible the rules of the return say. */
    void tell(LibertyOrder told) {
        orders = with(orders, told, LibertyOrder::start);
    }

    void lookAgainOn(LocalDate day) {
        lookAgainOn = day;
    }

    CareFacts facts() {
        return new CareFacts(
                childRef, responsibleLa, header, ToldEnd.applied(periods, toldEnds), statuses, reviews, orders);
    }

    String childRef() {
        return childRef;
    }

    LocalDate lookAgainOn() {
        return lookAgainOn;
    }

    /** Counts from 1, so that 0 says that nothing has been told. */
    long shownVersion() {
        return version + 1;
    }

    private static Problem inTheFuture(String pointer) {
        return Problem.at(pointer, CommonProblem.FIELD_INVALID, "The day lies in the future.");
    }

    private static Problem notInList(String pointer) {
        return Problem.at(pointer, CommonProblem.CODE_NOT_VALID, "The code is unknown, or not valid on the day.");
    }

    private static <T> List<T> with(List<T> known, T told, Function<T, LocalDate> day) {
        return Stream.concat(
                        known.stream().filter(k -> !Objects.equals(day.apply(k), day.apply(told))), Stream.of(told))
                .sorted(Comparator.comparing(day))
                .toList();
    }
}
