/**
 * Voice activity by the Silero network in onnxruntime. Only the wiring enters, and hands the port
 * on.
 */
@NullMarked
package dev.intakeline.media.listen.silero;

import org.jspecify.annotations.NullMarked;
