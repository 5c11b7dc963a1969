/**
 * The kinds of service that a child may live in: residential, foster, supported accommodation. Awards, orders and
 * agreements name one by its code, and prices are compared within one. The codes are dated rows, not an enum.
 */
@NullMarked
package uk.panauthority.placement.servicekind;

import org.jspecify.annotations.NullMarked;
