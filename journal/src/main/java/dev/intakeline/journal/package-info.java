/**
 * The record of a call, from its first event to its proof. Here are the commands; the rooms are
 * {@code live} (the journal under way), {@code recording}, {@code archive} and {@code verify}, on
 * {@code entry} and {@code contents}.
 */
@NullMarked
package dev.intakeline.journal;

import org.jspecify.annotations.NullMarked;
