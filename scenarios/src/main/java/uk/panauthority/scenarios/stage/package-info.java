/**
 * What every scenario plays on: a stage that performs steps as named callers, a transcript that tells them in plain
 * words and counts each comparison, and the figures of the source documents. Steps wait for events by asking the read
 * API until a deadline. No scenario of its own lives here.
 */
@NullMarked
package uk.panauthority.scenarios.stage;

import org.jspecify.annotations.NullMarked;
