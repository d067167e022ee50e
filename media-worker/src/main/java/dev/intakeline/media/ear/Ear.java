package dev.intakeline.media.ear;

import dev.intakeline.media.listen.DangerSpotter;
import dev.intakeline.media.listen.Expectation;
import dev.intakeline.media.listen.SpeechToText;
import dev.intakeline.media.listen.VoiceActivity;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Hears one caller, on a platform thread of its own: recognisers are native code. The methods may
 * be called from any thread and don't wait.
 */
public final class Ear implements AutoCloseable {
  /** Orders that wait for the thread; more than a turn ever gives. */
  public static final int ORDERS_MAX = 64;

  /** Sound from before the speech began that a recogniser is given, 200 ms. */
  private static final int BEFORE_SAMPLES = 3_200;

  /** How often a long utterance is looked at while it goes on: 512 ms. */
  private static final int WINDOWS_BETWEEN_PEEKS = 16;

  /** How often it is looked at in a silence: 96 ms. */
  private static final int SILENT_WINDOWS_BETWEEN_PEEKS = 3;

  /** A caller who sends nothing for so long is taken for silent: muted, or the line is bad. */
  private static final long NO_SOUND_NANOS = 120_000_000;

  private static final long FRAME_NANOS = 10_000_000;

  /** A recogniser that takes longer hangs; its thread is left behind, the call isn't. */
  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(2);

  private static final long WAIT_NANOS = 20_000_000;
  private static final long NANOS_PER_SAMPLE = 62_500;

  private final CallerAudio audio;
  private final VoiceActivity.Session voice;
  private final CurrentUtterance utterance;
  private final EarListener listener;
  private final SpeechGate gate = new SpeechGate();
  private final Hush hush = new Hush();
  private final SoundHistory history = new SoundHistory();
  private final ArrayBlockingQueue<Order> orders = new ArrayBlockingQueue<>(ORDERS_MAX);
  private final Thread thread;
  private final short[] frame = new short[CallerAudio.FRAME_SAMPLES];
  private long lastFrameNanos;
  private int windowsSincePeek;
  private volatile boolean closing;

  /** Opens the ear; the sessions are closed with it. */
  public Ear(
      CallerAudio audio,
      VoiceActivity.Session voice,
      SpeechToText.Session words,
      DangerSpotter.Session danger,
      EarListener listener) {
    this.audio = audio;
    this.voice = voice;
    this.utterance = new CurrentUtterance(words, danger);
    this.listener = listener;
    this.thread = Thread.ofPlatform().name("ear").daemon().unstarted(this::run);
  }

  /** Begins to hear. */
  public void start() {
    audio.readBy(thread);
    thread.start();
  }

  /** What the next utterance is expected to be. */
  public void expect(Expectation expectation) {
    order(new Order.Expect(System.nanoTime(), expectation));
  }

  /** Ends the utterance; {@link EarListener#finished} follows, also where nothing was said. */
  public void finish() {
    order(new Order.Finish(System.nanoTime(), false));
  }

  /** Ends the utterance for the record alone; nothing follows where there was none. */
  public void finishAside() {
    order(new Order.Finish(System.nanoTime(), true));
  }

  /** Asks to be told when everything asked for so far was done. */
  public void drain() {
    order(new Order.Drain(System.nanoTime()));
  }

  /** How much processor time and memory the thread has used is found under this id. */
  public long threadId() {
    return thread.threadId();
  }

  @Override
  public void close() throws InterruptedException {
    closing = true;
    if (thread.getState() == Thread.State.NEW) {
      release();
      return;
    }
    LockSupport.unpark(thread);
    thread.join(CLOSE_WITHIN);
  }

  private void release() {
    utterance.close();
    voice.close();
  }

  private void order(Order order) {
    if (!orders.offer(order)) {
      throw new IllegalStateException(ORDERS_MAX + " orders wait for the ear");
    }
    LockSupport.unpark(thread);
  }

