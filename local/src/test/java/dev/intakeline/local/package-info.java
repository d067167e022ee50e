/** End-to-end tests: real servers, real audio, a caller who hears and speaks. */
@NullMarked
package dev.intakeline.local;

import org.jspecify.annotations.NullMarked;
