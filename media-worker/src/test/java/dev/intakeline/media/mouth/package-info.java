/** Tests of speaking. */
@NullMarked
package dev.intakeline.media.mouth;

import org.jspecify.annotations.NullMarked;
