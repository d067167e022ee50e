package dev.intakeline.media.recording;

import dev.intakeline.contracts.audit.CallEvent;
import dev.intakeline.journal.live.JournalWriter;
import dev.intakeline.journal.recording.Recording;
import dev.intakeline.journal.recording.Recordings;
import dev.intakeline.media.call.CallRecorder;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps sound as the callee agreed. From the consent question on up to {@link #MEMORY_SECONDS} wait
 * in memory; after a yes they go to the disk, a second at a time so that nothing piles up there;
 * after a no they are forgotten and nothing was ever written. Where the recording can't be begun
 * the call goes on without, and the journal has a gap.
 */
public final class ConsentRecorder implements CallRecorder {
  private static final Logger LOG = LoggerFactory.getLogger(ConsentRecorder.class);

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
  private boolean gapIsDue;
  private int ticksSinceSecond;

  private ConsentRecorder(Recordings recordings, JournalWriter journal) {
    this.recordings = recordings;
    this.journal = journal;
  }

  /** Recorders of calls whose sound goes there. */
  public static CallRecorder.Factory into(Recordings recordings) {
    return (journal, agreed) -> {
      ConsentRecorder recorder = new ConsentRecorder(recordings, journal);
      recorder.decided(agreed);
      return recorder;
    };
  }

  @Override
  public void caller(short[] frame, int count) {
    if (remembering) {
      mixer.caller(frame, count);
    }
  }

  @Override
  public synchronized void agent(short[] frame, long mediaMs) {
    if (gapIsDue) {
      gapIsDue = false;
      journal.append(
          new CallEvent.Gap("recording-not-begun", mediaMs, mediaMs), mediaMs, System.nanoTime());
    }
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

  /** Opens what is to be written to here, on the call's own thread: the ticks never wait for it. */
  @Override
  public void decided(boolean yes) {
    Optional<Recording> begun = yes ? begin() : Optional.empty();
    synchronized (this) {
      gapIsDue = yes && begun.isEmpty();
      agreed = begun.isPresent();
      remembering = agreed;
      if (agreed) {
        recording = begun;
      } else {
        memory.clear();
      }
    }
  }

  private Optional<Recording> begin() {
    try {
      return Optional.of(recordings.begin(journal, StereoMixer.RATE));
    } catch (RuntimeException broken) {
      // A full disk, a lost key: none of it is worth the call.
      LOG.warn("The recording of call {} can't be begun", journal.call(), broken);
      return Optional.empty();
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
    recording.ifPresent(
        open -> open.write(second.samples, second.ticks * StereoMixer.FRAMES, second.startMs));
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
