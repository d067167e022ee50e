package dev.intakeline.livekit;

import java.util.Optional;

/**
 * Whoever follows a room. Both methods run on the room's one events thread, a virtual one, in the
 * order of what happened: they may ask things of the room and may wait, at the price of delaying
 * the events behind them. An exception is logged by its type, and the next event follows.
 */
public interface RoomListener {

  /** Something happened. */
  void on(RoomEvent event);

  /**
   * Where the audio of a remote track is to go; asked once each time it reaches us, which includes
   * after a full reconnect. Empty, the default, means that nobody listens and nothing is decoded.
   */
  default Optional<AudioSink> hear(RemoteTrack track) {
    return Optional.empty();
  }
}
