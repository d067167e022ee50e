/**
 * Marks in the audio, for measuring how long sound travels: written into what is sent, found again
 * in what arrives. {@code room} enters, and the scripted callers; no call depends on a mark.
 */
@NullMarked
package dev.intakeline.media.mark;

import org.jspecify.annotations.NullMarked;
