/** Tests of hosting calls. */
@NullMarked
package dev.intakeline.media.host;

import org.jspecify.annotations.NullMarked;
