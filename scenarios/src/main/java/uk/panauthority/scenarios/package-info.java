/**
 * End to end through the gateway: the source documents replayed as their actors would, with each expected figure beside
 * the one obtained. The programs here are callers like any other; they hold no class of a service and see no database.
 * {@code ./platform} runs them.
 */
@NullMarked
package uk.panauthority.scenarios;

import org.jspecify.annotations.NullMarked;
