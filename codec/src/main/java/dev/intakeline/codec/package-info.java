/**
 * How the system's records travel: their one JSON form, and the encryption of what Temporal stores.
 * Every module but contracts may enter.
 */
@NullMarked
package dev.intakeline.codec;

import org.jspecify.annotations.NullMarked;
