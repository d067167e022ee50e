/** Tests of keeping sound. */
@NullMarked
package dev.intakeline.media.recording;

import org.jspecify.annotations.NullMarked;
