/**
 * Individual placement agreements in versions: terms approved by the social worker, sent with a request for documents,
 * completed and returned by the provider, brought into force by two people, superseded by the next version. Missing
 * episodes and regular days open reviews by the authority's own rules. The end of a placement does not end an agreement.
 */
@NullMarked
package uk.panauthority.placement.agreement;

import org.jspecify.annotations.NullMarked;
