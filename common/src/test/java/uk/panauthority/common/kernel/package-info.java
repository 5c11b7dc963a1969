/**
 * A tiny application on the kernel: notes that organisations keep and share. It proves the kernel's promises over real
 * HTTP and a real database. No service uses it.
 */
@NullMarked
package uk.panauthority.common.kernel;

import org.jspecify.annotations.NullMarked;
