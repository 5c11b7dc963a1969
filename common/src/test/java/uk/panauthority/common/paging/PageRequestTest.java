package uk.panauthority.common.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.panauthority.common.identity.Ids;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;

class PageRequestTest {

    private final List<UUID> ids = List.of(Ids.next(), Ids.next(), Ids.next());

    @Test
    void theCursorOfAPageLeadsOnFromItsLastItem() {
        PageRequest first = PageRequest.of(2, null, "episodes?state=OPEN");

        Page<UUID> page = Page.of(ids, first, Function.identity(), Function.identity());

        assertThat(page.items()).containsExactly(ids.get(0), ids.get(1));
        assertThat(PageRequest.of(2, page.next(), "episodes?state=OPEN").after())
                .isEqualTo(ids.get(1));
    }

    @Test
    void theLastPageHasNoCursor() {
        assertThat(Page.of(ids, PageRequest.of(3, null, "x"), Function.identity(), Function.identity())
                        .next())
                .isNull();
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        String cursor = PageRequest.of(2, null, "episodes?state=OPEN").cursor(ids.get(0));

        assertThatThrownBy(() -> PageRequest.of(2, cursor, "episodes?state=CLOSED"))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.type()).isEqualTo(CommonProblem.PAGING_INVALID));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 101, -1})
    void aLimitOutsideOneToAHundredIsRefused(int limit) {
        assertThatThrownBy(() -> PageRequest.of(limit, null, "x")).isInstanceOf(Problem.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "§", "AAAA", "MTIzNDU2Nzg6bm90LWFuLWlk"})
    void aForgedCursorIsRefused(String cursor) {
        assertThatThrownBy(() -> PageRequest.of(1, cursor, "x")).isInstanceOf(Problem.class);
    }
}
