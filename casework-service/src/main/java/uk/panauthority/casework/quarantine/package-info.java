/**
 * Bodies that were refused: what could not be read, was too large, was not what its digest said, or came under the key of
 * another message. They are kept closed, so that somebody can find out whether a sender is broken or is not the sender. The
 * list shows how, when and from whom; a body is given out to privacy officers of the sending organisation only, and each
 * time that is remembered.
 */
@NullMarked
package uk.panauthority.casework.quarantine;

import org.jspecify.annotations.NullMarked;
