/**
 * Work that waits for a person: one row for each queue, organisation and subject, taken on and handed over by people, and
 * taken up a ladder of managers when its time runs out. Tasks are opened and closed by the features whose records need
 * somebody, never by hand. They hold ids, codes, times and sign-in names only.
 */
@NullMarked
package uk.panauthority.casework.task;

import org.jspecify.annotations.NullMarked;
