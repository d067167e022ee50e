/**
 * What is typed: {@code ./intake demo}, {@code up}, {@code call} and the rest, each a command that
 * puts the rooms below together. Nobody depends on this room.
 */
@NullMarked
package dev.intakeline.local;

import org.jspecify.annotations.NullMarked;
