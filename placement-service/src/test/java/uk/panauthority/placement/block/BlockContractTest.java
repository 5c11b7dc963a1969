package uk.panauthority.placement.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.panauthority.placement.support.Actor.CHESHIRE_EAST_APPROVER;
import static uk.panauthority.placement.support.Actor.SEFTON_APPROVER;
import static uk.panauthority.placement.support.Actor.SEFTON_COMMISSIONING_OFFICER;
import static uk.panauthority.placement.support.Actor.SEFTON_EVERY_ROLE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.money.Money;
import uk.panauthority.placement.support.Actor;

class BlockContractTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final LocalDate START = LocalDate.of(2027, 1, 1);
    private static final String DECISION = "CAB-2026-114";

    @Test
    void itBeginsAndExpiresByItsDays() {
        // Given
        BlockContract contract = givenAnApprovedContract();

        // Then
        assertThat(contract.stateOn(START.minusDays(1))).isEqualTo(BlockContractState.APPROVED);
        assertThat(contract.stateOn(START)).isEqualTo(BlockContractState.ACTIVE);
        assertThat(contract.stateOn(LocalDate.of(2029, 12, 31))).isEqualTo(BlockContractState.ACTIVE);
        assertThat(contract.stateOn(LocalDate.of(2030, 1, 1))).isEqualTo(BlockContractState.EXPIRED);
        assertThat(contract.maximumLastDay()).isEqualTo("2031-12-31");
    }

    @Test
    @Tag("B48")
    void itIsExtendedTwiceAndNotAThirdTime() {
        // Given
        BlockContract contract = givenAnApprovedContract();
        extend(contract, START);
        assertThat(contract.stateOn(START)).isEqualTo(BlockContractState.EXTENDED_1);
        assertThat(contract.lastDay()).isEqualTo("2030-12-31");
        extend(contract, START);
        assertThat(contract.stateOn(START)).isEqualTo(BlockContractState.EXTENDED_2);
        assertThat(contract.lastDay()).isEqualTo("2031-12-31");

        // Then
        assertThatThrownBy(() -> extend(contract, START)).hasMessage("extension-exhausted");
        assertThat(contract.lastDay()).isEqualTo("2031-12-31");
        assertThat(contract.extendBy()).isEmpty();
        assertThat(contract.decisions()).hasSize(3);
    }

    @Test
    void anOptionIsTakenBeforeTheDayOfNotice() {
        // Given
        BlockContract contract = givenAnApprovedContract();
        LocalDate notice = LocalDate.of(2029, 12, 31).minusDays(90);

        // Then
        assertThat(contract.extendBy()).contains(notice);
        assertThatThrownBy(() -> extend(contract, notice.plusDays(1))).hasMessage("transition-refused");
        assertThat(contract.actionsFor(SEFTON_APPROVER.caller(), notice.plusDays(1)))
                .containsExactly("terminate");
        extend(contract, notice);
        assertThat(contract.lastDay()).isEqualTo("2030-12-31");
    }

    @Test
    void afterItsLastDayItIsNeitherExtendedNorTerminated() {
        // Given
        BlockContract contract = givenAnApprovedContract();
        LocalDate after = LocalDate.of(2030, 1, 1);

        // Then
        assertThatThrownBy(() -> extend(contract, after)).hasMessage("contract-expired");
        assertThatThrownBy(() -> contract.terminate(SEFTON_APPROVER.caller(), DECISION, after, NOW, after))
                .hasMessage("contract-expired");
        assertThatThrownBy(() -> givenAContract().approve(SEFTON_APPROVER.caller(), DECISION, NOW, after))
                .hasMessage("contract-expired");
    }

    @Test
    void itIsNotExtendedBeforeItBegins() {
        // Given
        BlockContract contract = givenAnApprovedContract();

        // Then
        assertThatThrownBy(() -> extend(contract, START.minusDays(1))).hasMessage("transition-refused");
    }

    @Test
    void eachStepNamesADecisionAndIsAnotherPersons() {
        // Given
        BlockContract contract = givenAContract();

        // Then
        assertThatThrownBy(() -> contract.approve(SEFTON_APPROVER.caller(), " ", NOW, START))
                .hasMessage("decision-missing");
        assertThatThrownBy(() -> contract.approve(samePerson(), DECISION, NOW, START))
                .hasMessage("self-approval");
        assertThatThrownBy(() -> contract.approve(CHESHIRE_EAST_APPROVER.caller(), DECISION, NOW, START))
                .hasMessage("forbidden");
        contract.approve(SEFTON_APPROVER.caller(), DECISION, NOW, START);
        assertThatThrownBy(() -> contract.extend(SEFTON_APPROVER.caller(), null, NOW, START))
                .hasMessage("decision-missing");
        assertThat(contract.lastDay()).isEqualTo("2029-12-31");
        assertThat(contract.stateOn(START)).isEqualTo(BlockContractState.ACTIVE);
    }

    @Test
    void aTerminatedContractIsPaidForUntilTheEndTakesEffect() {
        // Given
        BlockContract contract = givenAnApprovedContract();

        // When
        contract.terminate(SEFTON_APPROVER.caller(), DECISION, START.plusDays(10), NOW, START);

        // Then
        assertThat(contract.stateOn(START)).isEqualTo(BlockContractState.TERMINATED);
        assertThat(contract.isLiveOn(START.plusDays(9))).isTrue();
        assertThat(contract.isLiveOn(START.plusDays(10))).isFalse();
        assertThatThrownBy(() -> extend(contract, START)).hasMessage("contract-expired");
    }

    @Test
    void onlyTheOwnersApproverApproves() {
        // Given
        BlockContract contract = givenAContract();

        // Then
        for (Actor actor : List.of(SEFTON_COMMISSIONING_OFFICER, CHESHIRE_EAST_APPROVER)) {
            assertThatThrownBy(() -> contract.approve(actor.caller(), DECISION, NOW, START))
                    .hasMessage("forbidden");
        }
        assertThat(contract.actionsFor(SEFTON_APPROVER.caller(), START)).containsExactly("approve");
        assertThat(contract.actionsFor(samePerson(), START)).isEmpty();
    }

    private static void extend(BlockContract contract, LocalDate today) {
        contract.extend(SEFTON_APPROVER.caller(), DECISION, NOW, today);
    }

    /** The proposer, who may approve as well. */
    private static Caller samePerson() {
        Caller every = SEFTON_EVERY_ROLE.caller();
        return new Caller(every.organisation(), every.kind(), SEFTON_COMMISSIONING_OFFICER.username(), every.roles());
    }

    private static BlockContract givenAnApprovedContract() {
        BlockContract contract = givenAContract();
        contract.approve(SEFTON_APPROVER.caller(), DECISION, NOW, START.minusDays(30));
        return contract;
    }

    private static BlockContract givenAContract() {
        return BlockContract.propose(
                new BlockContractRequests.Propose(
                        UUID.randomUUID(),
                        4,
                        Money.of("1988.00"),
                        Money.of("2149.00"),
                        START,
                        36,
                        List.of(12, 12),
                        90,
                        List.of("E08000011"),
                        null),
                "care-assist",
                4,
                SEFTON_COMMISSIONING_OFFICER.caller(),
                NOW);
    }
}
