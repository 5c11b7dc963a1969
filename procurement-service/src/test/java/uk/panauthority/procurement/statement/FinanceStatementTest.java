package uk.panauthority.procurement.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import uk.panauthority.common.money.Money;
import uk.panauthority.procurement.contract.ContractFinance;
import uk.panauthority.procurement.measure.ContractWork;

class FinanceStatementTest {

    private static final String COUNTY = "E10000028";
    private static final String CITY = "E06000021";
    private static final LocalDate FIRST_DAY = LocalDate.of(2022, 10, 1);

    @Test
    void fourQuartersAreTheRingFencesOfTheCabinetPaper() {
        ContractFinance contract = staffordshire(FIRST_DAY.plusYears(3).minusDays(1));

        List<FinanceStatement> year = IntStream.rangeClosed(1, 4)
                .mapToObj(quarter -> FinanceStatement.of(contract, quarter, List.of()))
                .toList();

        assertThat(sum(year, 0)).isEqualTo(Money.of("570795.00"));
        assertThat(sum(year, 1)).isEqualTo(Money.of("479550.00"));
        assertThat(year.getFirst().ringFences())
                .extracting(line -> line.instalment().text())
                .containsExactly("142698.75", "119887.50");
        assertThat(year)
                .extracting(FinanceStatement::from)
                .containsExactly(
                        FIRST_DAY, LocalDate.of(2023, 1, 1), LocalDate.of(2023, 4, 1), LocalDate.of(2023, 7, 1));
        assertThat(year.getLast().to()).isEqualTo(LocalDate.of(2023, 9, 30));
    }

    @Test
    void aContractThatEndsWithinAQuarterPaysItsDaysOnly() {
        ContractFinance contract = staffordshire(LocalDate.of(2022, 10, 23));

        FinanceStatement cut = FinanceStatement.of(contract, 1, List.of());

        assertThat(cut.to()).isEqualTo(LocalDate.of(2022, 10, 23));
        // 23 of 92 days are a quarter of 142,698.75 and of 119,887.50; the half pennies go to the earlier part.
        assertThat(cut.ringFences())
                .extracting(line -> line.instalment().text())
                .containsExactly("35674.69", "29971.88");
    }

    @Test
    void workForAnAreaWithoutRingFenceIsShownAndChargedToNone() {
        ContractWork elsewhere = work(1, "E08000014");

        FinanceStatement statement = FinanceStatement.of(staffordshire(FIRST_DAY.plusYears(3)), 1, List.of(elsewhere));

        assertThat(statement.outside()).containsExactly(FinanceStatement.Item.of(elsewhere));
        assertThat(statement.ringFences())
                .allSatisfy(line -> assertThat(line.interviews()).isEmpty());
    }

    @Property(tries = 500)
    void noWorkIsEverChargedToAnotherAreasMoney(@ForAll @IntRange(max = 60) int interviews, @ForAll Random random) {
        List<ContractWork> work = new ArrayList<>();
        for (int i = 0; i < interviews; i++) {
            work.add(work(i, List.of(COUNTY, CITY, "E08000014").get(random.nextInt(3))));
        }

        FinanceStatement statement = FinanceStatement.of(staffordshire(FIRST_DAY.plusYears(3)), 1, work);

        statement
                .ringFences()
                .forEach(line -> assertThat(line.interviews())
                        .allMatch(item -> item.deliveringLa().equals(line.area())));
        int stated = statement.outside().size()
                + statement.ringFences().stream()
                        .mapToInt(line -> line.interviews().size())
                        .sum();
        assertThat(stated).isEqualTo(interviews);
    }

    @Property(tries = 1000)
    void theQuartersOfAYearAreTheWholeToThePenny(@ForAll @LongRange(max = 1_000_000_000_000L) long pence) {
        Money amount = Money.ofPence(pence);
        ContractFinance contract = new ContractFinance(
                new UUID(0, 1),
                true,
                amount,
                List.of(new ContractFinance.Fence(COUNTY, amount)),
                FIRST_DAY,
                FIRST_DAY.plusYears(3).minusDays(1),
                FIRST_DAY.plusYears(3).minusDays(1));

        List<FinanceStatement> second = IntStream.rangeClosed(5, 8)
                .mapToObj(quarter -> FinanceStatement.of(contract, quarter, List.of()))
                .toList();

        assertThat(sum(second, 0)).isEqualTo(amount);
    }

    private static Money sum(List<FinanceStatement> statements, int fence) {
        return Money.sum(statements.stream()
                .map(s -> s.ringFences().get(fence).instalment())
                .toList());
    }

    private static ContractWork work(int number, String deliveringLa) {
        return new ContractWork(
                new UUID(1, number), new UUID(0, 1), deliveringLa, "E08000014", Instant.parse("2022-11-02T10:00:00Z"));
    }

    private static ContractFinance staffordshire(LocalDate lastDay) {
        return new ContractFinance(
                new UUID(0, 1),
                true,
                Money.of("1050345.00"),
                List.of(
                        new ContractFinance.Fence(COUNTY, Money.of("570795.00")),
                        new ContractFinance.Fence(CITY, Money.of("479550.00"))),
                FIRST_DAY,
                FIRST_DAY.plusYears(3).minusDays(1),
                lastDay);
    }
}
