package uk.panauthority.placement.system;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.placement.problem.PlacementProblem;

/** What must be right about the terms of a system before anything is stored of them. */
@ApplicationScoped
class SystemPolicies {

    private final SystemTables tables;

    SystemPolicies(SystemTables tables) {
        this.tables = tables;
    }

    /** @throws Problem {@code code-not-valid}, {@code field-invalid} or {@code entry-policy-not-lawful} */
    void check(SystemTerms terms) {
        tables.require("KIND", terms.kind(), terms.advertisedOn(), "/kind");
        tables.require("REGIME", terms.regime(), terms.advertisedOn(), "/regime");
        checkEntry(terms.entry(), terms.regime(), terms.advertisedOn());
        checkParticipants(terms.participants());
        if (terms.term().months() == null && !terms.term().options().isEmpty()) {
            throw Problem.at("/optionMonths", CommonProblem.FIELD_INVALID, "A system without end has no options.");
        }
    }

    /**
     * A dynamic market takes applications at any time (Procurement Act 2023 section 36; regulation 34 of the Public Contracts
     * Regulations 2015 for a dynamic purchasing system): rounds do not fit it.
     *
     * @throws Problem {@code entry-policy-not-lawful}; {@code field-invalid} for rounds without months, anchor and window
     */
    void checkEntry(EntryPolicy entry, String regime, LocalDate advertisedOn) {
        if (!entry.isComplete()) {
            throw Problem.at(
                    "/entryPolicy",
                    CommonProblem.FIELD_INVALID,
                    "Rounds, and only they, have months, anchor and window.");
        }
        if (entry.hasRounds() && !tables.admitsRounds(regime, advertisedOn)) {
            throw Problem.at(
                    "/entryPolicy/kind",
                    PlacementProblem.ENTRY_POLICY_NOT_LAWFUL,
                    "The regime takes applications at any time.");
        }
    }

    /** @throws Problem {@code field-invalid} for an end before its beginning, or the same authority twice on a day */
    void checkParticipants(List<PurchasingBody> all) {
        for (int i = 0; i < all.size(); i++) {
            PurchasingBody body = all.get(i);
            if (body.to() != null && body.to().isBefore(body.from())) {
                throw Problem.at(
                        "/participants/" + i + "/to", CommonProblem.FIELD_INVALID, "The end is before the start.");
            }
            for (PurchasingBody other : all.subList(0, i)) {
                boolean both = body.takesPartOn(other.from()) || other.takesPartOn(body.from());
                if (both && body.authority().equals(other.authority())) {
                    throw Problem.at(
                            "/participants/" + i, CommonProblem.FIELD_INVALID, "An authority takes part once.");
                }
            }
        }
    }

    /** @throws Problem {@code code-not-valid} */
    void check(LotTerms lot, LocalDate day, String pointer) {
        tables.require("SERVICE", lot.service(), day, pointer + "/service");
        for (int i = 0; i < lot.awardMethods().size(); i++) {
            tables.require("AWARD_METHOD", lot.awardMethods().get(i), day, pointer + "/awardMethods/" + i);
        }
    }
}
