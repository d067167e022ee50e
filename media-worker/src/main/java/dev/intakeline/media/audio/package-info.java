/**
 * Plain sample arithmetic: changing the rate of a stream, reading a wave file. Everything that
 * handles sound may enter; nothing here knows of calls.
 */
@NullMarked
package dev.intakeline.media.audio;

import org.jspecify.annotations.NullMarked;
