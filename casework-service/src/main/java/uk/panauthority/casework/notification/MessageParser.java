package uk.panauthority.casework.notification;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.child.BirthDate;
import uk.panauthority.casework.episode.RiskLevel;
import uk.panauthority.casework.episode.SegmentKind;
import uk.panauthority.common.time.PlatformClock;

/**
 * Understands a message. Incomplete is accepted, contradictory is noted: a fact that cannot be believed is left out and
 * named in a warning, and everything else goes on. The same message read again for the same receipt time gives the same.
 */
@ApplicationScoped
public class MessageParser {

    /** Casework section 4.1: how far the clocks of others may be ahead of ours. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    private static final Pattern REFERENCE = Pattern.compile("(?=.{1,64}$)[A-Za-z0-9]+([-/][A-Za-z0-9]+)*");
    private static final Pattern AUTHORITY = Pattern.compile("[A-Z]\\d{8}");
    private static final Pattern CHILD_NUMBER = Pattern.compile("[A-Za-z0-9-]{1,20}");
    private static final Pattern URN = Pattern.compile("(SC)?\\d{6,7}");

    private final PoliceWords words;

    public MessageParser(PoliceWords words) {
        this.words = words;
    }

    /** The force that the message names; empty when it names none. */
    static Optional<String> forceOf(MessageText text) {
        return Optional.ofNullable(text.json().path("force").textValue());
    }

    PoliceMessage parse(MessageText text, Instant receivedAt) {
        return new Reading(text, receivedAt).message();
    }

    /** One reading of one message. */
    private final class Reading {

        private final MessageText text;
        private final Instant receivedAt;
        private final LocalDate today;
        private final List<MessageWarning> warnings = new ArrayList<>();
        private final MessageFields top;

        Reading(MessageText text, Instant receivedAt) {
            this.text = text;
            this.receivedAt = receivedAt;
            this.today = LocalDate.ofInstant(receivedAt, PlatformClock.LONDON);
            this.top = new MessageFields(text.json(), "", warnings);
        }

        PoliceMessage message() {
            top.text("force");
            String reference = reference();
            MessageType type = type();
            Integer version = top.count("version");
            if (version == null && text.json().path("version").isMissingNode()) {
                top.warn(WarningCode.FIELD_MISSING, "version");
            }
            Instant sentAt = top.time("sentAt");
            if (sentAt == null && text.json().path("sentAt").isMissingNode()) {
                top.warn(WarningCode.FIELD_MISSING, "sentAt");
            }
            Instant reportedAt = top.time("reportedAt");
            ChildClaim child = child();
            MessageFields home = top.object("home");
            String urn = home.code("urn", URN);
            Times times = times(type, sentAt, reportedAt, child.dateOfBirth());
            SegmentKind kind = kind();
            RiskLevel risk = risk(type);
            MessageContent content = new ContentReader(top, words, today).content();
            top.noteUnknown();
            return new PoliceMessage(
                    reference,
                    type,
                    version == null ? 1 : version,
                    times.toldAt(),
                    child,
                    urn,
                    times.startedAt(),
                    kind,
                    risk,
                    times.locatedAt(),
                    times.returnedAt(),
                    times.kindSince(),
                    times.returnWithdrawn(),
                    content,
                    warnings);
        }

        private String reference() {
            String sent = text.json().path("reference").asText("");
            top.read("reference");
            if (REFERENCE.matcher(sent).matches()) {
                return sent;
            }
            top.warn(WarningCode.REFERENCE_FORMAT, "reference");
            // Made from the text sent, so that a repeat finds the same key; without any, from the whole message.
            String made = sent.isEmpty() ? text.hash() : MessageText.sha256(sent.getBytes(StandardCharsets.UTF_8));
            return "MADE-" + made.substring(0, 32);
        }

        private MessageType type() {
            String sent = top.line("type");
            Optional<MessageType> type = Arrays.stream(MessageType.values())
                    .filter(t -> t != MessageType.UNKNOWN && t.name().equals(sent))
                    .findFirst();
            if (type.isEmpty()) {
                top.warn(WarningCode.TRIAGE_UNKNOWN_CODE, "type");
            }
            return type.orElse(MessageType.UNKNOWN);
        }

        private ChildClaim child() {
            MessageFields child = top.object("child");
            String authority = child.code("responsibleLa", AUTHORITY);
            String number = child.code("childNumber", CHILD_NUMBER);
            String given = child.line("givenName");
            String family = child.line("familyName");
            int before = warnings.size();
            LocalDate born = child.date("dateOfBirth", WarningCode.DOB_INVALID);
            if (born != null && !BirthDate.isPossible(born, today)) {
                child.warn(WarningCode.DOB_INVALID, "dateOfBirth");
                born = null;
            }
            boolean doubtful = warnings.size() > before;
            return new ChildClaim(
                    authority, number, given, family, born, child.age(), child.readable("aliases"), doubtful);
        }

