/**
 * Who saw, searched, listed, exported or changed what of a child. The log is the hash-chained audit itself, which nobody can
 * edit; here it is searched by child and by user, exported, and looked through for what is unusual. Its readers are logged
 * like anybody else.
 */
@NullMarked
package uk.panauthority.casework.privacy.accesslog;

import org.jspecify.annotations.NullMarked;
