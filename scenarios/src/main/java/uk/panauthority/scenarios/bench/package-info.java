/**
 * Measures how fast the running platform is, always beside a yardstick of the same run. Nothing here passes or fails: it
 * prints what it measured. It works through the gateway as callers do; only the yardstick speaks to the database.
 */
@NullMarked
package uk.panauthority.scenarios.bench;

import org.jspecify.annotations.NullMarked;
