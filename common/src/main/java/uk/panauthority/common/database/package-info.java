/**
 * What is asked of PostgreSQL beside entities. Only what every service would otherwise write again, with the trap that it
 * avoids. Queries of a feature belong to its repository.
 */
@NullMarked
package uk.panauthority.common.database;

import org.jspecify.annotations.NullMarked;
