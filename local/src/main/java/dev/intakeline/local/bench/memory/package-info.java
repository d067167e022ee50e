/**
 * {@code ./intake bench memory}: what a joined call costs a media worker, measured from outside.
 * Entered by its command.
 */
@NullMarked
package dev.intakeline.local.bench.memory;

import org.jspecify.annotations.NullMarked;
