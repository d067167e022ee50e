/**
 * One live call from its first to its last frame: room, ear, turn, interview, mouth, journal and
 * reports, put together in {@link dev.intakeline.media.call.CallPipeline}. {@code host} enters,
 * with the parts that {@code wiring} chose.
 */
@NullMarked
package dev.intakeline.media.call;

import org.jspecify.annotations.NullMarked;
