/**
 * Work that waits for a person: one row for each queue, organisation and subject. Tasks are opened and closed by the
 * features whose records need somebody, never by hand. They hold ids, codes and times only.
 */
@NullMarked
package uk.panauthority.casework.task;

import org.jspecify.annotations.NullMarked;
