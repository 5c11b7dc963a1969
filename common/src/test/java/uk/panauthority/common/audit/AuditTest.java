package uk.panauthority.common.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionalException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.panauthority.common.access.Purpose;
import uk.panauthority.common.audit.AuditVerification.Fault;
import uk.panauthority.common.event.DatabaseOwner;
import uk.panauthority.common.testing.ActingAs;
import uk.panauthority.common.testing.LocalStackResource;

@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "database", value = "kernel"))
class AuditTest {

    private static final String HALTON = "E06000006";
    private static final String WARRINGTON = "E06000007";
    private static final String SEFTON = "E08000014";

    @Inject
    AuditTrail audit;

    @Inject
    AuditVerifier verifier;

    @Inject
    ActingAs acting;

    @Inject
    EntityManager entities;

    @Inject
    DatabaseOwner owner;

    @Test
    void anEntryIsSeenByItsOrganisationAndByThoseItConcernsAndByNobodyElse() {
        // Given
        String subject = givenASubject();

        // When
        acting.as(HALTON, () -> {
            audit.record(AuditEntry.read("read-child", "child", subject).concerning(Set.of(WARRINGTON)));
            return null;
        });

        // Then
        assertThat(actionsSeenBy(HALTON, subject)).containsExactly("read-child READ system");
        assertThat(actionsSeenBy(WARRINGTON, subject)).containsExactly("read-child READ system");
        assertThat(actionsSeenBy(SEFTON, subject)).isEmpty();
        assertThat(actionsSeenBy(null, subject)).isEmpty();
    }

    @Test
    void anEntryGoesWithItsTransactionAndARefusalOutlivesIt() {
        // Given
        String subject = givenASubject();

        // When
        assertThatThrownBy(() -> acting.as(HALTON, () -> {
                    audit.record(AuditEntry.done("open", "episode", subject));
                    audit.recordApart(AuditEntry.refused("open", "episode", subject, "forbidden"));
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessageContaining("rolled back");

        // Then
        assertThat(actionsSeenBy(HALTON, subject)).containsExactly("open REFUSED system");
    }

    @Test
    void anEntryOutsideATransactionIsRefused() {
        // When
        assertThatThrownBy(() -> audit.record(AuditEntry.done("open", "episode", "1")))
                // Then
                .isInstanceOf(TransactionalException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set action = 'other'",
                "delete from audit_entry",
                "truncate audit_entry",
                "update audit_seal set hash = previous_hash",
                "delete from audit_seal",
                "delete from audit_person",
                "truncate audit_seal"
            })
    void nobodyChangesOrRemovesEntriesTheOwnerIncluded(String statement) {
        // When
        assertThatThrownBy(() -> owner.run(statement))
                // Then
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> acting.forPurpose(
                        Purpose.OPERATOR,
                        () -> entities.createNativeQuery(statement).executeUpdate()))
                .rootCause()
                .hasMessageMatching("ERROR: permission denied for table audit_(entry|seal|person)");
    }

    @Test
    void theChainHoldsUnderManyWritersAndOneFlippedByteIsFound() throws Exception {
        // Given
        String subject = givenASubject();
        List<Callable<Void>> writes = IntStream.range(0, 200)
                .<Callable<Void>>mapToObj(i -> () -> acting.as(HALTON, () -> {
                    audit.record(
                            AuditEntry.done("step-" + i, "episode", subject).touching(List.of("state", "version")));
                    return null;
                }))
                .toList();
        try (ExecutorService writers = Executors.newFixedThreadPool(4)) {
            writers.invokeAll(writes);
        }
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(verify())
                        .satisfies(v -> assertThat(v.intact()).isTrue())
                        .satisfies(v -> assertThat(v.waiting()).isZero())
                        .satisfies(v -> assertThat(v.sealed()).isGreaterThanOrEqualTo(200)));

        // When
        tamper("update audit_entry set subject_id = overlay(subject_id placing 'X' from 1) where action = 'step-77'"
                + " and subject_id = '" + subject + "'");

        // Then
        assertThat(verify())
                .satisfies(v -> assertThat(v.intact()).isFalse())
                .satisfies(v -> assertThat(v.fault()).isEqualTo(Fault.CHANGED))
                .satisfies(v -> assertThat(v.brokenAt()).isEqualTo(placeOf("step-77", "X" + subject.substring(1))));
        tamper("update audit_entry set subject_id = '" + subject + "' where action = 'step-77'" + " and subject_id = 'X"
                + subject.substring(1) + "'");
        assertThat(verify().intact()).isTrue();
    }

    @Test
    void aPageOfAListIsOneEntryThatIsFoundByEachPersonOnIt() {
        // Given
        String first = givenASubject();
        String second = givenASubject();

        // When
        acting.as(HALTON, () -> {
            audit.record(AuditEntry.listed("episode", List.of("1", "2", "3"), Set.of(first, second)));
            return null;
        });

        // Then
        for (String person : List.of(first, second)) {
            assertThat(acting.as(HALTON, () -> listedWith(person))).containsExactly("list {1,2,3}");
            assertThat(acting.as(WARRINGTON, () -> listedWith(person))).isEmpty();
        }
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(verify())
                        .satisfies(v -> assertThat(v.intact()).isTrue())
                        .satisfies(v -> assertThat(v.waiting()).isZero()));
        tamper("update audit_entry set persons = '{}' where '" + first + "' = any (persons)");
        assertThat(verify().fault()).isEqualTo(Fault.CHANGED);
        tamper("update audit_entry set persons = (select array_agg(p order by p) from unnest(array['" + first + "','"
                + second + "']) p) where listed = '{1,2,3}'");
        assertThat(verify().intact()).isTrue();
    }

