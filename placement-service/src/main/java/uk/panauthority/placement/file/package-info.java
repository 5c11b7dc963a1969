/**
 * Files that people bring: taken as a stream, kept aside while they are read, and thrown away after. Here are their limits,
 * their headings and the confirmation of one that looks wrong. What the rows mean is known to the feature that reads them.
 */
@NullMarked
package uk.panauthority.placement.file;

import org.jspecify.annotations.NullMarked;
