package uk.panauthority.placement.party;

/** The roles of this service, as the identity provider names them. A role is held for the caller's own organisation. */
public final class Roles {

    /** Anyone with a verified token for this service. */
    public static final String SIGNED_IN = "**";

    public static final String SOCIAL_WORKER = "SOCIAL_WORKER";
    public static final String TEAM_MANAGER = "TEAM_MANAGER";
    public static final String PLACEMENT_OFFICER = "PLACEMENT_OFFICER";
    public static final String COMMISSIONING_OFFICER = "COMMISSIONING_OFFICER";
    /** Head of children's social care, or a service manager named for it. */
    public static final String APPROVER = "APPROVER";

    /** Of the lead authority of a purchasing system; also imports what all authorities share. */
    public static final String LEAD_ADMIN = "LEAD_ADMIN";

    public static final String PROVIDER_USER = "PROVIDER_USER";
    public static final String PROVIDER_SIGNATORY = "PROVIDER_SIGNATORY";
    /** The authority's case system, which tells of its children's care. */
    public static final String CASE_SYSTEM = "CASE_SYSTEM";

    public static final String FINANCE_OFFICER = "FINANCE_OFFICER";
    /** Sees the children whom other authorities place in the own area. */
    public static final String HOST_VIEWER = "HOST_VIEWER";

    public static final String AUDITOR = "AUDITOR";

    private Roles() {}
}
