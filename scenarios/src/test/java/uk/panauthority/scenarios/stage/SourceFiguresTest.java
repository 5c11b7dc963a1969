package uk.panauthority.scenarios.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** The figures kept in the project agree with each other as the documents' figures do. */
class SourceFiguresTest {

    private final SourceFigures figures = SourceFigures.load();

    @Test
    void the_two_ring_fences_are_the_annual_value() {
        // When
        BigDecimal sum = value("staffordshire.ring-fence.county").add(value("staffordshire.ring-fence.city"));

        // Then
        assertThat(sum).isEqualByComparingTo("1050345.00").isEqualByComparingTo(value("staffordshire.annual"));
    }

    @Test
    void the_stated_total_is_nine_hundred_pounds_more_than_five_years() {
        // When
        BigDecimal fiveYears = value("staffordshire.annual").multiply(BigDecimal.valueOf(5));

        // Then
        assertThat(fiveYears).isEqualByComparingTo(value("staffordshire.total-computed"));
        assertThat(value("staffordshire.total").subtract(fiveYears))
                .isEqualByComparingTo("900.00")
                .isEqualByComparingTo(value("staffordshire.total-difference"));
    }

    @Test
    void the_county_and_the_others_pay_the_annual_value() {
        // When
        BigDecimal sum = value("staffordshire.contribution.county").add(value("staffordshire.contribution.others"));

        // Then
        assertThat(sum).isEqualByComparingTo(value("staffordshire.annual"));
    }

    @Test
    void every_figure_names_its_document_and_paragraph() {
        // Then
        assertThat(figures.all().values()).hasSize(22).allSatisfy(figure -> {
            assertThat(figure.document()).isNotBlank();
            assertThat(figure.paragraph()).isNotBlank();
        });
    }

    private BigDecimal value(String id) {
        return new BigDecimal(figures.of(id).value());
    }
}