  private void run() {
    try {
      // What was asked for before the beginning goes before all sound, however old.
      lastFrameNanos = System.nanoTime();
      while (!closing) {
        obey();
        if (!audio.isEmpty()) {
          lastFrameNanos = audio.take(frame);
          hear(lastFrameNanos);
        } else {
          hearSilence(System.nanoTime());
          LockSupport.parkNanos(WAIT_NANOS);
        }
      }
    } catch (RuntimeException broken) {
      listener.broken(broken);
    } finally {
      release();
    }
  }

  /** Sound that arrived before an order goes first, also where this thread is late. */
  private void obey() {
    for (Order order = orders.peek(); isDue(order); order = orders.peek()) {
      switch (orders.remove()) {
        case Order.Expect(long _, Expectation expectation) -> utterance.expect(expectation);
        case Order.Finish(long _, boolean aside) -> finish(aside);
        case Order.Drain(long _) -> listener.drained();
      }
    }
  }

  private boolean isDue(@Nullable Order order) {
    return order != null && (audio.isEmpty() || order.nanos() - lastFrameNanos <= 0);
  }

  private void finish(boolean aside) {
    boolean wasOpen = utterance.isOpen();
    if (!wasOpen && aside) {
      return;
    }
    if (!wasOpen) {
      utterance.begin(System.nanoTime());
    }
    listener.finished(utterance.finish(gate.energyFellNanos(), gate.isSpeaking(), aside));
    if (gate.isSpeaking()) {
      utterance.begin(lastFrameNanos);
    }
  }

  /** Where nothing arrives, silence does. */
  private void hearSilence(long nowNanos) {
    if (nowNanos - lastFrameNanos > NO_SOUND_NANOS) {
      Arrays.fill(frame, (short) 0);
      while (lastFrameNanos + FRAME_NANOS < nowNanos) {
        lastFrameNanos += FRAME_NANOS;
        hear(lastFrameNanos);
      }
    }
  }

  private void hear(long nanos) {
    int rms = Loudness.of(frame);
    short[] hushed = hush.hush(frame, rms);
    if (utterance.isOpen()) {
      utterance.feed(hushed, 0, hushed.length);
    }
    gate.frame(rms, nanos);
    if (history.add(frame, hushed)) {
      score(nanos);
    }
  }

  private void score(long nanos) {
    switch (gate.window(voice.score(history.window(), 0), nanos)) {
      case STARTED -> {
        // First: a prompt that is spoken into is to stop however long a recogniser takes to begin.
        listener.speechStarted(gate.onsetNanos());
        windowsSincePeek = 0;
        if (!utterance.isOpen()) {
          begin(nanos);
        }
      }
      case ENDED -> {
        utterance.voiceEnded();
        listener.speechEnded(gate.energyFellNanos());
        peek();
      }
      case NONE -> {
        int between = gate.isSpeaking() ? WINDOWS_BETWEEN_PEEKS : SILENT_WINDOWS_BETWEEN_PEEKS;
        if (utterance.isOpen() && ++windowsSincePeek >= between) {
          peek();
        }
      }
    }
  }

  private void begin(long nanos) {
    int samples = (int) ((nanos - gate.onsetNanos()) / NANOS_PER_SAMPLE) + BEFORE_SAMPLES;
    int known = history.latest(samples);
    utterance.begin(nanos - known * NANOS_PER_SAMPLE);
    utterance.feed(history.copied(), 0, known);
  }

  private void peek() {
    windowsSincePeek = 0;
    if (utterance.isOpen()) {
      listener.peeked(utterance.peek(), gate.isSpeaking());
    }
  }

  /** What the thread is asked to do. */
  private sealed interface Order {
    /** When it was given. */
    long nanos();

    record Expect(long nanos, Expectation expectation) implements Order {}

    record Finish(long nanos, boolean aside) implements Order {}

    record Drain(long nanos) implements Order {}
  }
}
