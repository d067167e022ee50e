package dev.intakeline.journal.recording;

import dev.intakeline.contracts.audit.CallEvent;
import dev.intakeline.contracts.transcript.AudioSpan;
import dev.intakeline.journal.live.JournalWriter;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * One host's part of a call's recording: stereo, the caller left, the agent right. Audio is handed
 * over by one thread, which never waits for the disk; every {@link #SEGMENT} it is encrypted, made
 * durable and noted in the journal by another. What is lost is noted as a gap.
 */
public final class Recording implements AutoCloseable {
  /** As much may be lost when a host is killed. */
  public static final Duration SEGMENT = Duration.ofSeconds(2);

  /** Most segments that wait for the disk; a further one is dropped, and a gap entry says so. */
  public static final int WAITING_MAX = 8;

  /** Clocks of media time differ by rounding; a step beyond this is a real gap. */
  static final long STEP_MS_MAX = 20;

  private static final Duration FLUSH_WAIT_MAX = Duration.ofSeconds(5);

  private final JournalWriter journal;
  private final SegmentWriter writer;
  private final int sampleRate;
  private final BlockingQueue<Order> orders = new ArrayBlockingQueue<>(WAITING_MAX + 2);
  private final BlockingQueue<Segment> spare = new ArrayBlockingQueue<>(WAITING_MAX);
  private final AtomicLong lostSegments = new AtomicLong();
  private final Thread owner;
  private @Nullable Segment current;

  Recording(JournalWriter journal, SegmentWriter writer, int sampleRate) {
    this.journal = journal;
    this.writer = writer;
    this.sampleRate = sampleRate;
    this.owner =
        Thread.ofVirtual().name("recording-" + journal.call().call()).start(this::writeAll);
  }

  /**
   * Takes audio over; it is copied. Called by one thread at a time; doesn't block or, but for the
   * first segments, allocate.
   *
   * @param stereo samples in turn: caller, agent
   * @param frames pairs of samples, from the array's begin
   * @param startMs media time of the first; where it doesn't follow what came before, there is
   *     silence between, or what overlaps is dropped
   */
  public void write(short[] stereo, int frames, long startMs) {
    if (current != null && Math.abs(startMs - current.endMs()) > STEP_MS_MAX) {
      handOver();
    }
    int done = 0;
    while (done < frames) {
      if (current == null) {
        current = take(startMs + done * 1000L / sampleRate);
      }
      done += current.add(stereo, done, frames - done);
      if (current.isFull()) {
        handOver();
      }
    }
  }

  /** Waits until all audio taken so far is on disk; false when that takes too long. */
  public boolean flush() throws InterruptedException {
    handOver();
    Flush flush = new Flush(new CompletableFuture<>());
    try {
      return owner.isAlive()
          && orders.offer(flush, FLUSH_WAIT_MAX.toMillis(), TimeUnit.MILLISECONDS)
          && flush.done().get(FLUSH_WAIT_MAX.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException slow) {
      return false;
    } catch (ExecutionException bug) {
      throw new IllegalStateException("The recording's thread failed", bug);
    }
  }

  /** How many segments could not be kept. */
  public long lostSegments() {
    return lostSegments.get();
  }

  /** Writes what is left and stops; the journal must still be open. */
  @Override
  public void close() {
    try {
      handOver();
      if (owner.isAlive()
          && orders.offer(new Stop(), FLUSH_WAIT_MAX.toMillis(), TimeUnit.MILLISECONDS)) {
        owner.join(FLUSH_WAIT_MAX);
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  private Segment take(long startMs) {
    Segment segment = spare.poll();
    if (segment == null) {
      segment = new Segment(sampleRate, (int) (SEGMENT.toMillis() * sampleRate / 1000));
    }
    segment.restart(startMs);
    return segment;
  }

  private void handOver() {
    Segment full = current;
    current = null;
    if (full == null || full.isEmpty()) {
      return;
    }
    if (orders.size() >= WAITING_MAX || !orders.offer(new Write(full))) {
      lose(full, "recording-queue-full");
    }
  }

  private void writeAll() {
    try {
      while (true) {
        switch (orders.take()) {
          case Write write -> write(write.segment());
          case Flush flush -> flush.done().complete(true);
          case Stop stop -> {
            return;
          }
        }
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  private void write(Segment segment) throws InterruptedException {
    try {
      SegmentWriter.Written written = writer.write(journal.epoch(), segment);
      journal.appendDurable(
          new CallEvent.AudioWritten(
              written.file(), written.hash(), new AudioSpan(segment.startMs(), segment.endMs())),
          segment.endMs(),
          System.nanoTime());
      // A spare too many is left to the collector.
      var _ = spare.offer(segment);
    } catch (IOException full) {
      lose(segment, "recording-not-written");
    }
  }

  private void lose(Segment segment, String reason) {
    lostSegments.incrementAndGet();
    journal.append(
        new CallEvent.Gap(reason, segment.startMs(), segment.endMs()),
        segment.endMs(),
        System.nanoTime());
  }

  private sealed interface Order {}

  private record Write(Segment segment) implements Order {}

  private record Flush(CompletableFuture<Boolean> done) implements Order {}

  private record Stop() implements Order {}
}
