/**
 * The whole platform on one machine: what {@code ./intake} runs once everything is installed and
 * built. Nobody depends on this room.
 */
@NullMarked
package dev.intakeline.local;

import org.jspecify.annotations.NullMarked;
