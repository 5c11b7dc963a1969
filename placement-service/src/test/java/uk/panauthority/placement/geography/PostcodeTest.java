package uk.panauthority.placement.geography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostcodeTest {

    @ParameterizedTest
    @CsvSource({
        "st1 1aa,ST1 1AA",
        "PR81AA,PR8 1AA",
        "EC1A 1BB,EC1A 1BB",
        "W1A0AX,W1A 0AX",
        " m2 5db ,M2 5DB",
        "GIR0AA,GIR 0AA"
    })
    void aPostcodeIsWrittenWithOneSpaceAndInCapitals(String given, String expected) {
        // Then
        assertThat(Postcode.read(given).text()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ST1", "1ST 1AA", "ST1 1A", "ST1 AAA", "ST1 1CA", "ST1-1AA", "QQ1 1AA"})
    @Tag("B13")
    void anythingElseIsMalformed(String given) {
        // Then
        assertThatThrownBy(() -> Postcode.read(given)).hasMessage("postcode-malformed");
    }
}
