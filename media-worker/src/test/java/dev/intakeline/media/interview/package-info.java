/** Tests of the interviewer. */
@NullMarked
package dev.intakeline.media.interview;

import org.jspecify.annotations.NullMarked;
