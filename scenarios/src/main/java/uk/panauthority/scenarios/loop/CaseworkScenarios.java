package uk.panauthority.scenarios.loop;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import uk.panauthority.scenarios.client.Answer;
import uk.panauthority.scenarios.stage.Stage;
import uk.panauthority.scenarios.stage.Transcript;

/**
 * The acceptance scenarios of missing children and return interviews that the two partnerships' loops do not play: the
 * night the clocks change, a found message that overtakes the missing one, and the pack for the scrutiny committee. Each is
 * known by its code.
 */
public final class CaseworkScenarios {

    /** The night after this Saturday the clocks go forward: the 72 hours end at a later time of day. */
    private static final Instant FOUND_BEFORE_SUMMER_TIME = Instant.parse("2026-03-28T14:00:00Z");

    /** Tuesday 31 March 2026, 15:00 British Summer Time. */
    private static final Instant DEADLINE_IN_SUMMER_TIME = Instant.parse("2026-03-31T14:00:00Z");

    private static final String PACKS = "/api/casework/v1/scrutiny-packs";
    private static final String ANALYST = "stoke.analyst";

    private final Stage stage;
    private final Transcript transcript;
    private final Parties parties = Parties.SEFTON_IN_STOKE;
    private final Loop loop;

    public CaseworkScenarios(Stage stage) {
        this.stage = stage;
        this.transcript = stage.transcript();
        this.loop = new Loop(stage, parties, Home.IN_STOKE);
    }

    public void play() {
        transcript.chapter("Casework on the worst day");
        clocksChange();
        foundBeforeMissing();
        scrutinyPack();
    }

    private void clocksChange() {
        transcript.part("CS2: 72 elapsed hours across the change of the clocks");
        PoliceReport report = reportOf(1, "Elin", "Harbour");
        Answer receipt = report.missing(FOUND_BEFORE_SUMMER_TIME.minusSeconds(16 * 3600));
        report.found(FOUND_BEFORE_SUMMER_TIME, "Canal path in Etruria");
        JsonNode clock = clockOf(receipt);
        stage.compare(
                "clock started",
                FOUND_BEFORE_SUMMER_TIME,
                clock.path("startedAt").asText());
        stage.compare(
                "interview due by",
                DEADLINE_IN_SUMMER_TIME,
                clock.path("deadline").asText());
    }

    private void foundBeforeMissing() {
        transcript.part("CS3: the found message comes before the missing one: one episode, its deadline running");
        PoliceReport report = reportOf(2, "Idris", "Penhale");
        Instant returned = stage.moments().hoursAgo(5);
        Answer found = report.found(returned, "Retail park in Festival Heights");
        Episode episode = new Episode(stage, found.text("episodeId"));
        stage.compare(
                "episode before the start is known",
                "AWAITING_START",
                episode.view(parties.hostDutyWorker()).path("state").asText());
        stage.compare(
                "interview due by",
                returned.plusSeconds(72 * 3600),
                clockOf(found).path("deadline").asText());
        Answer missing = report.missing(11);
        stage.compare("the missing report joins it", found.text("episodeId"), missing.text("episodeId"));
        stage.compare(
                "episode",
                "CLOSED",
                episode.view(parties.hostDutyWorker()).path("state").asText());
    }

    private void scrutinyPack() {
        transcript.part(
                "CS4: the scrutiny pack of a quarter counts as the quarter before did, and prints by which definitions");
        LocalDate quarter = lastQuarter(stage.moments().day(0));
        Answer made = stage.send(
                parties.hostManager(),
                "makes the scrutiny pack of the quarter from " + quarter,
                PACKS,
                Map.of("quarterFrom", quarter.toString()));
        JsonNode pack = stage.read(ANALYST, PACKS + "/" + made.id()).body();
        Map<String, Integer> printed = new TreeMap<>();
        Map<String, Integer> counted = new TreeMap<>();
        Listing.elements(pack.path("definitions"))
                .forEach(d -> printed.put(
                        d.at("/definition/code").asText(),
                        d.at("/definition/version").asInt()));
        Listing.elements(pack.path("measures"))
                .forEach(m -> counted.put(
                        m.path("code").asText(), m.path("definitionVersion").asInt()));
        stage.compare("definitions printed for the measures counted", counted, printed);
        stage.compare(
                "definitions that are not those of the quarter before",
                0L,
                Listing.elements(pack.path("definitions"))
                        .filter(d -> !d.path("sameAsLastQuarter").asBoolean())
                        .count());
        JsonNode again = stage.read(ANALYST, PACKS + "/" + made.id()).body();
        stage.compare(
                "the figures are the same when it is read again",
                true,
                again.path("measures").equals(pack.path("measures")));
    }

    /** First day of the last quarter that is over. */
    private static LocalDate lastQuarter(LocalDate today) {
        return today.withDayOfMonth(1).minusMonths((today.getMonthValue() - 1) % 3 + 3L);
    }

    private PoliceReport reportOf(int number, String givenName, String familyName) {
        Child child = loop.child(parties.host(), 20 + number, givenName, familyName);
        child.register(stage, parties.hostDutyWorker(), false);
        return loop.report("DAY", number, child, "");
    }

    private JsonNode clockOf(Answer receipt) {
        ReturnInterview interview =
                ReturnInterview.awaitFor(stage, parties, new Episode(stage, receipt.text("episodeId")));
        return interview.view().path("clock");
    }
}
