/**
 * The clock, working days and bank holidays. Instants are UTC; legal days are local days in Europe/London.
 */
@NullMarked
package uk.panauthority.common.time;

import org.jspecify.annotations.NullMarked;
