package uk.panauthority.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoggedPathTest {

    @ParameterizedTest
    @CsvSource({
        "/api/casework/v1/children/E08000014-12345, /api/casework/v1/children/E08000014-12345",
        "/api/casework/v1/children/Robin-Wren, /api/casework/v1/children/*",
        "/api/casework/v1/children/robin-wren, /api/casework/v1/children/*",
        "/api/placement/v1/orders/01a1fdda-4edc-77ec-9b50-a7ebcb38b1f1/signature, /api/placement/v1/orders/01a1fdda-4edc-77ec-9b50-a7ebcb38b1f1/signature",
        "/api/casework/v1/operator/parked-events, /api/casework/v1/operator/parked-events",
        "/api/casework/v1/2012-06-03, /api/casework/v1/*",
    })
    void onlyIdsAndWordsOfTheInterfaceAreWritten(String path, String logged) {
        assertThat(LoggedPath.of(path)).isEqualTo(logged);
    }
}
