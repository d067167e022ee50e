/**
 * What was said: utterances of both sides with their place in the audio. Every module may enter.
 */
@NullMarked
package dev.intakeline.contracts.transcript;

import org.jspecify.annotations.NullMarked;
