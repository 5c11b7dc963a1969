/**
 * Who is calling: the organisation, the person or system, and the roles, all from the verified access token.
 * Nothing here is ever read from a path, a header or a body. Identifiers of records are made here too.
 */
@NullMarked
package uk.panauthority.common.identity;

import org.jspecify.annotations.NullMarked;
