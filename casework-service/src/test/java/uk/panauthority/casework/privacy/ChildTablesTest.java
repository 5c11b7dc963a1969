package uk.panauthority.casework.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.panauthority.common.testing.LocalStackResource;

/** The rights that follow the child hold on every table that names a child; a table that comes later cannot be forgotten. */
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "database", value = "casework"))
class ChildTablesTest {

    /** How the rights themselves, and decisions about records, are kept: for privacy officers alone. */
    private static final Set<String> ABOUT_THE_RECORDS =
            Set.of("break_glass", "restriction", "legal_hold", "erasure", "evidence_pack", "subject_access");

    /** Ids and codes of work that waits: somebody must be able to see that it does. */
    private static final Set<String> WORK = Set.of("work_task");

    /** Files made from the records, and decisions about them, are not gathered into such files again. */
    private static final Set<String> NOT_GATHERED = Set.of("legal_hold", "erasure", "evidence_pack", "subject_access");

    @Inject
    EntityManager entities;

    @Test
    void emergencies_open_and_restrictions_close_every_table_about_a_child() {
        // When
        List<String> opened = with("opened_by_break_glass");
        List<String> withheld = with("withheld_when_restricted");

        // Then
        List<String> guarded = childTables().stream()
                .filter(table -> !ABOUT_THE_RECORDS.contains(table) && !WORK.contains(table))
                .toList();
        assertThat(opened).containsAll(guarded);
        assertThat(withheld).containsAll(guarded);
        assertThat(guarded).contains("child", "missing_episode", "return_home_interview", "philomena_profile");
    }

    @Test
    void every_table_about_a_child_is_gathered_for_disclosure_and_erased() {
        // When
        List<String> gathered = with("gathered_for_one_child");
        List<String> erased = with("erased_by_function");

        // Then
        assertThat(gathered)
                .containsAll(childTables().stream()
                        .filter(table -> !NOT_GATHERED.contains(table))
                        .toList());
        assertThat(erased)
                .containsAll(childTables().stream()
                        .filter(table -> !table.equals("erasure"))
                        .toList());
    }

    @SuppressWarnings("unchecked") // a native query of one text column
    private List<String> childTables() {
        return entities.createNativeQuery(
                        "select table_name from information_schema.columns where column_name = 'child_ref'"
                                + " and table_schema = 'public' order by 1",
                        String.class)
                .getResultList();
    }

    @SuppressWarnings("unchecked") // a native query of one text column
    private List<String> with(String policy) {
        return entities.createNativeQuery(
                        "select cast(tablename as text) from pg_policies where policyname = ?1", String.class)
                .setParameter(1, policy)
                .getResultList();
    }
}
