/**
 * What is kept of a call's sound, as far as the callee agreed: nothing before the consent question,
 * memory until the answer, the disk after a yes. {@code wiring} enters; the call knows the port.
 */
@NullMarked
package dev.intakeline.media.recording;

import org.jspecify.annotations.NullMarked;
