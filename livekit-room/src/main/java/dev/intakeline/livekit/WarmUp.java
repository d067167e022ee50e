package dev.intakeline.livekit;

import dev.intakeline.livekit.wire.Wire;
import java.net.URI;
import java.time.Duration;

/**
 * Has the core do what a join does, with no server: a track is made and thrown away, and a room is
 * asked for where there is none. What either needs is loaded lazily, which takes a process's first
 * join some 500 ms on an idle machine.
 */
final class WarmUp {
  /** The discard port of this machine: refused at once. */
  private static final URI NOWHERE = URI.create("ws://127.0.0.1:9");

  private static final Duration REFUSED_WITHIN = Duration.ofSeconds(1);

  private WarmUp() {}

  static void of(Core core) throws RoomException {
    makeTrack(core);
    try {
      OwnedHandles.dropAllIn(
          Joining.join(core, JoinOptions.of(NOWHERE, "nobody").joiningWithin(REFUSED_WITHIN)));
    } catch (RoomException refused) {
      // As it should be: there is no room.
    }
  }

  private static void makeTrack(Core core) throws RoomException {
    OwnedHandles handles = new OwnedHandles();
    try {
      Wire.NewAudioSourceResponse source = core.call(Requests.newAudioSource()).getNewAudioSource();
      handles.own(source);
      handles.own(
          core.call(Requests.createAudioTrack("nobody", source.getSource().getHandle().getId()))
              .getCreateAudioTrack());
    } finally {
      handles.releaseAll();
    }
  }
}
