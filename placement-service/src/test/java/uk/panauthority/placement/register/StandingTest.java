package uk.panauthority.placement.register;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.panauthority.placement.register.DifferenceKind.CAPACITY_CHANGED;
import static uk.panauthority.placement.register.DifferenceKind.CLOSED;
import static uk.panauthority.placement.register.DifferenceKind.REGRADED;
import static uk.panauthority.placement.register.DifferenceKind.RE_REGISTERED;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class StandingTest {

    private static final Standing GOOD = new Standing(true, 4, "GOOD");

    @Test
    void eachChangeIsOneDifference() {
        // Then
        assertThat(GOOD.to(new Standing(true, 3, "INADEQUATE")))
                .containsExactly(
                        new Standing.Change(REGRADED, "GOOD", "INADEQUATE"),
                        new Standing.Change(CAPACITY_CHANGED, "4", "3"));
    }

    @Test
    void aClosingIsTheOnlyNewsOfItsDay() {
        // Then
        assertThat(GOOD.to(new Standing(false, 3, "INADEQUATE")))
                .extracting(Standing.Change::kind)
                .containsExactly(CLOSED);
        assertThat(new Standing(false, 4, "GOOD").to(new Standing(false, 2, "INADEQUATE")))
                .isEmpty();
    }

    @Test
    void aHomeThatComesBackSaysWhatIsDifferentToo() {
        // Then
        assertThat(new Standing(false, 4, "GOOD").to(new Standing(true, 5, "GOOD")))
                .extracting(Standing.Change::kind)
                .containsExactly(RE_REGISTERED, CAPACITY_CHANGED);
    }

    @Test
    void whatTheLaterListDoesNotMentionHasNotChanged() {
        // Then
        assertThat(GOOD.to(new Standing(true, null, null))).isEmpty();
        assertThat(new Standing(true, null, null).to(GOOD))
                .containsExactly(
                        new Standing.Change(REGRADED, null, "GOOD"), new Standing.Change(CAPACITY_CHANGED, null, "4"));
    }

    @Property
    void theSameStandingIsNoDifference(@ForAll boolean open, @ForAll @IntRange(min = 1, max = 9) int places) {
        // Given
        Standing standing = new Standing(open, places, "GOOD");

        // Then
        assertThat(standing.to(standing)).isEmpty();
    }
}
