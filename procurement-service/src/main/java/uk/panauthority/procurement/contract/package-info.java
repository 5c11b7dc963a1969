/**
 * Contracts that several buyers sign with one supplier: what the document states, what follows from it by computation,
 * who has signed, and how it ended. A stated figure is never changed; where it is unlike its parts, every buyer must
 * accept that in writing before anyone signs. The first signature of all buyers, and a termination, are told to the
 * other services.
 */
@NullMarked
package uk.panauthority.procurement.contract;

import org.jspecify.annotations.NullMarked;
