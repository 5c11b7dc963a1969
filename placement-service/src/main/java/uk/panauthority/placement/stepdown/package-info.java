/**
 * Step-downs: the planned move of a child to less intensive care. Somebody suggests one with the evidence of readiness, the
 * social worker decides with the child's views, a referral looks for the place, and time shows whether it lasts. Nothing is
 * referred before a person has accepted, and nothing here places a child.
 */
@NullMarked
package uk.panauthority.placement.stepdown;

import org.jspecify.annotations.NullMarked;
