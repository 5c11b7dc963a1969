package uk.panauthority.casework.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.panauthority.casework.Given;
import uk.panauthority.casework.episode.RiskLevel;
import uk.panauthority.casework.episode.SegmentKind;

/** The bad input catalogue, as far as it is about the content of one message. */
class MessageParserTest {

    private static final Instant NOW = Instant.parse("2026-03-30T12:00:00Z");
    private static final Instant SEEN = Instant.parse("2026-03-29T20:00:00Z");
    private static final Given.AChild CHILD =
            new Given.AChild("E06000006-1", "E06000006", "1", "Robin", "Wren", LocalDate.of(2012, 6, 3));

    private final MessageParser parser = new MessageParser(new PoliceWords());

    @Test
    void a_correct_message_has_no_warnings() {
        // When
        PoliceMessage message = parse(missing());

        // Then
        assertThat(message.warnings()).isEmpty();
        assertThat(message.startedAt()).isEqualTo(SEEN);
        assertThat(message.risk()).isEqualTo(RiskLevel.MEDIUM);
        assertThat(message.segmentKind()).isEqualTo(SegmentKind.M);
    }

    @Test
    void the_start_is_the_later_of_left_and_last_seen() {
        // When
        PoliceMessage message = parse(missing().with("left", Map.of("at", "2026-03-29T20:10:00Z")));

        // Then
        assertThat(message.startedAt()).isEqualTo(Instant.parse("2026-03-29T20:10:00Z"));
    }

    @Test
    @Tag("I06")
    void an_unknown_field_is_noted_and_the_others_are_processed() {
        // When
        PoliceMessage message = parse(missing().with("horoscope", "x"));

        // Then
        assertThat(message.warnings()).containsExactly(new MessageWarning(WarningCode.UNKNOWN_FIELD, "/horoscope"));
        assertThat(message.startedAt()).isEqualTo(SEEN);
    }

    @Test
    void the_name_of_an_unknown_field_is_not_repeated_when_it_may_be_anything() {
        // When
        PoliceMessage message = parse(missing().with("Robin Wren, 12", "x"));

        // Then
        assertThat(message.warnings()).containsExactly(new MessageWarning(WarningCode.UNKNOWN_FIELD, ""));
    }

    @ParameterizedTest
    @CsvSource({"2031-01-01", "1890-01-01", "2026-02-30", "yesterday"})
    @Tag("I16")
    void an_impossible_date_of_birth_is_left_out(String born) {
        // When
        PoliceMessage message = parse(missing().withChild("dateOfBirth", born));

        // Then
        assertThat(message.warnings())
                .containsExactly(new MessageWarning(WarningCode.DOB_INVALID, "/child/dateOfBirth"));
        assertThat(message.child().doubtful()).isTrue();
    }

    @Test
    @Tag("I18")
    void last_seen_after_the_report_by_over_five_minutes_leaves_the_start_awaited() {
        // When
        PoliceMessage message = parse(missing().with("reportedAt", "2026-03-29T19:54:59Z"));

        // Then
        assertThat(message.warnings())
                .containsExactly(new MessageWarning(WarningCode.TIMES_INCONSISTENT, "/lastSeen/at"));
        assertThat(message.startedAt()).isNull();
    }

    @Test
    @Tag("I18")
    void last_seen_after_the_report_by_five_minutes_is_within_the_skew_of_clocks() {
        assertThat(parse(missing().with("reportedAt", "2026-03-29T19:55:00Z")).warnings())
                .isEmpty();
    }

