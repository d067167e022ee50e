/**
 * Speech by flite's C library through the foreign-function API, on one thread of its own. Only the
 * wiring enters, and hands the port on.
 */
@NullMarked
package dev.intakeline.media.speak.flite;

import org.jspecify.annotations.NullMarked;