        private record Times(
                Instant toldAt,
                @Nullable Instant startedAt,
                @Nullable Instant locatedAt,
                @Nullable Instant returnedAt,
                @Nullable Instant kindSince,
                boolean returnWithdrawn) {

            /** Nothing but when it was told. */
            static Times none(Instant toldAt) {
                return new Times(toldAt, null, null, null, null, false);
            }
        }

        private Times times(
                MessageType type, @Nullable Instant sentAt, @Nullable Instant reportedAt, @Nullable LocalDate born) {
            MessageFields lastSeen = top.object("lastSeen");
            Instant seenAt = lastSeen.time("at");
            MessageFields left = top.object("left");
            Instant leftAt = left.time("at");
            MessageFields found = top.object("found");
            Instant locatedAt = found.time("locatedAt");
            Instant returnedAt = found.time("returnedAt");
            boolean withdrawn = Boolean.TRUE.equals(found.flag("withdrawn"));
            Instant kindSince = top.time("kindSince");
            if (type == MessageType.FOUND && locatedAt == null && returnedAt == null) {
                found.warn(WarningCode.FIELD_MISSING, "returnedAt");
            }

            boolean skewed = ahead(top, "sentAt", sentAt)
                    | ahead(top, "reportedAt", reportedAt)
                    | ahead(lastSeen, "at", seenAt)
                    | ahead(left, "at", leftAt)
                    | ahead(found, "locatedAt", locatedAt)
                    | ahead(found, "returnedAt", returnedAt)
                    | ahead(top, "kindSince", kindSince);
            if (skewed) {
                // A sender whose clock is wrong starts no clock of ours.
                return Times.none(receivedAt);
            }
            Instant toldAt = Stream.of(
                            Optional.ofNullable(reportedAt), Optional.ofNullable(sentAt), Optional.of(receivedAt))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .orElseThrow();
            boolean contradictory = locatedAt != null && returnedAt != null && locatedAt.isAfter(returnedAt)
                    || withdrawn && returnedAt != null;
            if (contradictory) {
                found.warn(WarningCode.TIMES_INCONSISTENT, "locatedAt");
                return Times.none(toldAt);
            }
            boolean corrects = type == MessageType.CORRECTION;
            boolean tellsEnd = type == MessageType.FOUND || corrects;
            return new Times(
                    toldAt,
                    type == MessageType.MISSING_REPORT || corrects
                            ? start(later(leftAt, seenAt), reportedAt, born, lastSeen)
                            : null,
                    tellsEnd ? locatedAt : null,
                    tellsEnd ? returnedAt : null,
                    kindSince,
                    withdrawn && corrects);
        }

        private @Nullable Instant start(
                @Nullable Instant began,
                @Nullable Instant reportedAt,
                @Nullable LocalDate born,
                MessageFields lastSeen) {
            if (began != null && reportedAt != null && began.isAfter(reportedAt.plus(SKEW))) {
                lastSeen.warn(WarningCode.TIMES_INCONSISTENT, "at");
                return null;
            }
            if (began != null && born != null && !MessageParser.isAfterBirth(began, born)) {
                lastSeen.warn(WarningCode.RULE_586, "at");
                return null;
            }
            return began;
        }

        private boolean ahead(MessageFields fields, String name, @Nullable Instant at) {
            if (at == null || !at.isAfter(receivedAt.plus(SKEW))) {
                return false;
            }
            fields.warn(WarningCode.TRIAGE_CLOCK_SKEW, name);
            return true;
        }

        private @Nullable SegmentKind kind() {
            String sent = top.line("kind");
            if (sent == null) {
                return null;
            }
            SegmentKind kind = words.codeOf(PoliceWords.KIND, sent, today)
                    .map(SegmentKind::valueOf)
                    .orElse(null);
            if (kind == null || !kind.name().equals(sent)) {
                top.warn(WarningCode.RULE_1006, "kind");
            }
            return kind;
        }

        private @Nullable RiskLevel risk(MessageType type) {
            String sent = top.line("riskLevel");
            if (sent == null) {
                if (type == MessageType.RISK_CHANGE) {
                    top.warn(WarningCode.FIELD_MISSING, "riskLevel");
                }
                return null;
            }
            Optional<RiskLevel> level =
                    words.codeOf(PoliceWords.RISK, sent, today).map(RiskLevel::valueOf);
            if (level.isEmpty()) {
                top.warn(WarningCode.TRIAGE_UNKNOWN_CODE, "riskLevel");
            }
            return level.orElse(RiskLevel.UNMAPPED);
        }
    }

    /** SSDA903 rule 586: an absence begins after the day of birth. */
    static boolean isAfterBirth(Instant began, LocalDate born) {
        return LocalDate.ofInstant(began, PlatformClock.LONDON).isAfter(born);
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }
}
