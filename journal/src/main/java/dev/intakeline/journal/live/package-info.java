/**
 * The journal of a call under way: one host writes it, the next one reads it and goes on. For the
 * media worker, and for whoever archives the call.
 */
@NullMarked
package dev.intakeline.journal.live;

import org.jspecify.annotations.NullMarked;
