/**
 * Who may see what of a child, who did, and how long it is kept. Each part is a package of its own: access log, emergency
 * reads, restricted records, legal hold and retention, subject access, evidence packs. Numbers that people may want to
 * change are dated rows, read by {@link uk.panauthority.casework.privacy.PrivacySettings}.
 */
@NullMarked
package uk.panauthority.casework.privacy;

import org.jspecify.annotations.NullMarked;
