package uk.panauthority.casework.interviewer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InterviewerContractTest {

    private static final LocalDate START = LocalDate.of(2026, 11, 1);
    private static final LocalDate END = LocalDate.of(2029, 10, 31);
    private static final UUID ID = UUID.fromString("00000000-0000-7000-8000-0000000000c1");

    @ParameterizedTest
    @CsvSource({
        "2026-10-31, UPCOMING",
        "2026-11-01, LIVE",
        "2029-10-31, LIVE",
        "2029-11-01, ENDED",
    })
    void aContractIsLiveFromItsFirstDayToItsLast(LocalDate day, ContractStanding expected) {
        // When
        ContractStanding standing = signed().standingOn(day);

        // Then
        assertThat(standing).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2027-02-28, LIVE", "2027-03-01, ENDED", "2027-03-02, ENDED"})
    void aTerminationEndsItOnTheDayItTakesEffect(LocalDate day, ContractStanding expected) {
        // Given
        InterviewerContract contract = signed();
        contract.terminated("PROVIDER_BREACH", LocalDate.of(2027, 3, 1));

        // When
        ContractStanding standing = contract.standingOn(day);

        // Then
        assertThat(standing).isEqualTo(expected);
        assertThat(contract.endedOn()).isEqualTo(LocalDate.of(2027, 3, 1));
        assertThat(contract.groundCode()).isEqualTo("PROVIDER_BREACH");
    }

    @Test
    void aTerminationThatCameBeforeTheSignatureIsKept() {
        // Given
        InterviewerContract contract = new InterviewerContract(ID, "catch22", "E10000028", List.of("E10000028"));
        contract.terminated("MUTUAL", LocalDate.of(2026, 11, 5));
        boolean known = contract.isForInterviews();

        // When
        contract.signed(signature());

        // Then
        assertThat(known).isFalse();
        assertThat(contract.standingOn(LocalDate.of(2026, 11, 4))).isEqualTo(ContractStanding.LIVE);
        assertThat(contract.standingOn(LocalDate.of(2026, 11, 5))).isEqualTo(ContractStanding.ENDED);
    }

    @Test
    void aTerminationAfterTheTermIsNotWhyItEnded() {
        // Given
        InterviewerContract contract = signed();

        // When
        contract.terminated("MUTUAL", LocalDate.of(2030, 1, 1));

        // Then
        assertThat(contract.endedOn()).isEqualTo(END);
        assertThat(contract.groundCode()).isNull();
    }

    private static InterviewerContract signed() {
        InterviewerContract contract = new InterviewerContract(ID, "catch22", "E10000028", List.of("E10000028"));
        contract.signed(signature());
        return contract;
    }

    private static ContractSigned signature() {
        return new ContractSigned(
                ID, "E10000028", List.of("E10000028"), "catch22", "RETURN_INTERVIEW", List.of("E10000028"), START, END);
    }
}
