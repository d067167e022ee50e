/**
 * Hearing the caller: when there is speech, what was said, whether a danger phrase was among it.
 * The live loop enters through the ports; only the wiring enters an adapter's package below.
 */
@NullMarked
package dev.intakeline.media.listen;

import org.jspecify.annotations.NullMarked;
