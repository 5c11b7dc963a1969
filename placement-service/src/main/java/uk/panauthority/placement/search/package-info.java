/**
 * The search for a home, rung by rung: own homes, own block beds, neighbours' block beds, sub-regional and regional systems,
 * and what is left. Each search ranks the homes of one rung and keeps what was asked, what was known of each home and the
 * reasons; a person chooses. Nothing here is seen by providers.
 */
@NullMarked
package uk.panauthority.placement.search;

import org.jspecify.annotations.NullMarked;
