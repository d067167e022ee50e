/** Tests of taking turns. */
@NullMarked
package dev.intakeline.media.turn;

import org.jspecify.annotations.NullMarked;
