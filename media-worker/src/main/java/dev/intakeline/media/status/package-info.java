/**
 * What an operator's tools may ask of this worker over HTTP: its metrics, whether it lives, whether
 * it takes calls. Entered by {@code wiring}; nothing of a call comes in here but numbers.
 */
@NullMarked
package dev.intakeline.media.status;

import org.jspecify.annotations.NullMarked;
