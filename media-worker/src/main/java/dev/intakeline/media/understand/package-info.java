/**
 * How questions and answers sound: what may be said to a question, what heard words mean, how
 * values are read back, how long to wait for more. Pure; whoever asks the caller something may
 * enter, through {@link dev.intakeline.media.understand.SpokenLanguage}.
 */
@NullMarked
package dev.intakeline.media.understand;

import org.jspecify.annotations.NullMarked;
