/** Tests of the way into the rooms. */
@NullMarked
package dev.intakeline.media.room;

import org.jspecify.annotations.NullMarked;
