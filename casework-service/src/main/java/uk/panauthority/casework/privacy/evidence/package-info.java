/**
 * Evidence packs: one chronology of one child as a sealed file. Every entry has its hash, the list has one, and an Ed25519
 * key signs it, so that one changed byte is found by anybody who has the public key, without the platform. The pack says
 * what was withheld and under which rule.
 */
@NullMarked
package uk.panauthority.casework.privacy.evidence;

import org.jspecify.annotations.NullMarked;
