/**
 * One call's mouth, and the clock of all mouths: plays prompts frame by frame, stops, pauses and
 * goes on, and knows what was heard. {@code call} enters.
 */
@NullMarked
package dev.intakeline.media.mouth;

import org.jspecify.annotations.NullMarked;
