/**
 * How the system's records travel: their one JSON form, and the encryption of what Temporal stores.
 * Journal, registry, notify, temporal, the programs and local may enter.
 */
@NullMarked
package dev.intakeline.codec;

import org.jspecify.annotations.NullMarked;
