/**
 * Everything that is held about one child, whichever feature holds it: found in the database's own catalogue, so that a
 * table that comes later cannot be forgotten. Rules, dated and with their law, say what is withheld from whom. Subject
 * access and evidence packs are made from it.
 */
@NullMarked
package uk.panauthority.casework.privacy.heldrecord;

import org.jspecify.annotations.NullMarked;
