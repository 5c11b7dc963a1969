package uk.panauthority.common.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.panauthority.common.access.Relations;
import uk.panauthority.common.identity.Ids;
import uk.panauthority.common.money.Money;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.common.testing.ActingAs;
import uk.panauthority.common.testing.LocalStackResource;

@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "database", value = "kernel"))
class RelationsTest {

    private static final String ONE = "E08000901";
    private static final String OTHER = "E08000902";

    @Inject
    Relations relations;

    @Inject
    EntityManager entities;

    @Inject
    ActingAs acting;

    @Test
    void a_page_has_the_records_that_the_organisation_sees_newest_first_and_one_more() {
        // Given
        List<UUID> notes = List.of(givenANote(ONE), givenANote(ONE), givenANote(ONE));

        // When
        List<UUID> page = acting.as(ONE, () -> relations.page("note", ONE, PageRequest.of(2, null, "notes")));

        // Then
        assertThat(page).containsExactly(notes.get(2), notes.get(1), notes.get(0));
    }

    @Test
    void a_record_that_is_shared_is_in_the_list_of_both_and_one_that_is_shared_no_longer_is_not() {
        // Given
        UUID note = givenANote(OTHER);
        acting.as(OTHER, () -> share(note, ONE));
        List<UUID> shared = pageOf(ONE);

        // When
        acting.as(OTHER, () -> share(note, OTHER));

        // Then
        assertThat(shared).contains(note);
        assertThat(pageOf(ONE)).doesNotContain(note);
        assertThat(pageOf(OTHER)).contains(note);
    }

    @Test
    void nobody_reads_the_relations_of_others() {
        // Given
        givenANote(OTHER);

        // When
        List<UUID> seen = acting.as(ONE, () -> relations.page("note", OTHER, PageRequest.of(100, null, "notes")));

        // Then
        assertThat(seen).isEmpty();
    }

    private List<UUID> pageOf(String organisation) {
        return acting.as(organisation, () -> relations.page("note", organisation, PageRequest.of(100, null, "notes")));
    }

    private UUID givenANote(String organisation) {
        UUID id = Ids.next();
        acting.as(organisation, () -> {
            entities.persist(new Note(id, "a note", Money.of("1.00"), Set.of(organisation)));
            entities.flush();
            return id;
        });
        return id;
    }

    private int share(UUID note, String with) {
        return entities.createNativeQuery(
                        "update note set visible_to = array['" + OTHER + "', '" + with + "'] where id = ?1")
                .setParameter(1, note)
                .executeUpdate();
    }
}