    @Test
    @Tag("I19")
    void a_time_in_the_future_starts_no_clock() {
        // When
        PoliceMessage message = parse(missing().with("reportedAt", "2026-03-30T12:05:01Z"));

        // Then
        assertThat(codes(message)).containsExactly(WarningCode.TRIAGE_CLOCK_SKEW);
        assertThat(message.startedAt()).isNull();
        assertThat(message.toldAt()).isEqualTo(NOW);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-29", "2026-03-30"})
    @Tag("I20")
    void a_start_before_the_day_after_birth_is_left_out(String born) {
        // When
        PoliceMessage message = parse(missing().withChild("dateOfBirth", born));

        // Then
        assertThat(codes(message)).containsExactly(WarningCode.RULE_586);
        assertThat(message.startedAt()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"m,M", "Missing,M", "Absent,A", "a,A"})
    @Tag("I24")
    void a_kind_that_is_not_exactly_the_code_is_mapped_with_a_note(String sent, SegmentKind mapped) {
        // When
        PoliceMessage message = parse(missing().with("kind", sent));

        // Then
        assertThat(codes(message)).containsExactly(WarningCode.RULE_1006);
        assertThat(message.segmentKind()).isEqualTo(mapped);
    }

    @Test
    @Tag("I23")
    void a_risk_word_that_is_not_in_the_map_is_shown_as_unmapped() {
        // When
        PoliceMessage message = parse(missing().with("riskLevel", "amber"));

        // Then
        assertThat(message.warnings())
                .containsExactly(new MessageWarning(WarningCode.TRIAGE_UNKNOWN_CODE, "/riskLevel"));
        assertThat(message.risk()).isEqualTo(RiskLevel.UNMAPPED);
    }

    @Test
    void a_local_word_for_a_risk_is_mapped() {
        assertThat(parse(missing().with("riskLevel", "High  risk")).risk()).isEqualTo(RiskLevel.HIGH);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-29T01:30:00", "2025-10-26T01:30:00"})
    @Tag("I22")
    void a_local_time_that_never_was_or_was_twice_is_left_out(String time) {
        // When
        PoliceMessage message = parse(missing().with("lastSeen", Map.of("at", time)));

        // Then
        assertThat(message.warnings()).containsExactly(new MessageWarning(WarningCode.TIME_AMBIGUOUS, "/lastSeen/at"));
        assertThat(message.startedAt()).isNull();
    }

    @Test
    void a_local_time_that_was_once_is_london_time() {
        assertThat(parse(missing().with("lastSeen", Map.of("at", "2026-03-29T21:00:00")))
                        .startedAt())
                .isEqualTo(SEEN);
    }

    @ParameterizedTest
    @CsvSource({"'x'' or 1=1 --'", "../../etc/passwd", "<script>"})
    @Tag("I13")
    void a_reference_that_none_has_is_replaced_by_the_same_made_one_each_time(String reference) {
        // When
        PoliceMessage message = parse(missing().with("reference", reference));

        // Then
        assertThat(codes(message)).containsExactly(WarningCode.REFERENCE_FORMAT);
        assertThat(message.reference())
                .matches("MADE-[0-9a-f]{32}")
                .isEqualTo(parse(missing().with("reference", reference)).reference());
    }

    @Test
    void a_found_message_located_after_the_return_starts_no_clock() {
        // When
        PoliceMessage message = parse(Message.found("E23000006", "A-1", CHILD, SEEN)
                .with("found", Map.of("returnedAt", SEEN.toString(), "locatedAt", "2026-03-29T21:00:00Z")));

        // Then
        assertThat(codes(message)).containsExactly(WarningCode.TIMES_INCONSISTENT);
        assertThat(message.returnedAt()).isNull();
    }

    @Test
    void what_is_of_the_wrong_form_is_left_out_and_never_repeated() {
        // When
        PoliceMessage message = parse(missing()
                .with("child", "Robin Wren")
                .with("lastSeen", List.of(1))
                .with("warningFlags", List.of("CSE", "made up")));

        // Then
        assertThat(message.warnings())
                .containsExactlyInAnyOrder(
                        new MessageWarning(WarningCode.FIELD_INVALID, "/child"),
                        new MessageWarning(WarningCode.FIELD_INVALID, "/lastSeen"),
                        new MessageWarning(WarningCode.TRIAGE_UNKNOWN_CODE, "/warningFlags"));
        assertThat(message.warnings().toString()).doesNotContain("Robin");
    }

    private static Message missing() {
        return Message.missing("E23000006", "CHS-2026-1", CHILD, SEEN);
    }

    private PoliceMessage parse(Message message) {
        return parser.parse(MessageText.read(message.json().getBytes(StandardCharsets.UTF_8)), NOW);
    }

    private static List<WarningCode> codes(PoliceMessage message) {
        return message.warnings().stream().map(MessageWarning::code).toList();
    }
}
