package uk.panauthority.procurement.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.panauthority.procurement.contract.Documents.NOW;
import static uk.panauthority.procurement.contract.Documents.TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.money.Money;
import uk.panauthority.common.problem.Problem;

class ContractTest {

    @Test
    void theLastSignatureMakesTheContract() {
        Contract contract = proposed(Documents.withoutFinding());
        sign(contract, Documents.leadApprover());
        sign(contract, Documents.city());

        Optional<ContractEvents.ContractSigned> event = sign(contract, Documents.commissioner());

        assertThat(event)
                .contains(new ContractEvents.ContractSigned(
                        Documents.ID,
                        "E10000028",
                        List.of("E10000028", "E06000021", "staffordshire-commissioner"),
                        "catch22",
                        "RETURN_INTERVIEW",
                        List.of("E10000028", "E06000021"),
                        LocalDate.of(2026, 11, 1),
                        LocalDate.of(2029, 10, 31),
                        LocalDate.of(2031, 10, 31),
                        NOW));
        assertThat(contract.stateOn(TODAY)).isEqualTo(ContractState.LIVE);
    }

    @Test
    void anEarlierSignatureTellsNobody() {
        Contract contract = proposed(Documents.withoutFinding());

        Optional<ContractEvents.ContractSigned> event = sign(contract, Documents.city());

        assertThat(event).isEmpty();
        assertThat(contract.stateOn(TODAY)).isEqualTo(ContractState.AWAITING_SIGNATURES);
    }

    @Test
    @Tag("R27")
    void aSignatureIsAlwaysThatOfTheSignersOwnOrganisation() {
        Contract contract = proposed(Documents.withoutFinding());

        sign(contract, Documents.leadApprover());

        assertThat(contract.signatures()).extracting(Signature::organisation).containsExactly("E10000028");
    }

    @Test
    @Tag("R35")
    void nobodySignsWhileABuyerHasNotAcceptedTheFinding() {
        Contract contract = proposed(Documents.staffordshire());
        accept(contract, Documents.leadApprover());
        accept(contract, Documents.city());

        Problem refusal = refusalOf(() -> sign(contract, Documents.leadApprover()));

        assertThat(refusal.type().code()).isEqualTo("total-mismatch");
        assertThat(refusal.members())
                .containsEntry("finding", "totalValue")
                .containsEntry("stated", Money.of("5252625.00"))
                .containsEntry("computed", Money.of("5251725.00"))
                .containsEntry("difference", Money.of("900.00"))
                .containsEntry("acceptedBy", List.of("E10000028", "E06000021"));
    }

    @Test
    void onceEveryBuyerHasAcceptedTheFindingItIsSigned() {
        Contract contract = proposed(Documents.staffordshire());
        accept(contract, Documents.leadApprover());
        accept(contract, Documents.city());
        accept(contract, Documents.commissioner());
        sign(contract, Documents.city());
        sign(contract, Documents.commissioner());

        Optional<ContractEvents.ContractSigned> event = sign(contract, Documents.leadApprover());

        assertThat(event).isPresent();
        assertThat(contract.terms().totalValue().money()).isEqualTo(Money.of("5252625.00"));
    }

    @Test
    @Tag("R27")
    void whoWroteOrProposedTheTermsMayNotApproveThem() {
        Caller writerAndApprover =
                Documents.person("staffordshire.both", Documents.COUNTY, "PROCUREMENT_LEAD", "APPROVER");
        Contract contract = Contract.draft(Documents.ID, Documents.staffordshire(), Documents.lead());
        contract.propose(writerAndApprover, TODAY);

        assertThat(codeOf(() -> sign(contract, writerAndApprover))).isEqualTo("self-approval");
        assertThat(codeOf(() -> accept(contract, writerAndApprover))).isEqualTo("self-approval");
        assertThat(contract.actionsFor(writerAndApprover, TODAY)).containsExactly("withdraw");
    }

