package uk.panauthority.placement.support;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.Set;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.OrganisationKind;
import uk.panauthority.common.testing.Tokens;

/** The people of the tests, each with the roles of one job. */
public enum Actor {
    SEFTON_PLACEMENT_OFFICER("sefton.placement-officer", "E08000014", OrganisationKind.AUTHORITY, "PLACEMENT_OFFICER"),
    SEFTON_APPROVER("sefton.approver", "E08000014", OrganisationKind.AUTHORITY, "APPROVER"),
    /** Both jobs in one hand, which must not help. */
    SEFTON_OFFICER_AND_APPROVER(
            "sefton.both", "E08000014", OrganisationKind.AUTHORITY, "PLACEMENT_OFFICER", "APPROVER"),
    SEFTON_COMMISSIONING_OFFICER(
            "sefton.commissioning-officer", "E08000014", OrganisationKind.AUTHORITY, "COMMISSIONING_OFFICER"),
    SEFTON_SOCIAL_WORKER("sefton.social-worker", "E08000014", OrganisationKind.AUTHORITY, "SOCIAL_WORKER"),
    SEFTON_TEAM_MANAGER("sefton.team-manager", "E08000014", OrganisationKind.AUTHORITY, "TEAM_MANAGER"),
    SEFTON_EVERY_ROLE(
            "sefton.every-role",
            "E08000014",
            OrganisationKind.AUTHORITY,
            "SOCIAL_WORKER",
            "TEAM_MANAGER",
            "PLACEMENT_OFFICER",
            "COMMISSIONING_OFFICER",
            "APPROVER"),
    CHESHIRE_EAST_PLACEMENT_OFFICER(
            "cheshire-east.placement-officer", "E06000049", OrganisationKind.AUTHORITY, "PLACEMENT_OFFICER"),
    CHESHIRE_EAST_APPROVER("cheshire-east.approver", "E06000049", OrganisationKind.AUTHORITY, "APPROVER"),
    CHESHIRE_EAST_SOCIAL_WORKER(
            "cheshire-east.social-worker", "E06000049", OrganisationKind.AUTHORITY, "SOCIAL_WORKER"),
    KNOWSLEY_PLACEMENT_OFFICER(
            "knowsley.placement-officer", "E08000011", OrganisationKind.AUTHORITY, "PLACEMENT_OFFICER"),
    KNOWSLEY_APPROVER("knowsley.approver", "E08000011", OrganisationKind.AUTHORITY, "APPROVER"),
    KNOWSLEY_SOCIAL_WORKER("knowsley.social-worker", "E08000011", OrganisationKind.AUTHORITY, "SOCIAL_WORKER"),
    ST_HELENS_PLACEMENT_OFFICER(
            "st-helens.placement-officer", "E08000013", OrganisationKind.AUTHORITY, "PLACEMENT_OFFICER"),
    STOKE_HOST_VIEWER("stoke.host-viewer", "E06000021", OrganisationKind.AUTHORITY, "HOST_VIEWER"),
    SEFTON_CASE_SYSTEM("sefton-case-system", "E08000014", OrganisationKind.AUTHORITY, "CASE_SYSTEM"),
    ST_HELENS_CASE_SYSTEM("st-helens-case-system", "E08000013", OrganisationKind.AUTHORITY, "CASE_SYSTEM"),
    /** An authority whose return is small, since no other test places its children. */
    HALTON_TEAM_MANAGER("halton.team-manager", "E06000006", OrganisationKind.AUTHORITY, "TEAM_MANAGER"),
    HALTON_EVERY_ROLE(
            "halton.every-role",
            "E06000006",
            OrganisationKind.AUTHORITY,
            "SOCIAL_WORKER",
            "TEAM_MANAGER",
            "PLACEMENT_OFFICER",
            "COMMISSIONING_OFFICER",
            "CASE_SYSTEM"),
    HALTON_APPROVER("halton.approver", "E06000006", OrganisationKind.AUTHORITY, "APPROVER"),
    /** An authority whose measures can be counted by hand, since no other test places its children. */
    ROCHDALE_PLACEMENT_OFFICER(
            "rochdale.placement-officer", "E08000005", OrganisationKind.AUTHORITY, "PLACEMENT_OFFICER"),
    ROCHDALE_APPROVER("rochdale.approver", "E08000005", OrganisationKind.AUTHORITY, "APPROVER"),
    ROCHDALE_SOCIAL_WORKER("rochdale.social-worker", "E08000005", OrganisationKind.AUTHORITY, "SOCIAL_WORKER"),
    ROCHDALE_TEAM_MANAGER("rochdale.team-manager", "E08000005", OrganisationKind.AUTHORITY, "TEAM_MANAGER"),
    ROCHDALE_COMMISSIONING_OFFICER(
            "rochdale.commissioning-officer", "E08000005", OrganisationKind.AUTHORITY, "COMMISSIONING_OFFICER"),
    CARE_ASSIST_SIGNATORY(
            "care-assist.provider", "care-assist", OrganisationKind.PROVIDER, "PROVIDER_USER", "PROVIDER_SIGNATORY"),
    CARE_ASSIST_USER("care-assist.user", "care-assist", OrganisationKind.PROVIDER, "PROVIDER_USER"),
    FAMILY_CARE_SIGNATORY(
            "family-care.provider",
            "family-care-group",
            OrganisationKind.PROVIDER,
            "PROVIDER_USER",
            "PROVIDER_SIGNATORY"),
    /** Runs the systems that Halton leads. */
    HALTON_LEAD_ADMIN("halton.lead-admin", "E06000006", OrganisationKind.AUTHORITY, "LEAD_ADMIN"),
    TAMESIDE_LEAD_ADMIN("tameside.lead-admin", "E08000008", OrganisationKind.AUTHORITY, "LEAD_ADMIN"),
    SEFTON_SECOND_OFFICER("sefton.second-officer", "E08000014", OrganisationKind.AUTHORITY, "PLACEMENT_OFFICER"),
    FAMILY_CARE_USER("family-care.user", "family-care-group", OrganisationKind.PROVIDER, "PROVIDER_USER"),
    THIRD_PROVIDER_USER("oak-house.user", "oak-house", OrganisationKind.PROVIDER, "PROVIDER_USER"),
    /** Signed in, without a role in this service. */
    STRANGER("stoke.duty-worker", "E06000021", OrganisationKind.AUTHORITY);

