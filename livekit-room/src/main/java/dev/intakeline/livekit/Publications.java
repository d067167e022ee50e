package dev.intakeline.livekit;

import dev.intakeline.livekit.wire.Wire;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What we publish in one room. */
final class Publications {
  private final List<AudioPublication> open = new CopyOnWriteArrayList<>();

  void add(AudioPublication publication) {
    open.add(publication);
  }

  void remove(AudioPublication publication) {
    open.remove(publication);
  }

  /** The core published a track anew, after a connection that couldn't be resumed. */
  void republished(Wire.LocalTrackRepublished event) {
    TrackId former = new TrackId(event.getPreviousSid());
    open.stream()
        .filter(publication -> publication.id().equals(former))
        .forEach(publication -> publication.rename(new TrackId(event.getInfo().getSid())));
  }

  /** Sends nothing from now on. */
  void stopAll() {
    open.forEach(AudioPublication::stop);
  }
}
