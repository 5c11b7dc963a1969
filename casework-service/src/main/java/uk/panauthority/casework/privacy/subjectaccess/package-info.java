/**
 * Subject access (UK GDPR article 15): everything held about a child in one file, with other people's data withheld by
 * dated rules and the list of what was withheld. One person prepares it, another approves it. Each giving out is logged.
 */
@NullMarked
package uk.panauthority.casework.privacy.subjectaccess;

import org.jspecify.annotations.NullMarked;
