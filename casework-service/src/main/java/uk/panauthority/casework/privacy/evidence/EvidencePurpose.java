package uk.panauthority.casework.privacy.evidence;

/** What a pack is for. */
public enum EvidencePurpose {
    COURT,
    POLICE_INVESTIGATION,
    SAFEGUARDING_REVIEW,
    INSPECTION,
    COMPLAINT
}
