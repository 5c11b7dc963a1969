/**
 * Facts of law and practice as dated rows with a citation, read from CSV files of the owning module. No such
 * number is a constant in code.
 */
@NullMarked
package uk.panauthority.common.reference;

import org.jspecify.annotations.NullMarked;
