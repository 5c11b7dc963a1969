/**
 * Individual placement agreements: approved by the social worker, sent, returned by the provider, brought into force by
 * two people. Missing episodes flag them for review by the authority's own rule. The end of a placement does not end them.
 */
@NullMarked
package uk.panauthority.placement.agreement;

import org.jspecify.annotations.NullMarked;
