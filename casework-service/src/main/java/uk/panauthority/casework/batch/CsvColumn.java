package uk.panauthority.casework.batch;

import static uk.panauthority.casework.batch.CsvColumn.Kind.DATE;
import static uk.panauthority.casework.batch.CsvColumn.Kind.FLAG;
import static uk.panauthority.casework.batch.CsvColumn.Kind.LIST;
import static uk.panauthority.casework.batch.CsvColumn.Kind.TEXT;
import static uk.panauthority.casework.batch.CsvColumn.Kind.TIME;
import static uk.panauthority.casework.batch.CsvColumn.Kind.WHOLE;

import java.util.Arrays;
import java.util.Optional;

/** The headings of the file, in whatever order they come, and the field of a message that each is. */
enum CsvColumn {
    FORCE("force", "/force", TEXT),
    REFERENCE("reference", "/reference", TEXT),
    TYPE("type", "/type", TEXT),
    VERSION("version", "/version", WHOLE),
    SENT_AT("sentAt", "/sentAt", TIME),
    REPORTED_AT("reportedAt", "/reportedAt", TIME),
    REPORTER_ROLE("reporterRole", "/reporter/role", TEXT),
    REPORTER_ORGANISATION("reporterOrganisation", "/reporter/organisation", TEXT),
    REPORTER_CONTACT("reporterContact", "/reporter/contact", TEXT),
    RESPONSIBLE_LA("responsibleLa", "/child/responsibleLa", TEXT),
    CHILD_NUMBER("childNumber", "/child/childNumber", TEXT),
    GIVEN_NAME("givenName", "/child/givenName", TEXT),
    FAMILY_NAME("familyName", "/child/familyName", TEXT),
    ALIASES("aliases", "/child/aliases", LIST),
    DATE_OF_BIRTH("dateOfBirth", "/child/dateOfBirth", DATE),
    AGE("age", "/child/age", WHOLE),
    SEX("sex", "/child/sex", TEXT),
    GENDER("gender", "/child/gender", TEXT),
    ETHNICITY("ethnicity", "/child/ethnicity", TEXT),
    HOME_ADDRESS("homeAddress", "/child/homeAddress/lines", TEXT),
    HOME_POSTCODE("homePostcode", "/child/homeAddress/postcode", TEXT),
    PLACEMENT_ADDRESS("placementAddress", "/child/placementAddress/lines", TEXT),
    PLACEMENT_POSTCODE("placementPostcode", "/child/placementAddress/postcode", TEXT),
    PLACEMENT_PROVIDER("placementProvider", "/child/placementProvider", TEXT),
    SCHOOL("school", "/child/school", TEXT),
    LOOKED_AFTER("lookedAfter", "/child/lookedAfter", FLAG),
    LEGAL_ORDER("legalOrder", "/child/legalOrder", TEXT),
    HOME_URN("homeUrn", "/home/urn", TEXT),
    LAST_SEEN_AT("lastSeenAt", "/lastSeen/at", TIME),
    LAST_SEEN_PLACE("lastSeenPlace", "/lastSeen/place", TEXT),
    LAST_SEEN_WITH("lastSeenWith", "/lastSeen/with", TEXT),
    LEFT_AT("leftAt", "/left/at", TIME),
    CLOTHING("clothing", "/clothing", TEXT),
    DESCRIPTION("description", "/description", TEXT),
    CIRCUMSTANCES("circumstances", "/circumstances", TEXT),
    KIND("kind", "/kind", TEXT),
    RISK_LEVEL("riskLevel", "/riskLevel", TEXT),
    RISK_RATIONALE("riskRationale", "/riskRationale", TEXT),
    RISK_ASSESSED_BY("riskAssessedBy", "/riskAssessedBy", TEXT),
    RISK_ASSESSED_AT("riskAssessedAt", "/riskAssessedAt", TIME),
    WARNING_FLAGS("warningFlags", "/warningFlags", LIST),
    VEHICLE("vehicle", "/vehicle", TEXT),
    PHONES("phones", "/phones", LIST),
    SOCIAL_MEDIA("socialMedia", "/socialMedia", LIST),
    TIMES_MISSING_BEFORE("timesMissingBefore", "/timesMissingBefore", WHOLE),
    ACTIONS("actions", "/actions", TEXT),
    OFFICER_NAME("officerName", "/officerInCase/name", TEXT),
    OFFICER_NUMBER("officerNumber", "/officerInCase/number", TEXT),
    OFFICER_CONTACT("officerContact", "/officerInCase/contact", TEXT),
    LOCATED_AT("locatedAt", "/found/locatedAt", TIME),
    LOCATED_PLACE("locatedPlace", "/found/place", TEXT),
    LOCATED_WITH("locatedWith", "/found/with", TEXT),
    HOW("how", "/found/how", TEXT),
    RETURNED_AT("returnedAt", "/found/returnedAt", TIME),
    RETURNED_PLACE("returnedPlace", "/found/returnedPlace", TEXT),
    STATE("state", "/found/state", TEXT),
    INJURY("injury", "/found/injury", TEXT),
    SAFE_TO_RETURN("safeToReturn", "/found/safeToReturn", FLAG),
    CRIME_DISCLOSED("crimeDisclosed", "/found/crimeDisclosed", FLAG),
    INTELLIGENCE_REFERENCE("intelligenceReference", "/found/intelligenceReference", TEXT),
    RETURN_INTERVIEW_REQUIRED("returnInterviewRequired", "/found/returnInterviewRequired", FLAG);

    /** How the text of a cell becomes a value of the message; what does not fit is passed on as text. */
    enum Kind {
        TEXT,
        WHOLE,
        FLAG,
        /** Separated by semicolons. */
        LIST,
        DATE,
        TIME
    }

    private final String heading;
    private final String pointer;
    private final Kind kind;

    CsvColumn(String heading, String pointer, Kind kind) {
        this.heading = heading;
        this.pointer = pointer;
        this.kind = kind;
    }

    static Optional<CsvColumn> of(String heading) {
        return Arrays.stream(values()).filter(c -> c.heading.equals(heading)).findFirst();
    }

    String heading() {
        return heading;
    }

    String pointer() {
        return pointer;
    }

    Kind kind() {
        return kind;
    }

    /** Without these no row could be a message. */
    boolean isRequired() {
        return ordinal() <= SENT_AT.ordinal();
    }
}
