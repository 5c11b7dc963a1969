package uk.panauthority.common.identity;

/** The kinds of organisation that use the platform. A caller belongs to exactly one organisation of one kind. */
public enum OrganisationKind {
    /** A children's services authority, known by its GSS code. */
    AUTHORITY,
    /** A police force, known by the GSS code of its area. */
    POLICE_FORCE,
    /** A provider of homes or foster care. */
    PROVIDER,
    /** An independent organisation that holds return home interviews. */
    INTERVIEW_SERVICE,
    /** A police and crime commissioner (in some areas also fire). */
    COMMISSIONER,
    /** The platform itself, when one of its services calls another through the gateway. It is party to nothing. */
    PLATFORM
}
