package dev.intakeline.livekit;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits until a tone is heard in ten frames. */
final class Ear implements AudioSink {
  private static final double CLEAR = 0.8;
  private static final int FRAMES = 10;
  private static final int LIMIT_SECONDS = 20;

  private final int frequencyHz;
  private final int rateHz;
  private volatile CountDownLatch clear = new CountDownLatch(FRAMES);
  private final CountDownLatch ended = new CountDownLatch(1);

  Ear(int frequencyHz, int rateHz) {
    this.frequencyHz = frequencyHz;
    this.rateHz = rateHz;
  }

  @Override
  public void frame(short[] samples, int count, long receivedNanos) {
    if (count == rateHz / 100 && Tone.share(samples, count, frequencyHz, rateHz) > CLEAR) {
      clear.countDown();
    }
  }

  @Override
  public void ended() {
    ended.countDown();
  }

  /** Forgets what was heard so far. */
  void listenAgain() {
    clear = new CountDownLatch(FRAMES);
  }

  boolean hears() throws InterruptedException {
    return clear.await(LIMIT_SECONDS, TimeUnit.SECONDS);
  }

  boolean hasEnded() throws InterruptedException {
    return ended.await(LIMIT_SECONDS, TimeUnit.SECONDS);
  }
}
