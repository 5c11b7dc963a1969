package uk.panauthority.casework;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import uk.panauthority.common.testing.ProofPage;
import uk.panauthority.common.testing.ReferencePage;

/** Each kind of bad input that casework knows has a test that proves its answer, or a word why not yet. */
class BadInputPageTest {

    private static final ProofPage PAGE = ProofPage.of("bad-input.txt", "uk.panauthority.casework");

    @Test
    void every_row_is_proved_or_excused() {
        assertThat(PAGE.unproved()).isEmpty();
        assertThat(PAGE.excusedThoughProved()).isEmpty();
    }

    @Test
    void the_page_is_current() {
        ReferencePage.isCurrent(
                "casework/bad-input.md",
                PAGE.markdown(
                        "Bad input to casework",
                        "What is answered to it, and which tests prove it. An authenticated message of a force that can be"
                                + " read is always kept and answered 202; staff get 422 or 409 for the same fault."));
    }
}
