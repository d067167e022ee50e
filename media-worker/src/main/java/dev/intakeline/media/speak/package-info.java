/**
 * Turning words into sound, and keeping sound that will be needed again. The live loop enters
 * through the port; only the wiring enters an adapter's package below.
 */
@NullMarked
package dev.intakeline.media.speak;

import org.jspecify.annotations.NullMarked;
