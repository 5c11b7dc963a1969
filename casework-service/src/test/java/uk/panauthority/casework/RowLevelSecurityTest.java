package uk.panauthority.casework;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import uk.panauthority.casework.notification.Message;
import uk.panauthority.common.access.Purpose;
import uk.panauthority.common.testing.ActingAs;
import uk.panauthority.common.testing.KernelTables;
import uk.panauthority.common.testing.LocalStackResource;
import uk.panauthority.common.testing.RowSecurityWalls;

@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "database", value = "casework"))
class RowLevelSecurityTest {

    /** Homes and contracts say nothing about a child, and everybody who works here may know of them. */
    static final Set<String> OPEN =
            Set.of("home_link", "interviewer_contract", "interviewer_suspension", "measure_back_fill", "measure_home");

    /** An organisation that no other test gives anything to. */
    private static final String STRANGER = "E99999998";

    @Inject
    EntityManager entities;

    @Inject
    ActingAs acting;

    @Test
    void every_table_is_guarded_or_says_nothing_about_a_child() {
        Set<String> open = new HashSet<>(OPEN);
        open.addAll(KernelTables.OPEN);
        RowSecurityWalls.everyTableIsGuarded(entities, open);
    }

    @Test
    void the_application_role_cannot_step_around_the_policies() {
        RowSecurityWalls.applicationRoleIsBound(entities);
    }

    @Test
    void a_stranger_and_nobody_see_no_row_of_any_guarded_table() {
        // Given
        Given.AChild child = Given.aChildOf(Callers.HALTON);
        Message.missing(
                        Callers.CHESHIRE_CONSTABULARY,
                        Message.aReference(),
                        child,
                        Instant.now().minusSeconds(7200))
                .send()
                .then()
                .statusCode(202);
        List<String> guarded = RowSecurityWalls.tables(entities).stream()
                .filter(table -> !OPEN.contains(table) && !KernelTables.OPEN.contains(table))
                .filter(table -> !table.equals("audit_unsealed"))
                .toList();

        for (String table : guarded) {
            // When
            long stranger = acting.as(STRANGER, () -> count(table));
            long nobody = acting.as(null, () -> count(table));

            // Then
            assertThat(stranger).as(table).isZero();
            assertThat(nobody).as(table).isZero();
        }
        assertThat(guarded).contains("child", "missing_episode", "police_notification", "police_message_body");
    }

    @Test
    void what_was_sent_is_shown_to_the_force_alone() {
        // Given
        String id = Message.missing(
                        Callers.CHESHIRE_CONSTABULARY,
                        Message.aReference(),
                        Given.aChildOf(Callers.HALTON),
                        Instant.now().minusSeconds(7200))
                .send()
                .path("id");

        // When
        long sender = acting.as(Callers.CHESHIRE_CONSTABULARY, () -> bodies(id));
        long responsible = acting.as(Callers.HALTON, () -> bodies(id));

        // Then
        assertThat(sender).isEqualTo(1);
        assertThat(responsible).isZero();
    }

    @Test
    void names_are_seen_across_authorities_by_the_matching_alone_which_cannot_write() {
        // Given
        Given.AChild child = Given.aChildOf(Callers.HALTON);

        // When
        long events = acting.forPurpose(Purpose.EVENTS, () -> children(child.ref()));
        long matching = acting.forPurpose(Purpose.MATCHING, () -> children(child.ref()));
        int changed = acting.forPurpose(
                Purpose.MATCHING,
                () -> entities.createNativeQuery("update child set family_name = 'x' where child_ref = ?1")
                        .setParameter(1, child.ref())
                        .executeUpdate());

        // Then
        assertThat(events).isZero();
        assertThat(matching).isEqualTo(1);
        assertThat(changed).isZero();
    }

    @Test
    void the_database_itself_refuses_two_live_episodes_of_one_child() {
        // Given
        Given.AChild child = Given.aChildOf(Callers.HALTON);
        String episode = Message.missing(
                        Callers.CHESHIRE_CONSTABULARY,
                        Message.aReference(),
                        child,
                        Instant.now().minusSeconds(7200))
                .send()
                .path("episodeId");

        // When
        Assertions.assertThatThrownBy(() -> acting.as(
                        Callers.HALTON,
                        () -> entities.createNativeQuery("""
                                insert into missing_episode
                                select (jsonb_populate_record(e, jsonb_build_object('id', ?1))).* from missing_episode e
                                where id = ?2""")
                                .setParameter(1, UUID.randomUUID().toString())
                                .setParameter(2, UUID.fromString(episode))
                                .executeUpdate()))

                // Then
                .isInstanceOf(PersistenceException.class)
                .hasMessageContaining("missing_episode_no_overlap");
    }

    private long count(String table) {
        return ((Number) entities.createNativeQuery("select count(*) from " + table)
                        .getSingleResult())
                .longValue();
    }

    private long bodies(String notification) {
        return ((Number) entities.createNativeQuery(
                                "select count(*) from police_message_body where notification_id = ?1")
                        .setParameter(1, UUID.fromString(notification))
                        .getSingleResult())
                .longValue();
    }

    private long children(String ref) {
        return ((Number) entities.createNativeQuery("select count(*) from child where child_ref = ?1")
                        .setParameter(1, ref)
                        .getSingleResult())
                .longValue();
    }
}
