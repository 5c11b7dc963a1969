/**
 * Keeps bytes so that a copy of the database alone does not disclose them: AES-256-GCM with a key that lives outside the
 * database. Old keys go on opening what they closed, so that a key can be replaced at any time. What is kept, and who may
 * ask for it, is decided by the features that use it.
 */
@NullMarked
package uk.panauthority.casework.sealing;

import org.jspecify.annotations.NullMarked;