    @SuppressWarnings("unchecked") // a native query of one text column
    private List<String> listedWith(String person) {
        return entities.createNativeQuery("""
                        select e.action || ' ' || cast(e.listed as text)
                        from audit_person p join audit_entry e using (entry_id) where p.person = ?""", String.class)
                .setParameter(1, person)
                .getResultList();
    }

    @Test
    void anEntryTakenOutOfTheQueueIsFound() {
        // Given
        String subject = givenASubject();

        // When
        acting.forPurpose(Purpose.OPERATOR, () -> {
            audit.record(AuditEntry.done("hidden", "episode", subject));
            return entities.createNativeQuery(
                            "delete from audit_unsealed where entry_id = (select max(entry_id) from audit_entry)")
                    .executeUpdate();
        });

        // Then
        assertThat(verify().fault()).isEqualTo(Fault.NEVER_SEALED);
        acting.forPurpose(
                Purpose.OPERATOR,
                () -> entities.createNativeQuery(
                                "insert into audit_unsealed select entry_id from audit_entry where subject_id = '"
                                        + subject + "'")
                        .executeUpdate());
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(verify().intact()).isTrue());
    }

    private static String givenASubject() {
        return UUID.randomUUID().toString();
    }

    private AuditVerification verify() {
        return acting.forPurpose(Purpose.OPERATOR, verifier::verify);
    }

    /** What only an owner could do, who switches the guards off first. */
    private void tamper(String statement) {
        owner.run("alter table audit_entry disable trigger audit_entry_is_append_only");
        owner.runPastPolicies("audit_entry", statement);
        owner.run("alter table audit_entry enable trigger audit_entry_is_append_only");
    }

    @SuppressWarnings("unchecked") // a native query of one text column
    private List<String> actionsSeenBy(String organisation, String subject) {
        return acting.as(
                organisation,
                () -> entities.createNativeQuery(
                                "select concat_ws(' ', action, outcome, username) from audit_entry where subject_id = ?",
                                String.class)
                        .setParameter(1, subject)
                        .getResultList());
    }

    private Long placeOf(String action, String subject) {
        return acting.forPurpose(Purpose.OPERATOR, () -> (Long) entities.createNativeQuery(
                        "select s.sequence from audit_seal s join audit_entry e using (entry_id)"
                                + " where e.action = ? and e.subject_id = ?",
                        Long.class)
                .setParameter(1, action)
                .setParameter(2, subject)
                .getSingleResult());
    }
}
