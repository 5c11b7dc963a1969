/**
 * Purchasing systems as they are operated: frameworks, dynamic systems and partner agreements under which orders are placed,
 * with their lots, their participants and their days. The lead authority runs a system; what procurement has established
 * comes by its events, and the systems of the source documents are there from the start. Every signed-in caller reads them.
 */
@NullMarked
package uk.panauthority.placement.system;

import org.jspecify.annotations.NullMarked;
