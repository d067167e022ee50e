/**
 * Tests of the participant, and the real LiveKit server that they run against. Other modules'
 * integration tests may use {@link dev.intakeline.livekit.LiveKitServer}.
 */
@NullMarked
package dev.intakeline.livekit;

import org.jspecify.annotations.NullMarked;
