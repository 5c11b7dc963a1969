package uk.panauthority.placement.system;

/**
 * A statement of partnership between authorities and providers, such as "The Offer" and "The Pledge" of the Liverpool City
 * Region. It is no offer of a home for a child.
 *
 * @param likedPercent of those who answered the consultation
 */
public record PartnershipStatement(String code, String title, int likedPercent, String citation) {}
