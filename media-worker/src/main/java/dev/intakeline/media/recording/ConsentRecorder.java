package dev.intakeline.media.recording;

import dev.intakeline.journal.live.JournalWriter;
import dev.intakeline.journal.recording.Recording;
import dev.intakeline.journal.recording.Recordings;
import dev.intakeline.media.call.CallRecorder;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Keeps sound as the callee agreed. From the consent question on up to {@link #MEMORY_SECONDS} wait
 * in memory; after a yes they go to the disk, a second at a time so that nothing piles up there;
 * after a no they are forgotten and nothing was ever written.
 */
public final class ConsentRecorder implements CallRecorder {
  /** What is older than this when the callee answers is left out. */
  public static final int MEMORY_SECONDS = 30;

  private static final int TICKS_PER_SECOND = 100;

  /** A second that waits goes to the disk every 50 ms. */
  private static final int TICKS_BETWEEN_SECONDS = 5;

  private final Recordings recordings;
  private final JournalWriter journal;
  private final StereoMixer mixer = new StereoMixer();
  private final Deque<Second> memory = new ArrayDeque<>();
  private final Deque<Second> spare = new ArrayDeque<>();
  private volatile boolean remembering;
  private volatile boolean agreed;
  private Optional<Recording> recording = Optional.empty();
  private int ticksSinceSecond;

  private ConsentRecorder(Recordings recordings, JournalWriter journal, boolean agreed) {
    this.recordings = recordings;
    this.journal = journal;
    this.agreed = agreed;
    this.remembering = agreed;
  }

  /** Recorders of calls whose sound goes there. */
  public static CallRecorder.Factory into(Recordings recordings) {
    return (journal, agreed) -> new ConsentRecorder(recordings, journal, agreed);
  }

  @Override
  public void caller(short[] frame, int count) {
    if (remembering) {
      mixer.caller(frame, count);
    }
  }

  @Override
  public synchronized void agent(short[] frame, long mediaMs) {
    if (!remembering) {
      return;
    }
    remember(mixer.mix(frame), mediaMs);
    if (agreed && ++ticksSinceSecond >= TICKS_BETWEEN_SECONDS) {
      ticksSinceSecond = 0;
      writeFullSecond();
    }
  }

  @Override
  public void consentQuestion(long mediaMs) {
    remembering = true;
  }

  @Override
  public synchronized void decided(boolean yes) {
    agreed = yes;
    remembering = yes;
    if (!yes) {
      memory.clear();
    }
  }

  @Override
  public boolean isRecording() {
    return agreed;
  }

  @Override
  public synchronized void close() {
    remembering = false;
    while (agreed && !memory.isEmpty()) {
      write(memory.remove());
    }
    memory.clear();
    recording.ifPresent(Recording::close);
  }

  private void remember(short[] stereo, long mediaMs) {
    Second last = memory.peekLast();
    if (last == null || last.ticks == TICKS_PER_SECOND) {
      if (!agreed && memory.size() == MEMORY_SECONDS) {
        spare.add(memory.remove());
      }
      last = spare.isEmpty() ? new Second() : spare.remove();
      last.restart(mediaMs);
      memory.add(last);
    }
    System.arraycopy(stereo, 0, last.samples, last.ticks * stereo.length, stereo.length);
    last.ticks++;
  }

  private void writeFullSecond() {
    Second first = memory.peek();
    if (first != null && first.ticks == TICKS_PER_SECOND) {
      memory.remove();
      write(first);
      if (spare.isEmpty()) {
        spare.add(first);
      }
    }
  }

  private void write(Second second) {
    if (recording.isEmpty()) {
      recording = Optional.of(recordings.begin(journal, StereoMixer.RATE));
    }
    recording.get().write(second.samples, second.ticks * StereoMixer.FRAMES, second.startMs);
  }

  private static final class Second {
    final short[] samples = new short[2 * StereoMixer.RATE];
    long startMs;
    int ticks;

    void restart(long newStartMs) {
      startMs = newStartMs;
      ticks = 0;
    }
  }
}
