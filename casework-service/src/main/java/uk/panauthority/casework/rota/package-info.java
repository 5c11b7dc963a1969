/**
 * Who is on duty for police messages, in which order they are told. Each authority's team managers keep the rota as an
 * ordered list of people with days and hours; an authority that keeps none has nobody on it, and what would go to a person
 * goes to its managers. The rota says nothing about who has acknowledged anything.
 */
@NullMarked
package uk.panauthority.casework.rota;

import org.jspecify.annotations.NullMarked;
