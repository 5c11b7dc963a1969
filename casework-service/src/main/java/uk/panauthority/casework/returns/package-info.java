/**
 * The Missing table of the yearly return on looked-after children (SSDA903): kept right on every day and not once a year.
 * Every change of an absence, a placement or a child's care works out anew which of the Department's rules the child's rows
 * break; breaches are shown with their owners and block the export, never the record. Absences from home are kept in the
 * same form and never exported.
 */
@NullMarked
package uk.panauthority.casework.returns;

import org.jspecify.annotations.NullMarked;
