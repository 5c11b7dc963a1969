package uk.panauthority.casework.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.panauthority.casework.child.KnownChild;

/** Why a child may be meant; never that it is. */
class ResemblanceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final KnownChild CHILD =
            new KnownChild("E06000006-1", "E06000006", "1", "robin|wren", LocalDate.of(2012, 4, 3));

    @Test
    void each_likeness_is_a_reason_the_strongest_first() {
        // When
        List<MatchReason> reasons = resemblance("Robin", "Wren", LocalDate.of(2012, 4, 3), 14, "Rob")
                .with(CHILD, true, true);

        // Then
        assertThat(reasons)
                .containsExactly(
                        MatchReason.NAME_EQUAL,
                        MatchReason.DATE_OF_BIRTH_EQUAL,
                        MatchReason.EARLIER_MESSAGE,
                        MatchReason.PLACED_IN_HOME,
                        MatchReason.ALIAS_FITS,
                        MatchReason.AGE_FITS);
    }

    @Test
    void exchanged_day_and_month_or_a_neighbouring_year_are_near() {
        assertThat(resemblance("Robyn", "Wren", LocalDate.of(2012, 3, 4), null).with(CHILD, false, false))
                .containsExactly(MatchReason.NAME_SIMILAR, MatchReason.DATE_OF_BIRTH_NEAR);
        assertThat(resemblance("Robyn", "Wren", LocalDate.of(2013, 4, 3), null).with(CHILD, false, false))
                .containsExactly(MatchReason.NAME_SIMILAR, MatchReason.DATE_OF_BIRTH_NEAR);
        assertThat(resemblance("Robyn", "Wren", LocalDate.of(2012, 4, 30), null).with(CHILD, false, false))
                .containsExactly(MatchReason.NAME_SIMILAR);
    }

    @Test
    void a_birthday_shared_with_somebody_of_another_name_is_no_reason_to_show_a_child() {
        // Given
        Resemblance stranger = resemblance("Maria", "Lopez", LocalDate.of(2012, 4, 3), 14);

        // Then
        assertThat(stranger.isEnough(stranger.with(CHILD, false, false))).isFalse();
        assertThat(stranger.isEnough(stranger.with(CHILD, true, false))).isTrue();
    }

    @Test
    void without_a_name_the_birthday_is_a_reason_and_the_age_alone_is_none() {
        // Given
        Resemblance nameless = resemblance(null, null, LocalDate.of(2012, 4, 3), null);
        Resemblance ageOnly = resemblance(null, null, null, 14);

        // Then
        assertThat(nameless.isEnough(nameless.with(CHILD, false, false))).isTrue();
        assertThat(ageOnly.isEnough(ageOnly.with(CHILD, false, false))).isFalse();
    }

    private static Resemblance resemblance(
            @Nullable String given,
            @Nullable String family,
            @Nullable LocalDate born,
            @Nullable Integer age,
            String... aliases) {
        return new Resemblance(new ChildClaim(null, null, given, family, born, age, List.of(aliases), false), TODAY);
    }
}
