package dev.intakeline.livekit;

import dev.intakeline.livekit.wire.Wire;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The remote tracks of one room that reach us, each with its stream. For the events thread only.
 */
final class Hearing {

  private record Subscription(long track, Optional<HeardStream> stream) {}

  private final Core core;
  private final OwnedHandles handles;
  private final int rateHz;
  private final Map<TrackId, Subscription> subscriptions = new HashMap<>();

  Hearing(Core core, OwnedHandles handles, int rateHz) {
    this.core = core;
    this.handles = handles;
    this.rateHz = rateHz;
  }

  /** Opens the track's stream towards the sink, if there is one. */
  void start(RemoteTrack track, long trackHandle, Optional<AudioSink> sink) throws RoomException {
    stop(track.id());
    handles.own(trackHandle);
    Optional<HeardStream> stream = Optional.empty();
    if (sink.isPresent()) {
      Wire.NewAudioStreamResponse opened =
          core.call(Requests.newAudioStream(trackHandle, rateHz)).getNewAudioStream();
      handles.own(opened);
      HeardStream heard =
          new HeardStream(opened.getStream().getHandle().getId(), rateHz, sink.get());
      core.streams().add(heard);
      stream = Optional.of(heard);
    }
    subscriptions.put(track.id(), new Subscription(trackHandle, stream));
  }

  void stop(TrackId track) {
    Subscription subscription = subscriptions.remove(track);
    if (subscription == null) {
      return;
    }
    subscription.stream().ifPresent(this::close);
    handles.release(subscription.track());
  }

  void stopAll() {
    List.copyOf(subscriptions.keySet()).forEach(this::stop);
  }

  private void close(HeardStream stream) {
    core.streams().remove(stream.handle());
    handles.release(stream.handle());
    stream.end();
  }
}
