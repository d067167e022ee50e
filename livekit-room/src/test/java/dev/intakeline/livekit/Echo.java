package dev.intakeline.livekit;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/** Says back whatever is said in a room, until the room is gone. */
final class Echo implements RoomListener {
  private final CompletableFuture<AudioPublication> voice = new CompletableFuture<>();
  private final CountDownLatch gone = new CountDownLatch(1);

  public static void main(String[] urlAndToken) throws Exception {
    JoinOptions options = JoinOptions.of(URI.create(urlAndToken[0]), urlAndToken[1]);
    Echo echo = new Echo();
    try (LiveKitRoom room = LiveKitRoom.join(options, echo)) {
      echo.voice.complete(room.publishAudio("echo"));
      echo.gone.await();
    }
  }

  @Override
  public Optional<AudioSink> hear(RemoteTrack track) {
    AudioPublication mouth = voice.join();
    return Optional.of((samples, count, receivedNanos) -> mouth.push(samples, 0));
  }

  @Override
  public void on(RoomEvent event) {
    if (event instanceof RoomEvent.Disconnected) {
      gone.countDown();
    }
  }
}
