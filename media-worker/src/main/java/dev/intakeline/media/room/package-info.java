/**
 * Calls are held in LiveKit rooms: the glue between those and a call. {@code wiring} enters; the
 * call knows the port alone.
 */
@NullMarked
package dev.intakeline.media.room;

import org.jspecify.annotations.NullMarked;
