package uk.panauthority.procurement.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.problem.Problem;

class ContractLifecycleTest {

    private static final Caller EVERY_ROLE =
            Documents.person("all", Documents.COUNTY, "PROCUREMENT_LEAD", "CONTRACT_MANAGER", "APPROVER");
    private static final Set<ContractParty> EVERY_PARTY = EnumSet.allOf(ContractParty.class);

    @Test
    void everyStateIsInTheTable() {
        Set<ContractState> named = EnumSet.of(ContractLifecycle.TABLE.initial());
        ContractLifecycle.TABLE.transitions().forEach(t -> {
            named.add(t.from());
            named.add(t.to());
        });

        assertThat(named).containsExactlyInAnyOrder(ContractState.values());
    }

    @ParameterizedTest
    @MethodSource("missingEdges")
    void whatIsNotInTheTableIsRefusedEvenToOneWhoHoldsEverything(ContractState from, ContractAction action) {
        Problem refusal = null;
        try {
            ContractLifecycle.TABLE.require(from, action, EVERY_ROLE, EVERY_PARTY);
        } catch (Problem e) {
            refusal = e;
        }

        assertThat(refusal).isNotNull();
        assertThat(refusal.type().code()).isIn("transition-refused", "forbidden");
    }

    static Stream<Arguments> missingEdges() {
        return Arrays.stream(ContractState.values())
                .flatMap(from -> Arrays.stream(ContractAction.values())
                        .filter(action -> ContractLifecycle.TABLE.transitions().stream()
                                .noneMatch(t -> t.from() == from && t.action() == action && !t.automatic()))
                        .map(action -> Arguments.of(from, action)));
    }
}
