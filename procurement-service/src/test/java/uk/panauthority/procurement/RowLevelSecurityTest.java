package uk.panauthority.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.panauthority.common.access.Purpose;
import uk.panauthority.common.identity.CurrentCaller;
import uk.panauthority.common.testing.ActingAs;
import uk.panauthority.common.testing.KernelTables;
import uk.panauthority.common.testing.LocalStackResource;
import uk.panauthority.common.testing.RowSecurityWalls;
import uk.panauthority.procurement.GivenContracts.Contract;

/** The third belt: what the database itself shows to whom, past the application. */
@QuarkusTest
@QuarkusTestResource(
        value = LocalStackResource.class,
        initArgs = @ResourceArg(name = "database", value = "procurement"))
class RowLevelSecurityTest {

    /** An organisation that no other test gives anything to. */
    private static final String STRANGER = "E99999999";

    @Inject
    EntityManager entities;

    @Inject
    CurrentCaller caller;

    @Test
    void everyTableIsGuardedAndTheRoleCannotStepAround() {
        RowSecurityWalls.everyTableIsGuarded(entities, KernelTables.OPEN);
        RowSecurityWalls.applicationRoleIsBound(entities);
    }

    @Test
    void aStrangerAndNobodySeeNoRowOfAnyTable() {
        // Given
        givenACountedInterview();
        List<String> guarded = RowSecurityWalls.tables(entities).stream()
                .filter(table -> !KernelTables.OPEN.contains(table))
                .toList();
        assertThat(guarded).contains("contract", "returned_episode", "interviewed_episode", "audit_entry");

        for (String table : guarded) {
            // When
            long stranger = acting().as(STRANGER, () -> count(table));
            long nobody = acting().as(null, () -> count(table));

            // Then
            assertThat(stranger).as(table).isZero();
            assertThat(nobody).as(table).isZero();
        }
    }

    @Test
    void buyersAndSupplierSeeTheContractAndWhatItIsMeasuredFrom() {
        // Given
        givenACountedInterview();

        for (String party : List.of(Callers.STAFFORDSHIRE, Callers.STOKE, Callers.COMMISSIONER, Callers.SUPPLIER)) {
            for (String table : List.of("contract", "returned_episode", "interviewed_episode")) {
                // When
                long seen = acting().as(party, () -> count(table));

                // Then
                assertThat(seen).as(party + " " + table).isPositive();
            }
        }
    }

    @Test
    void partiesReadTheFactsOfAMeasureButCannotWriteThem() {
        // Given
        givenACountedInterview();

        // When
        Throwable refusal = catchThrowable(() -> acting().as(Callers.STOKE, () -> insertReturn(Callers.STOKE)));

        // Then
        assertThat(refusal)
                .hasRootCauseMessage(
                        "ERROR: new row violates row-level security policy for table \"returned_episode\"");
    }

    @Test
    void anEventSeesNoContract() {
        // Given
        givenACountedInterview();

        // When
        long seen = acting().forPurpose(Purpose.EVENTS, () -> count("contract"));

        // Then
        assertThat(seen).isZero();
    }

    private void givenACountedInterview() {
        Contract contract = GivenContracts.signed(GivenContracts.terms());
        String hash = "0".repeat(32) + UUID.randomUUID().toString().replace("-", "");
        acting().forPurpose(Purpose.EVENTS, () -> {
            entities.createNativeQuery("insert into returned_episode values (:hash, 'E06000021', :at)")
                    .setParameter("hash", hash)
                    .setParameter("at", Instant.now().minus(Duration.ofDays(2)))
                    .executeUpdate();
            return entities.createNativeQuery(
                            "insert into interviewed_episode values (:id, :hash, :contract, :at, :at)")
                    .setParameter("id", UUID.randomUUID())
                    .setParameter("hash", hash)
                    .setParameter("contract", UUID.fromString(contract.id()))
                    .setParameter("at", Instant.now().minus(Duration.ofDays(1)))
                    .executeUpdate();
        });
    }

    private int insertReturn(String area) {
        return entities.createNativeQuery("insert into returned_episode values (:hash, :area, :at)")
                .setParameter("hash", "f".repeat(64))
                .setParameter("area", area)
                .setParameter("at", Instant.now())
                .executeUpdate();
    }

    private long count(String table) {
        return ((Number) entities.createNativeQuery("select count(*) from " + table)
                        .getSingleResult())
                .longValue();
    }

    private ActingAs acting() {
        return new ActingAs(caller);
    }
}
