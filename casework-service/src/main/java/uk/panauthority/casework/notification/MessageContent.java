package uk.panauthority.casework.notification;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a message tells besides the facts that clocks and matching need (casework reference, section 4.1): every field is
 * optional, and each is as the force wrote it unless a rule needs its type. It is never stored by itself: it is read from
 * the closed body each time, so that there is one truth and it is closed.
 *
 * @param riskAssessedAt when the judgement of the danger was made
 * @param warningFlags codes of the platform; words that are not in the map are warnings
 */
public record MessageContent(
        @Nullable Reporter reporter,
        @Nullable Person child,
        @Nullable Sighting lastSeen,
        @Nullable String clothing,
        @Nullable String description,
        @Nullable String photo,
        @Nullable String circumstances,
        @Nullable String riskRationale,
        @Nullable String riskAssessedBy,
        @Nullable Instant riskAssessedAt,
        List<String> warningFlags,
        @Nullable String vehicle,
        List<String> phones,
        List<String> socialMedia,
        List<Associate> associates,
        List<Location> locations,
        @Nullable Integer timesMissingBefore,
        @Nullable AbductionWarning abductionWarning,
        @Nullable String actions,
        @Nullable Officer officerInCase,
        @Nullable Found found) {

    public MessageContent {
        warningFlags = List.copyOf(warningFlags);
        phones = List.copyOf(phones);
        socialMedia = List.copyOf(socialMedia);
        associates = List.copyOf(associates);
        locations = List.copyOf(locations);
    }

    /** Who told the police. */
    public record Reporter(
            @Nullable String role,
            @Nullable String organisation,
            @Nullable String contact) {}

    /** The child, beyond what the matching uses. */
    public record Person(
            @Nullable String givenName,
            @Nullable String familyName,
            List<String> aliases,
            @Nullable String dateOfBirth,
            @Nullable Integer age,
            @Nullable String sex,
            @Nullable String gender,
            @Nullable String ethnicity,
            @Nullable Address homeAddress,
            @Nullable Address placementAddress,
            @Nullable String placementProvider,
            @Nullable String school,
            @Nullable Boolean lookedAfter,
            @Nullable String responsibleLa,
            @Nullable String childNumber,
            @Nullable String legalOrder) {}

    public record Address(@Nullable String lines, @Nullable String postcode) {}

    /** When, where and with whom a child was. */
    public record Sighting(
            @Nullable Instant at,
            @Nullable String place,
            @Nullable String with,
            @Nullable Position position) {}

    public record Associate(
            @Nullable String name,
            @Nullable String relation,
            @Nullable String contact) {}

    public record Location(
            @Nullable String place,
            @Nullable String why,
            @Nullable Position position) {}

    public record AbductionWarning(
            @Nullable Boolean inForce, @Nullable String against) {}

    public record Officer(
            @Nullable String name,
            @Nullable String number,
            @Nullable String contact) {}

    /** How, where, with whom and in what state the child was found; located and returned are two facts. */
    public record Found(
            @Nullable Sighting located,
            @Nullable String how,
            @Nullable Sighting returned,
            @Nullable String state,
            @Nullable String injury,
            @Nullable PoliceTalk preventionInterview,
            @Nullable Boolean safeToReturn,
            @Nullable Boolean crimeDisclosed,
            @Nullable String intelligenceReference,
            @Nullable Boolean returnInterviewRequired) {

        boolean tellsOfInjury() {
            return injury != null && !injury.isBlank();
        }
    }

    /** The police talk after return; it never counts as the return interview. */
    public record PoliceTalk(
            @Nullable String by,
            @Nullable Instant at,
            @Nullable String outcome,
            @Nullable Boolean refused) {}

    /** The record must not reach a log by accident. */
    @Override
    public String toString() {
        return "MessageContent";
    }
}
