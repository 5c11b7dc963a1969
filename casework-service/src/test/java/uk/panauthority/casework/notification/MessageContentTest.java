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

/** What a message tells besides its core, and what in it may deceive its reader. */
class MessageContentTest {

    private static final Instant NOW = Instant.parse("2026-03-30T12:00:00Z");
    private static final Instant SEEN = Instant.parse("2026-03-29T20:00:00Z");
    private static final Given.AChild CHILD =
            new Given.AChild("E06000006-1", "E06000006", "1", "Robin", "Wren", LocalDate.of(2012, 6, 3));

    private final MessageParser parser = new MessageParser(new PoliceWords());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"<b>bold</b>", "<img src=x onerror=alert(1)>", "a\u202egnorw", "hid\u200bden", "<!-- x"})
    @Tag("I14")
    void text_that_may_deceive_its_reader_is_kept_and_flagged(String text) {
        // When
        PoliceMessage message = parse(missing().with("circumstances", text));

        // Then
        assertThat(message.warnings())
                .containsExactly(new MessageWarning(WarningCode.TEXT_DECEIVING, "/circumstances"));
        assertThat(message.content().circumstances()).isEqualTo(text);
        assertThat(message.startedAt()).isEqualTo(SEEN);
    }

    @Test
    void signs_of_less_and_more_are_no_markup() {
        assertThat(parse(missing().with("circumstances", "reach me <at> home")).warnings())
                .hasSize(1);
        assertThat(parse(missing().with("circumstances", "2 < 3 and 5 > 4, caf\u00e9"))
                        .warnings())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0,0", "-2.7,53.3", "53.3,12.7", "48.8,2.3"})
    @Tag("I35")
    void a_point_outside_the_united_kingdom_is_doubtful_and_no_place_is_made_of_it(double latitude, double longitude) {
        // When
        PoliceMessage message = parse(missing()
                .with("locations", List.of(Map.of("position", Map.of("latitude", latitude, "longitude", longitude)))));

        // Then
        assertThat(message.warnings())
                .containsExactly(new MessageWarning(WarningCode.LOCATION_DOUBTFUL, "/locations/0/position"));
        assertThat(message.content().locations().getFirst().position()).isNull();
    }

    @Test
    void everything_that_a_missing_report_may_say_is_read() {
        // When
        MessageContent content = parse(missing()
                        .with("reporter", Map.of("role", "carer", "organisation", "home", "contact", "01"))
                        .withChild("aliases", List.of("Bird"))
                        .withChild("age", 13)
                        .withChild("sex", "F")
                        .withChild("gender", "female")
                        .withChild("ethnicity", "White British")
                        .withChild("homeAddress", Map.of("lines", "1 Road", "postcode", "WA7 1AA"))
                        .withChild("placementAddress", Map.of("postcode", "ST1 1AA"))
                        .withChild("placementProvider", "a provider")
                        .withChild("school", "a school")
                        .withChild("lookedAfter", true)
                        .withChild("legalOrder", "section 20")
                        .with(
                                "lastSeen",
                                Map.of(
                                        "at",
                                        SEEN.toString(),
                                        "place",
                                        "the park",
                                        "with",
                                        "a friend",
                                        "position",
                                        Map.of("latitude", 53.34, "longitude", -2.69)))
                        .with("clothing", "red coat")
                        .with("description", "tall")
                        .with("photo", "attached")
                        .with("riskRationale", "why")
                        .with("riskAssessedBy", "Sergeant")
                        .with("riskAssessedAt", "2026-03-29T21:00:00Z")
                        .with("warningFlags", List.of("CSE", "county_lines"))
                        .with("vehicle", "blue van")
                        .with("phones", List.of("07700 900123"))
                        .with("socialMedia", List.of("@bird"))
                        .with("associates", List.of(Map.of("name", "A", "relation", "friend", "contact", "1")))
                        .with("locations", List.of(Map.of("place", "the station", "why", "found there before")))
                        .with("timesMissingBefore", 0)
                        .with("abductionWarning", Map.of("inForce", true, "against", "a man"))
                        .with("actions", "search")
                        .with("officerInCase", Map.of("name", "B", "number", "1234", "contact", "2")))
                .content();

        // Then
        assertThat(content)
                .isEqualTo(new MessageContent(
                        new MessageContent.Reporter("carer", "home", "01"),
                        new MessageContent.Person(
                                "Robin",
                                "Wren",
                                List.of("Bird"),
                                "2012-06-03",
                                13,
                                "F",
                                "female",
                                "White British",
                                new MessageContent.Address("1 Road", "WA7 1AA"),
                                new MessageContent.Address(null, "ST1 1AA"),
                                "a provider",
                                "a school",
                                true,
                                "E06000006",
                                "1",
                                "section 20"),
                        new MessageContent.Sighting(SEEN, "the park", "a friend", new Position(53.34, -2.69)),
                        "red coat",
                        "tall",
                        "attached",
                        null,
                        "why",
                        "Sergeant",
                        Instant.parse("2026-03-29T21:00:00Z"),
                        List.of("CSE", "COUNTY_LINES"),
                        "blue van",
                        List.of("07700 900123"),
                        List.of("@bird"),
                        List.of(new MessageContent.Associate("A", "friend", "1")),
                        List.of(new MessageContent.Location("the station", "found there before", null)),
                        0,
                        new MessageContent.AbductionWarning(true, "a man"),
                        "search",
                        new MessageContent.Officer("B", "1234", "2"),
                        null));
    }

    @Test
    void everything_that_a_found_report_may_say_is_read() {
        // When
        PoliceMessage message = parse(Message.found("E23000006", "A-1", CHILD, SEEN)
                .with(
                        "found",
                        Map.ofEntries(
                                Map.entry("locatedAt", "2026-03-29T19:00:00Z"),
                                Map.entry("place", "the station"),
                                Map.entry("with", "nobody"),
                                Map.entry("how", "Police"),
                                Map.entry("returnedAt", SEEN.toString()),
                                Map.entry("returnedPlace", "the home"),
                                Map.entry("state", "tired"),
                                Map.entry("injury", "none"),
                                Map.entry(
                                        "preventionInterview",
                                        Map.of("by", "PC", "at", "2026-03-29T21:00:00Z", "refused", false)),
                                Map.entry("safeToReturn", true),
                                Map.entry("crimeDisclosed", false),
                                Map.entry("intelligenceReference", "INT-1"),
                                Map.entry("returnInterviewRequired", true))));

        // Then
        assertThat(message.warnings()).isEmpty();
        assertThat(message.content().found())
                .isEqualTo(new MessageContent.Found(
                        new MessageContent.Sighting(
                                Instant.parse("2026-03-29T19:00:00Z"), "the station", "nobody", null),
                        "POLICE",
                        new MessageContent.Sighting(SEEN, "the home", null, null),
                        "tired",
                        "none",
                        new MessageContent.PoliceTalk("PC", Instant.parse("2026-03-29T21:00:00Z"), null, false),
                        true,
                        false,
                        "INT-1",
                        true));
    }

    @Test
    void unknown_fields_and_wrong_forms_inside_lists_are_pointed_to() {
        // When
        PoliceMessage message = parse(missing()
                .with("associates", List.of(Map.of("name", "A", "star", "Leo"), "B"))
                .with("timesMissingBefore", -1));

        // Then
        assertThat(message.warnings())
                .containsExactlyInAnyOrder(
                        new MessageWarning(WarningCode.UNKNOWN_FIELD, "/associates/0/star"),
                        new MessageWarning(WarningCode.FIELD_INVALID, "/associates/1"),
                        new MessageWarning(WarningCode.FIELD_INVALID, "/timesMissingBefore"));
    }

    private static Message missing() {
        return Message.missing("E23000006", "CHS-2026-1", CHILD, SEEN);
    }

    private PoliceMessage parse(Message message) {
        return parser.parse(MessageText.read(message.json().getBytes(StandardCharsets.UTF_8)), NOW);
    }
}
