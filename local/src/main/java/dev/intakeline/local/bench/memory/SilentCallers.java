package dev.intakeline.local.bench.memory;

import dev.intakeline.livekit.AudioPublication;
import dev.intakeline.livekit.JoinOptions;
import dev.intakeline.livekit.LiveKitRoom;
import dev.intakeline.livekit.RoomException;
import dev.intakeline.local.platform.ApiClient;
import dev.intakeline.local.process.LaunchException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;

/** Callees who join their rooms and send silence; one thread for all of them. */
final class SilentCallers implements AutoCloseable {
  private static final long FRAME_NANOS = 10_000_000;

  private final List<LiveKitRoom> rooms = new CopyOnWriteArrayList<>();
  private final List<AudioPublication> microphones = new CopyOnWriteArrayList<>();
  private final Thread thread =
      Thread.ofPlatform().daemon().name("silent-callers").start(this::pushSilence);
  private volatile boolean closing;

  /** One more. */
  void join(ApiClient.Ticket ticket) {
    try {
      LiveKitRoom room =
          LiveKitRoom.join(
              JoinOptions.of(ticket.url(), ticket.token()).withoutSubscribing(), _ -> {});
      rooms.add(room);
      microphones.add(room.publishAudio("microphone"));
    } catch (RoomException refused) {
      throw new LaunchException("A silent caller can't join: " + refused.reason(), refused);
    }
  }

  private void pushSilence() {
    short[] silence = new short[AudioPublication.FRAME_SAMPLES];
    long due = System.nanoTime();
    while (!closing) {
      for (AudioPublication microphone : microphones) {
        microphone.push(silence, 0);
      }
      due += FRAME_NANOS;
      LockSupport.parkNanos(due - System.nanoTime());
    }
  }

  @Override
  public void close() {
    closing = true;
    try {
      thread.join();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
    rooms.forEach(LiveKitRoom::close);
  }
}
