/**
 * A LiveKit participant for the JVM: it joins a room, speaks and hears audio, exchanges data, DTMF
 * and attributes, and survives a lost signalling connection. Anybody may enter by {@link
 * dev.intakeline.livekit.LiveKitRoom}; the native core behind it stays inside this package.
 */
@NullMarked
package dev.intakeline.livekit;

import org.jspecify.annotations.NullMarked;
