/**
 * Block contracts: beds bought together at a price, used or not. A contract is proposed, approved on a decision that
 * procurement holds, extended at most by its options, and ends by date. What it costs is counted by night and bed: own,
 * lent, void or empty, and the amount paid is split over these so that no penny is lost.
 */
@NullMarked
package uk.panauthority.placement.block;

import org.jspecify.annotations.NullMarked;
