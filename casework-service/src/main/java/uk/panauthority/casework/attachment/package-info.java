/**
 * Photos that belong to police messages. What is sent is looked into before it is kept: its signature, archives, the standard
 * test string of malware, the name; where a photo says where and when it was taken, that is removed from what is shown, and
 * the original stays sealed. What is refused is dropped, and the message stays as it is.
 */
@NullMarked
package uk.panauthority.casework.attachment;

import org.jspecify.annotations.NullMarked;
