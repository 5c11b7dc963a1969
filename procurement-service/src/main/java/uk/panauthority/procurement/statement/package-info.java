/**
 * Finance statements: what a quarter of a contract costs out of each ring-fence, and the work that was done for it. Nothing
 * is posted here; a statement is worked out anew each time from the signed terms and from what casework has reported.
 */
@NullMarked
package uk.panauthority.procurement.statement;

import org.jspecify.annotations.NullMarked;
