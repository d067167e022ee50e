/** Tests of hearing a caller. */
@NullMarked
package dev.intakeline.media.ear;

import org.jspecify.annotations.NullMarked;
