package uk.panauthority.placement.money;

/** Out of which budget a share is paid (M9). */
public enum FundingSource {
    SOCIAL_CARE,
    HEALTH,
    EDUCATION
}