    private final String username;
    private final String organisation;
    private final OrganisationKind kind;
    private final String[] roles;

    Actor(String username, String organisation, OrganisationKind kind, String... roles) {
        this.username = username;
        this.organisation = organisation;
        this.kind = kind;
        this.roles = roles;
    }

    public String username() {
        return username;
    }

    public String organisation() {
        return organisation;
    }

    /** For rules that are tested without HTTP. */
    public Caller caller() {
        return new Caller(organisation, kind, username, Set.of(roles));
    }

    public String token() {
        return token(roles);
    }

    /** The token of this person with other roles than usual. */
    public String token(String... otherRoles) {
        return Tokens.of(username, organisation, kind.name(), "placement-service", otherRoles);
    }

    /** A request under this actor's token. */
    public RequestSpecification asks() {
        return asks(roles);
    }

    /** A request by a user of any other provider. */
    public static RequestSpecification ofProvider(String organisation) {
        return given().auth()
                .oauth2(Tokens.of(
                        organisation + ".user",
                        organisation,
                        OrganisationKind.PROVIDER.name(),
                        "placement-service",
                        "PROVIDER_USER"))
                .contentType(ContentType.JSON);
    }

    /** A request by this person with other roles than usual. */
    public RequestSpecification asks(String... otherRoles) {
        return given().auth().oauth2(token(otherRoles)).contentType(ContentType.JSON);
    }
}
