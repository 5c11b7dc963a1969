package uk.panauthority.placement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import uk.panauthority.common.testing.ProofPage;
import uk.panauthority.common.testing.ReferencePage;

/** Each kind of bad input that placements know has a test that proves its answer, or a word why not yet. */
class BadInputPageTest {

    private static final ProofPage PAGE = ProofPage.of("bad-input.txt", "uk.panauthority.placement");

    @Test
    void everyRowIsProvedOrExcused() {
        assertThat(PAGE.unproved()).isEmpty();
        assertThat(PAGE.excusedThoughProved()).isEmpty();
    }

    @Test
    void thePageIsCurrent() {
        ReferencePage.isCurrent(
                "placement/bad-input.md",
                PAGE.markdown(
                        "Bad input to placements",
                        "What is answered to it, and which tests prove it. What is refused changes no record and tells"
                                + " no event; a reach for what is not the caller's own is remembered in the audit."));
    }
}
