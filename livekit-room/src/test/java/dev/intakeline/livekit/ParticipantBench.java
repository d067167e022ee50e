package dev.intakeline.livekit;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

/**
 * What a participant costs, printed: bytes allocated a frame on the audio threads, time to push,
 * and what joins and leaves leave behind. Not a test: nothing is asserted, since the machine is
 * shared.
 */
final class ParticipantBench {
  private static final int WARM_UP_FRAMES = 3_000;
  private static final int FRAMES = 3_000;
  private static final int ROUNDS = 40;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private ParticipantBench() {}

  public static void main(String[] args) throws Exception {
    try (LiveKitServer server = LiveKitServer.start()) {
      audio(server);
      joinsAndLeaves(server);
    }
  }

  /** Counts what its thread allocates from one frame to the next. */
  private static final class CountingSink implements AudioSink {
    private final ThreadLocal<long[]> last = ThreadLocal.withInitial(() -> new long[1]);
    private final LongAdder frames = new LongAdder();
    private final LongAdder bytes = new LongAdder();
    private volatile boolean counts;

    @Override
    public void frame(short[] samples, int count, long receivedNanos) {
      long now = THREADS.getCurrentThreadAllocatedBytes();
      long[] before = last.get();
      if (counts && before[0] != 0) {
        frames.increment();
        bytes.add(now - before[0]);
      }
      before[0] = counts ? now : 0;
    }
  }

  private static void audio(LiveKitServer server) throws Exception {
    CountingSink sink = new CountingSink();
    Follower follower = new Follower(sink);
    try (LiveKitRoom _ = LiveKitRoom.join(server.options("bench", "agent"), follower);
        LiveKitRoom caller = LiveKitRoom.join(server.options("bench", "caller"), new Follower())) {
      AudioPublication voice = caller.publishAudio("voice");
      follower.await(RoomEvent.TrackSubscribed.class);
      push(voice, new long[WARM_UP_FRAMES]);
      sink.counts = true;
      long[] nanos = new long[FRAMES];
      long allocated = push(voice, nanos);
      sink.counts = false;
      Arrays.sort(nanos);
      System.out.printf(
          "push: %d B a frame, p50 %.1f us, p99 %.1f us%n",
          allocated / FRAMES, nanos[FRAMES / 2] / 1e3, nanos[FRAMES * 99 / 100] / 1e3);
      System.out.printf(
          "hear: %d B a frame over %d frames%n",
          sink.bytes.sum() / Math.max(1, sink.frames.sum()), sink.frames.sum());
    }
  }

  /** Pushes in real time; what this thread allocated meanwhile. */
  private static long push(AudioPublication voice, long[] nanos) {
    short[] second = Tone.second(400);
    long next = System.nanoTime();
    long before = THREADS.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < nanos.length; i++) {
      long start = System.nanoTime();
      voice.push(second, i % 100 * AudioPublication.FRAME_SAMPLES);
      nanos[i] = System.nanoTime() - start;
      next += 10_000_000;
      LockSupport.parkNanos(next - System.nanoTime());
    }
    return THREADS.getCurrentThreadAllocatedBytes() - before;
  }

  private static void joinsAndLeaves(LiveKitServer server) throws Exception {
    System.out.println("before " + memory());
    for (int round = 1; round <= ROUNDS; round++) {
      CountDownLatch heard = new CountDownLatch(10);
      String room = "round-" + round;
      Follower follower = new Follower((samples, count, nanos) -> heard.countDown());
      LiveKitRoom agent = LiveKitRoom.join(server.options(room, "agent"), follower);
      try (LiveKitRoom caller = LiveKitRoom.join(server.options(room, "caller"), new Follower())) {
        agent.publishAudio("agent");
        Thread voice = Tone.speak(caller.publishAudio("caller"), 400);
        heard.await();
        voice.interrupt();
        // Dropped by the server, never closed by us: must leave nothing behind either.
        server.administration().deleteRoom(room).execute();
        follower.await(RoomEvent.Disconnected.class);
      }
      if (round % 10 == 0) {
        System.gc();
        System.out.println(round + " rounds of two: " + memory());
      }
    }
  }

  private static String memory() throws Exception {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmRSS") || line.startsWith("Threads"))
        .map(line -> line.replaceAll("\\s+", " "))
        .toList()
        .toString();
  }
}
