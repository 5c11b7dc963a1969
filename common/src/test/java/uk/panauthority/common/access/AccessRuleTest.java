package uk.panauthority.common.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.panauthority.common.access.PersonalRight.Ruling;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.OrganisationKind;
import uk.panauthority.common.problem.Problem;

class AccessRuleTest {

    private static final String CHILD = "E06000006-1";

    private record File(Set<String> visibleTo, Optional<String> person) implements Shared {}

    private final ReachedPersons reached = new ReachedPersons();

    @Test
    void the_relation_decides_where_no_right_speaks() {
        // When
        File seen = rule(Ruling.SILENT).visible(fileOf("E06000006"), caller("E06000006"));

        // Then
        assertThat(seen.person()).contains(CHILD);
        assertThat(reached.persons()).containsExactly(CHILD);
        assertThatThrownBy(() -> rule(Ruling.SILENT).visible(fileOf("E06000006"), caller("E06000007")))
                .isInstanceOf(Problem.class)
                .hasMessage("not-found");
    }

    @Test
    void a_right_withholds_what_the_relation_would_show() {
        // When
        assertThatThrownBy(() -> rule(Ruling.WITHHELD, Ruling.SILENT).visible(fileOf("E06000006"), caller("E06000006")))

                // Then
                .isInstanceOf(Problem.class)
                .hasMessage("not-found");
        assertThat(reached.persons()).isEmpty();
    }

    @Test
    void a_right_opens_what_the_relation_and_another_right_would_not_show() {
        // When
        File seen = rule(Ruling.WITHHELD, Ruling.OPENED).visible(fileOf("E06000006"), caller("E06000007"));

        // Then
        assertThat(seen.person()).contains(CHILD);
    }

    private AccessRule rule(Ruling... rulings) {
        return new AccessRule(
                Arrays.stream(rulings)
                        .<PersonalRight>map(ruling -> (person, caller) -> ruling)
                        .toList(),
                reached);
    }

    private static Optional<File> fileOf(String organisation) {
        return Optional.of(new File(Set.of(organisation), Optional.of(CHILD)));
    }

    private static Caller caller(String organisation) {
        return new Caller(organisation, OrganisationKind.AUTHORITY, "a.person", Set.of());
    }
}
