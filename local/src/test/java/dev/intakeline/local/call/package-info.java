/**
 * End-to-end tests: real servers, real audio, a caller who hears and speaks. Entered by the test
 * runner alone, but for the bounded waiting.
 */
@NullMarked
package dev.intakeline.local.call;

import org.jspecify.annotations.NullMarked;
