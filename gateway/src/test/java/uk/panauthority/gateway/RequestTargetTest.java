package uk.panauthority.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTargetTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/health",
                "/api/casework/v1/children/E06000006-123",
                "/api/casework/v1/missing-episodes?state=OPEN&cursor=a%2Fb",
                "/api/casework/v1/x%20y",
                "/api/casework/v1/~user/a.b:c@d,e=f",
                "/api/casework/"
            })
    void an_address_that_every_program_reads_alike_passes(String target) {
        // When
        boolean plain = RequestTarget.isPlain(target);

        // Then
        assertThat(plain).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/casework/../placement/v1/x",
                "/api/casework/..",
                "/api/./casework/v1",
                "/api//casework/v1",
                "//evil.example/api",
                "/api/casework/v1/a%2fb",
                "/api/casework/v1/a%2Fb",
                "/api/casework/v1/a%5cb",
                "/api/casework/v1/%2e%2e/x",
                "/api/casework/v1/%252e%252e/x",
                "/api/casework/v1/%00",
                "/api/casework/v1/%0d%0aX",
                "/api/casework/v1/%7f",
                "/api/casework/v1/%3bx",
                "/api/casework/..;/placement/v1",
                "/api/casework;a=b/v1",
                "/api/casework\\v1",
                "/api/casework/v1/%zz",
                "/api/casework/v1/%4",
                "/api/casework/v1/é",
                "/api/casework/v1#top",
                "http://evil.example/api/casework/v1",
                "*",
                ""
            })
    void an_address_that_two_programs_could_read_differently_is_refused(String target) {
        // When
        boolean plain = RequestTarget.isPlain(target);

        // Then
        assertThat(plain).isFalse();
    }
}
