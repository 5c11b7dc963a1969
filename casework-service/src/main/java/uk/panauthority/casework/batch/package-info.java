/**
 * Messages of a force in one file, as after an outage or from a system that cannot call an interface: comma separated or one
 * JSON object a line. Every row goes the way of a single message and has its own result, which the sender can read later.
 * A file whose headings or rows are wrong in form is refused as a whole, before anything is taken; what a row says is never
 * a reason to refuse it.
 */
@NullMarked
package uk.panauthority.casework.batch;

import org.jspecify.annotations.NullMarked;
