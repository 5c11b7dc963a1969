package uk.panauthority.common.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.panauthority.common.identity.Ids;
import uk.panauthority.common.money.Money;
import uk.panauthority.common.testing.ActingAs;
import uk.panauthority.common.testing.KernelTables;
import uk.panauthority.common.testing.LocalStackResource;
import uk.panauthority.common.testing.RowSecurityWalls;

@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "database", value = "kernel"))
class RowSecurityTest {

    @Inject
    EntityManager entities;

    @Inject
    ActingAs acting;

    @Test
    void everyTableIsGuardedAndTheRoleCannotStepAround() {
        acting.as("E06000006", () -> {
            RowSecurityWalls.everyTableIsGuarded(entities, KernelTables.OPEN);
            RowSecurityWalls.applicationRoleIsBound(entities);
            return null;
        });
    }

    @Test
    void anotherOrganisationsRowIsNotThere() {
        UUID id = givenANoteOf("E06000006");

        assertThat(acting.as("E06000006", () -> entities.find(Note.class, id))).isNotNull();
        assertThat(acting.as("E06000007", () -> entities.find(Note.class, id))).isNull();
        assertThat(acting.as(null, () -> entities.find(Note.class, id))).isNull();
    }

    @Test
    void aRowForAnotherOrganisationCannotBeWritten() {
        assertThatThrownBy(() -> acting.as("E06000006", () -> {
                    entities.persist(new Note(Ids.next(), "x", Money.ZERO, Set.of("E06000007")));
                    entities.flush();
                    return null;
                }))
                .hasRootCauseMessage("ERROR: new row violates row-level security policy for table \"note\"");
    }

    @Test
    void aTransactionInsideATransactionKeepsItsOwnIdentity() {
        UUID id = givenANoteOf("E06000007");

        boolean seenInside = acting.as("E06000006", () -> {
            assertThat(entities.find(Note.class, id)).isNull();
            return acting.as("E06000007", () -> entities.find(Note.class, id)) != null;
        });

        assertThat(seenInside).isTrue();
    }

    @Test
    void outsideATransactionNothingIsVisible() {
        givenANoteOf("E06000006");

        Object count = acting.withoutTransaction(
                "E06000006",
                () -> entities.createNativeQuery("select count(*) from note").getSingleResult());

        assertThat(count).isEqualTo(0L);
    }

    @Test
    void manyThreadsOnFewConnectionsNeverSeeEachOthersRows() throws Exception {
        for (int i = 0; i < 4; i++) {
            givenANoteOf("ORG-" + i);
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            List<Future<Boolean>> looks = threads.invokeAll(IntStream.range(0, 400)
                    .<java.util.concurrent.Callable<Boolean>>mapToObj(i -> () -> onlyOwn("ORG-" + i % 4))
                    .toList());
            assertThat(looks).allMatch(Future::resultNow);
        }
    }

    private boolean onlyOwn(String organisation) {
        List<?> seen = acting.as(
                organisation,
                () -> entities.createQuery("select n from Note n", Note.class).getResultList());
        return !seen.isEmpty()
                && seen.stream().allMatch(n -> ((Note) n).visibleTo().contains(organisation));
    }

    private UUID givenANoteOf(String organisation) {
        UUID id = Ids.next();
        acting.as(organisation, () -> {
            entities.persist(new Note(id, "first", Money.ZERO, Set.of(organisation)));
            return null;
        });
        return id;
    }
}
