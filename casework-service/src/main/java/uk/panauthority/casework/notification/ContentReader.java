package uk.panauthority.casework.notification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what a message tells besides its core. Nothing here decides anything; faults become warnings. */
final class ContentReader {

    private static final Pattern POSTCODE = Pattern.compile("(?i)\\s*[A-Z]{1,2}\\d[A-Z\\d]?\\s*\\d[A-Z]{2}\\s*");

    private final MessageFields top;
    private final PoliceWords words;
    private final LocalDate today;

    ContentReader(MessageFields top, PoliceWords words, LocalDate today) {
        this.top = top;
        this.words = words;
        this.today = today;
    }

    MessageContent content() {
        return new MessageContent(
                reporter(),
                person(),
                sighting(top.object("lastSeen"), "at", "place", "with", "position"),
                top.text("clothing"),
                top.text("description"),
                top.text("photo"),
                top.text("circumstances"),
                top.text("riskRationale"),
                top.line("riskAssessedBy"),
                top.time("riskAssessedAt"),
                flags(),
                top.text("vehicle"),
                top.words("phones"),
                top.words("socialMedia"),
                associates(),
                locations(),
                top.whole("timesMissingBefore", 0),
                abductionWarning(),
                top.text("actions"),
                officer(),
                found());
    }

    private MessageContent.@Nullable Reporter reporter() {
        MessageFields reporter = top.object("reporter");
        MessageContent.Reporter read = new MessageContent.Reporter(
                reporter.line("role"), reporter.line("organisation"), reporter.line("contact"));
        return reporter.isEmpty() ? null : read;
    }

    private MessageContent.@Nullable Person person() {
        MessageFields child = top.object("child");
        MessageContent.Person read = new MessageContent.Person(
                child.read("givenName"),
                child.read("familyName"),
                child.words("aliases"),
                child.read("dateOfBirth"),
                child.whole("age", 0),
                child.line("sex"),
                child.line("gender"),
                child.line("ethnicity"),
                address(child, "homeAddress"),
                address(child, "placementAddress"),
                child.line("placementProvider"),
                child.line("school"),
                child.flag("lookedAfter"),
                child.read("responsibleLa"),
                child.read("childNumber"),
                child.line("legalOrder"));
        return child.isEmpty() ? null : read;
    }

    private static MessageContent.@Nullable Address address(MessageFields within, String name) {
        MessageFields address = within.object(name);
        MessageContent.Address read =
                new MessageContent.Address(address.text("lines"), address.code("postcode", POSTCODE));
        return address.isEmpty() ? null : read;
    }

    private static MessageContent.@Nullable Sighting sighting(
            MessageFields fields, String at, String place, String with, String position) {
        MessageContent.Sighting read = new MessageContent.Sighting(
                fields.instant(at), fields.text(place), fields.text(with), Position.read(fields, position));
        return read.at() == null && read.place() == null && read.with() == null && read.position() == null
                ? null
                : read;
    }

    private List<MessageContent.Associate> associates() {
        List<MessageContent.Associate> associates = new ArrayList<>();
        for (MessageFields associate : top.objects("associates")) {
            associates.add(new MessageContent.Associate(
                    associate.line("name"), associate.line("relation"), associate.line("contact")));
        }
        return associates;
    }

    private List<MessageContent.Location> locations() {
        List<MessageContent.Location> locations = new ArrayList<>();
        for (MessageFields location : top.objects("locations")) {
            locations.add(new MessageContent.Location(
                    location.text("place"), location.text("why"), Position.read(location, "position")));
        }
        return locations;
    }

    private MessageContent.@Nullable AbductionWarning abductionWarning() {
        MessageFields notice = top.object("abductionWarning");
        MessageContent.AbductionWarning read =
                new MessageContent.AbductionWarning(notice.flag("inForce"), notice.text("against"));
        return notice.isEmpty() ? null : read;
    }

    private MessageContent.@Nullable Officer officer() {
        MessageFields officer = top.object("officerInCase");
        MessageContent.Officer read =
                new MessageContent.Officer(officer.line("name"), officer.line("number"), officer.line("contact"));
        return officer.isEmpty() ? null : read;
    }

    private MessageContent.@Nullable Found found() {
        MessageFields found = top.object("found");
        MessageContent.Found read = new MessageContent.Found(
                sighting(found, "locatedAt", "place", "with", "position"),
                code(found, "how", PoliceWords.HOW),
                sighting(found, "returnedAt", "returnedPlace", "returnedWith", "returnedPosition"),
                found.text("state"),
                found.text("injury"),
                talk(found),
                found.flag("safeToReturn"),
                found.flag("crimeDisclosed"),
                found.line("intelligenceReference"),
                found.flag("returnInterviewRequired"));
        return found.isEmpty() ? null : read;
    }

    private static MessageContent.@Nullable PoliceTalk talk(MessageFields found) {
        MessageFields talk = found.object("preventionInterview");
        MessageContent.PoliceTalk read = new MessageContent.PoliceTalk(
                talk.line("by"), talk.time("at"), talk.text("outcome"), talk.flag("refused"));
        return talk.isEmpty() ? null : read;
    }

    private @Nullable String code(MessageFields fields, String name, String list) {
        String sent = fields.line(name);
        if (sent == null) {
            return null;
        }
        Optional<String> code = words.codeOf(list, sent, today);
        if (code.isEmpty()) {
            fields.warn(WarningCode.TRIAGE_UNKNOWN_CODE, name);
        }
        return code.orElse(null);
    }

    private List<String> flags() {
        List<String> codes = new ArrayList<>();
        for (String flag : top.words("warningFlags")) {
            Optional<String> code = words.codeOf(PoliceWords.FLAG, flag, today);
            code.ifPresentOrElse(codes::add, () -> top.warn(WarningCode.TRIAGE_UNKNOWN_CODE, "warningFlags"));
        }
        return codes;
    }
}
