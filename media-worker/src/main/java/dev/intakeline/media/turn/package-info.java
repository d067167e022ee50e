/**
 * Whose turn it is: a pure state machine, written as a table, that decides when the caller is done,
 * when the agent gives way, and when a silence has been long enough. {@code call} enters; no clock,
 * thread or audio does: all time comes in as events.
 */
@NullMarked
package dev.intakeline.media.turn;

import org.jspecify.annotations.NullMarked;