    @Test
    void theSupplierSeesButDoesNothing() {
        Contract contract = proposed(Documents.withoutFinding());
        Caller supplier = Documents.person(
                "catch22.contract-lead", "catch22", "BIDDER", "APPROVER", "PROCUREMENT_LEAD", "CONTRACT_MANAGER");

        assertThat(contract.actionsFor(supplier, TODAY)).isEmpty();
        assertThat(codeOf(() -> sign(contract, supplier))).isEqualTo("forbidden");
        assertThat(codeOf(() -> contract.withdraw("no", supplier, NOW, TODAY))).isEqualTo("forbidden");
    }

    @Test
    void theSupplierLearnsOfTheContractWhenItIsPutToTheBuyers() {
        Contract contract = Contract.draft(Documents.ID, Documents.withoutFinding(), Documents.lead());
        contract.revise(Documents.staffordshire(), Documents.lead(), TODAY);
        assertThat(contract.visibleTo())
                .containsExactlyInAnyOrder("E10000028", "E06000021", "staffordshire-commissioner");

        contract.propose(Documents.lead(), TODAY);

        assertThat(contract.visibleTo())
                .containsExactlyInAnyOrder("E10000028", "E06000021", "staffordshire-commissioner", "catch22");
    }

    @Test
    void aParticipantDoesNotActAsLead() {
        Contract contract = Contract.draft(Documents.ID, Documents.withoutFinding(), Documents.lead());
        Caller participant = Documents.person("stoke.officer", Documents.CITY, "PROCUREMENT_LEAD");

        assertThat(codeOf(() -> contract.propose(participant, TODAY))).isEqualTo("forbidden");
        assertThat(codeOf(() -> contract.revise(Documents.withoutFinding(), participant, TODAY)))
                .isEqualTo("forbidden");
    }

    @Test
    void aBuyerSignsOnce() {
        Contract contract = proposed(Documents.withoutFinding());
        sign(contract, Documents.city());

        Problem refusal = refusalOf(() -> sign(contract, Documents.person("stoke.other", Documents.CITY, "APPROVER")));

        assertThat(refusal.type().code()).isEqualTo("transition-refused");
        assertThat(refusal.members()).containsEntry("allowedActions", List.of());
    }

