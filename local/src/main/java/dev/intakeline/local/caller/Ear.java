package dev.intakeline.local.caller;

import dev.intakeline.livekit.AudioSink;
import dev.intakeline.media.audio.Resampler;
import dev.intakeline.media.listen.Recognition;
import dev.intakeline.media.listen.SpeechToText;
import dev.intakeline.media.mark.MarkReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/**
 * The caller's ear: cuts what arrives into stretches of voice, has each recognised, and tells of
 * it. Frames come on a native thread and are queued; all else happens on the ear's own thread.
 */
final class Ear implements AudioSink, AutoCloseable {
  /** 5 s of frames: far more than recognition ever lags; what exceeds it is counted as lost. */
  private static final int QUEUE_FRAMES_MAX = 500;

  /** A pause within the agent's sentence is shorter. */
  private static final long SILENCE_NANOS = 450_000_000L;

  /** 20 s of a stretch are kept to be listened to once more. */
  private static final int SOUND_SAMPLES_MAX = 20 * SpeechToText.SAMPLE_RATE;

  /** Frames in a row that make a sound audible; a click is shorter. */
  private static final int ONSET_FRAMES = 2;

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Frame(short[] samples, long nanos) {}

  private final BlockingQueue<Frame> frames = new ArrayBlockingQueue<>(QUEUE_FRAMES_MAX);
  private final SpeechToText.Session recogniser;
  private final BiConsumer<CallerLog.Heard, short[]> listener;
  private final MarkReader marker = new MarkReader();
  private final List<Long> marks = new ArrayList<>();
  private final Resampler resampler = Resampler.from48To16();
  private final List<CallerLog.Heard> heard = new ArrayList<>();
  private final Thread thread;
  private final BlockingQueue<short[]> tape = new ArrayBlockingQueue<>(QUEUE_FRAMES_MAX);
  private volatile boolean open = true;
  private volatile long audibleSinceNanos;

  private final short[] sound = new short[SOUND_SAMPLES_MAX];
  private int kept;
  private int audibleInARow;
  private boolean inVoice;
  private long startNanos;
  private long firstOfRowNanos;
  private long lastAudibleNanos;

  /**
   * @param listener is told of each stretch of voice when it is over, with its sound at 16 kHz, on
   *     the ear's thread
   */
  Ear(SpeechToText.Session recogniser, BiConsumer<CallerLog.Heard, short[]> listener) {
    this.recogniser = recogniser;
    this.listener = listener;
    this.thread = Thread.ofPlatform().daemon().name("caller-ear").start(this::listen);
  }

  @Override
  public void frame(short[] samples, int count, long receivedNanos) {
    short[] copy = Arrays.copyOf(samples, count);
    frames.offer(new Frame(copy, receivedNanos));
    tape.offer(copy);
  }

  /**
   * What arrived since the last time, for the tape; empty when nothing did. Of what came in a burst
   * the silence is left out, so that the tape stays aligned with the time of arrival.
   */
  Optional<short[]> nextForTape() {
    short[] next = tape.poll();
    while (next != null && !tape.isEmpty() && !Loudness.isAudible(next, 0, next.length)) {
      next = tape.poll();
    }
    return Optional.ofNullable(next);
  }

  /** Since when the agent is audible; 0 when it is silent. */
  long audibleSinceNanos() {
    return audibleSinceNanos;
  }

  synchronized List<CallerLog.Heard> heard() {
    return List.copyOf(heard);
  }

  /** When the agent's marks arrived. */
  synchronized List<Long> marks() {
    return List.copyOf(marks);
  }

  private void listen() {
    short[] narrow = new short[480];
    try {
      while (open) {
        Frame frame = frames.poll(50, TimeUnit.MILLISECONDS);
        if (frame != null) {
          take(frame, narrow);
        }
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
    endVoice();
  }

  private void take(Frame frame, short[] narrow) {
    long mark = marker.frame(frame.samples, frame.samples.length, frame.nanos);
    if (mark != MarkReader.NONE) {
      synchronized (this) {
        marks.add(mark);
      }
    }
    boolean audible = Loudness.isAudible(frame.samples, 0, frame.samples.length);
    audibleInARow = audible ? audibleInARow + 1 : 0;
    if (audibleInARow == 1) {
      firstOfRowNanos = frame.nanos;
    }
    if (!inVoice && audibleInARow >= ONSET_FRAMES) {
      inVoice = true;
      startNanos = firstOfRowNanos;
      audibleSinceNanos = startNanos;
      recogniser.begin();
      kept = 0;
    }
    if (audible) {
      lastAudibleNanos = frame.nanos;
    }
    int count = resampler.process(frame.samples, 0, frame.samples.length, narrow, 0);
    if (inVoice) {
      recogniser.feed(narrow, 0, count);
      keep(narrow, count);
      if (frame.nanos - lastAudibleNanos > SILENCE_NANOS) {
        endVoice();
      }
    }
  }

  private void endVoice() {
    if (!inVoice) {
      return;
    }
    inVoice = false;
    audibleSinceNanos = 0;
    String words =
        switch (recogniser.finish()) {
          case Recognition.Heard understood -> understood.text();
          case Recognition.Rejected rejected -> rejected.closest();
          case Recognition.Nothing nothing -> "";
        };
    CallerLog.Heard stretch = new CallerLog.Heard(words, startNanos, lastAudibleNanos);
    synchronized (this) {
      heard.add(stretch);
    }
    listener.accept(stretch, Arrays.copyOf(sound, kept));
  }

  /** What exceeds the limit is left out: no read-back is as long. */
  private void keep(short[] samples, int count) {
    int taken = Math.min(count, sound.length - kept);
    System.arraycopy(samples, 0, sound, kept, taken);
    kept += taken;
  }

  @Override
  public void close() throws InterruptedException {
    open = false;
    thread.join(TimeUnit.SECONDS.toMillis(3));
    recogniser.close();
  }
}
