package dev.intakeline.media.ear;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The caller's sound on its way from the room's thread to the ear's: one writer, one reader, no
 * locks, nothing allocated. When the reader falls behind by {@link #FRAMES_MAX} frames, new ones
 * are lost and counted.
 */
public final class CallerAudio {
  /** 2.56 s: as long as loading a recogniser usually takes. A power of two. */
  public static final int FRAMES_MAX = 256;

  /**
   * So many lost in a row, 1 s, and the reader doesn't hear any more; one that loads is no reader.
   */
  public static final int DEAF_FRAMES = 100;

  /** 10 ms at 16 kHz. */
  public static final int FRAME_SAMPLES = 160;

  private final short[][] frames = new short[FRAMES_MAX][FRAME_SAMPLES];
  private final long[] nanos = new long[FRAMES_MAX];
  private final AtomicLong written = new AtomicLong();
  private final AtomicLong read = new AtomicLong();
  private final AtomicLong lost = new AtomicLong();
  private final Runnable onDeaf;
  private int lostInARow;
  private volatile @Nullable Thread reader;

  /** For a reader that is never late. */
  public CallerAudio() {
    this(() -> {});
  }

  /**
   * Frames of one call.
   *
   * @param onDeaf told, on the writer's thread, when who has begun to read doesn't any more; must
   *     not block
   */
  public CallerAudio(Runnable onDeaf) {
    this.onDeaf = onDeaf;
  }

  /**
   * Puts a frame in. Never blocks.
   *
   * @param samples 16 kHz mono
   * @param count at most {@link #FRAME_SAMPLES} are taken
   * @param receivedNanos when it arrived
   */
  public void write(short[] samples, int count, long receivedNanos) {
    long at = written.get();
    if (at - read.get() >= FRAMES_MAX) {
      lost.incrementAndGet();
      if (reader != null && ++lostInARow == DEAF_FRAMES) {
        onDeaf.run();
      }
      return;
    }
    lostInARow = 0;
    int slot = (int) (at & (FRAMES_MAX - 1));
    int taken = Math.min(count, FRAME_SAMPLES);
    System.arraycopy(samples, 0, frames[slot], 0, taken);
    Arrays.fill(frames[slot], taken, FRAME_SAMPLES, (short) 0);
    nanos[slot] = receivedNanos;
    written.set(at + 1);
    LockSupport.unpark(reader);
  }

  /** Frames that were lost since the reader was late. */
  public long lost() {
    return lost.get();
  }

  /** Names the thread that is woken by each frame. */
  void readBy(Thread thread) {
    reader = thread;
  }

  /** Whether a frame waits. */
  boolean isEmpty() {
    return written.get() == read.get();
  }

  /**
   * Takes the oldest frame; call only when there is one.
   *
   * @return when it arrived
   */
  long take(short[] frame) {
    long at = read.get();
    int slot = (int) (at & (FRAMES_MAX - 1));
    System.arraycopy(frames[slot], 0, frame, 0, FRAME_SAMPLES);
    long received = nanos[slot];
    read.set(at + 1);
    return received;
  }
}