    @Test
    void aBuyerAcceptsAFindingOnce() {
        Contract contract = proposed(Documents.staffordshire());
        accept(contract, Documents.city());

        assertThat(codeOf(() -> accept(contract, Documents.city()))).isEqualTo("transition-refused");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  \n"})
    void acceptanceAndWithdrawalNeedAReason(String reason) {
        Contract contract = proposed(Documents.staffordshire());

        assertThat(codeOf(() -> contract.acceptFinding("totalValue", reason, Documents.city(), NOW, TODAY)))
                .isEqualTo("reason-required");
        assertThat(codeOf(() -> contract.withdraw(reason, Documents.lead(), NOW, TODAY)))
                .isEqualTo("reason-required");
    }

    @Test
    void aFindingThatThereIsNotCannotBeAccepted() {
        Contract contract = proposed(Documents.staffordshire());

        assertThat(codeOf(() -> contract.acceptFinding("ringFences", "so be it", Documents.city(), NOW, TODAY)))
                .isEqualTo("code-not-valid");
    }

    @Test
    void termsCannotChangeOnceProposed() {
        Contract contract = proposed(Documents.staffordshire());

        Problem refusal = refusalOf(() -> contract.revise(Documents.withoutFinding(), Documents.lead(), TODAY));

        assertThat(refusal.type().code()).isEqualTo("transition-refused");
        assertThat(refusal.members())
                .containsEntry("state", "AWAITING_SIGNATURES")
                .containsEntry("allowedActions", List.of("withdraw"));
    }

    @Test
    void aSignatureIsNotOfTomorrow() {
        Contract contract = proposed(Documents.withoutFinding());

        Problem refusal = refusalOf(() -> contract.sign("CAB-1", TODAY.plusDays(1), Documents.city(), NOW, TODAY));

        assertThat(refusal.type().code()).isEqualTo("field-invalid");
        assertThat(refusal.errors().getFirst().pointer()).isEqualTo("/signedOn");
    }

    @ParameterizedTest
    @CsvSource({"2026-10-31, SIGNED", "2026-11-01, LIVE", "2029-10-31, LIVE", "2029-11-01, ENDED", "2031-10-31, ENDED"})
    void aSignedContractBeginsAndEndsByItsDates(LocalDate day, ContractState state) {
        assertThat(signed().stateOn(day)).isEqualTo(state);
    }

    @Test
    void terminationNamesItsGroundAndBindsUpToTheDayBefore() {
        Contract contract = signed();

        ContractEvents.ContractTerminated event =
                contract.terminate(terminated("CORRUPTION", TODAY, TODAY.plusDays(30)), Documents.lead(), TODAY);

        assertThat(event)
                .isEqualTo(new ContractEvents.ContractTerminated(
                        Documents.ID,
                        "E10000028",
                        List.of("E10000028", "E06000021", "staffordshire-commissioner"),
                        "catch22",
                        "CORRUPTION",
                        LocalDate.of(2026, 12, 21)));
        assertThat(contract.stateOn(TODAY)).isEqualTo(ContractState.TERMINATED);
        assertThat(contract.inForce().orElseThrow().lastDay()).isEqualTo("2026-12-20");
    }

    @ParameterizedTest
    @CsvSource({
        "MUTUAL, 2026-11-21, 2026-11-20, notice-short",
        "MUTUAL, 2026-11-22, 2026-12-01, field-invalid",
        "MUTUAL, -999999999-01-01, -999999999-01-01, field-invalid",
        "MUTUAL, 2026-11-21, 2029-11-01, field-invalid",
        "'', 2026-11-21, 2026-12-01, reason-required"
    })
    @Tag("R41")
    void terminationNeedsAGroundAndDatesInOrder(String ground, LocalDate notice, LocalDate effective, String code) {
        Contract contract = signed();

        assertThat(codeOf(() -> contract.terminate(terminated(ground, notice, effective), Documents.lead(), TODAY)))
                .isEqualTo(code);
    }

    @Test
    @Tag("R38")
    void whatHasEndedCannotBeTerminated() {
        LocalDate later = LocalDate.of(2029, 11, 1);

        Problem refusal =
                refusalOf(() -> signed().terminate(terminated("MUTUAL", TODAY, TODAY), Documents.lead(), later));

        assertThat(refusal.type().code()).isEqualTo("contract-expired");
        assertThat(refusal.members()).containsEntry("lastDay", LocalDate.of(2029, 10, 31));
    }

    @Test
    void aContractThatIsNotSignedIsNotInForce() {
        assertThat(proposed(Documents.withoutFinding()).inForce()).isEmpty();
    }

    @Test
    void actionsAreWhatTheCallerCanReallyDoNext() {
        Contract contract = proposed(Documents.staffordshire());
        accept(contract, Documents.city());

        assertThat(contract.actionsFor(Documents.lead(), TODAY)).containsExactly("withdraw");
        assertThat(contract.actionsFor(Documents.commissioner(), TODAY)).containsExactly("acceptFinding");
        assertThat(contract.actionsFor(Documents.city(), TODAY)).isEmpty();
    }

    private static Contract proposed(ContractTerms terms) {
        Contract contract = Contract.draft(Documents.ID, terms, Documents.lead());
        contract.propose(Documents.lead(), TODAY);
        return contract;
    }

    private static Contract signed() {
        Contract contract = proposed(Documents.withoutFinding());
        sign(contract, Documents.leadApprover());
        sign(contract, Documents.city());
        sign(contract, Documents.commissioner());
        return contract;
    }

    private static Optional<ContractEvents.ContractSigned> sign(Contract contract, Caller approver) {
        return contract.sign("CAB-2021-07-21", TODAY, approver, NOW, TODAY);
    }

    private static void accept(Contract contract, Caller approver) {
        contract.acceptFinding("totalValue", "Rounded in the report", approver, NOW, TODAY);
    }

    private static Termination terminated(String ground, LocalDate notice, LocalDate effective) {
        return new Termination(ground, notice, effective, "DEED-7", "staffordshire.procurement-lead", NOW);
    }

    private static String codeOf(ThrowingCallable action) {
        return refusalOf(action).type().code();
    }

    private static Problem refusalOf(ThrowingCallable action) {
        Problem[] refusal = new Problem[1];
        assertThatThrownBy(action).isInstanceOfSatisfying(Problem.class, p -> refusal[0] = p);
        return refusal[0];
    }
}
