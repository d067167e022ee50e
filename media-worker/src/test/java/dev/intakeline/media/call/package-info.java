/** Tests of whole calls, with fakes for all ports. */
@NullMarked
package dev.intakeline.media.call;

import org.jspecify.annotations.NullMarked;
