package dev.intakeline.media.ear;

import dev.intakeline.media.listen.DangerHit;
import dev.intakeline.media.listen.DangerSpotter;
import dev.intakeline.media.listen.Expectation;
import dev.intakeline.media.listen.Recognition;
import dev.intakeline.media.listen.SpeechToText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The utterance that is being heard, in both recognisers at once. For the ear's thread alone. */
final class CurrentUtterance {
  private final SpeechToText.Session words;
  private final DangerSpotter.Session danger;
  private final List<DangerHit> hits = new ArrayList<>();
  private Optional<Expectation> next = Optional.empty();
  private boolean open;
  private long startNanos;
  private long fedSamples;
  private long voiceEndSample;

  CurrentUtterance(SpeechToText.Session words, DangerSpotter.Session danger) {
    this.words = words;
    this.danger = danger;
  }

  /** From the next utterance on. Loads at once what can be loaded at once. */
  void expect(Expectation expectation) {
    next = Optional.of(expectation);
    if (!open) {
      applyExpectation();
    }
  }

  boolean isOpen() {
    return open;
  }

  void begin(long firstSampleNanos) {
    applyExpectation();
    hits.clear();
    words.begin();
    danger.begin();
    open = true;
    startNanos = firstSampleNanos;
    fedSamples = 0;
    voiceEndSample = 0;
  }

  void feed(short[] pcm, int offset, int count) {
    words.feed(pcm, offset, count);
    fedSamples += count;
    List<DangerHit> more = danger.feed(pcm, offset, count);
    if (!more.isEmpty()) {
      hits.addAll(more);
    }
  }

  /**
   * Voice activity has ended here, so far. Counted in samples as the hits are: sound that comes in
   * late, after silence was put in its place, makes the two clocks differ.
   */
  void voiceEnded() {
    voiceEndSample = fedSamples;
  }

  Recognition peek() {
    return words.peek();
  }

  /**
   * Ends the utterance.
   *
   * @param speechEndNanos where its energy fell last
   * @param speaking whether voice activity goes on
   */
  Hearing finish(long speechEndNanos, boolean speaking, boolean aside) {
    long fromNanos = System.nanoTime();
    open = false;
    if (speaking) {
      voiceEnded();
    }
    hits.addAll(danger.finish());
    Recognition recognition = words.finish();
    return new Hearing(
        recognition,
        Doubt.settled(hits, recognition, voiceEndSample),
        startNanos,
        speechEndNanos,
        aside,
        fromNanos,
        System.nanoTime());
  }

  void close() {
    words.close();
    danger.close();
  }

  private void applyExpectation() {
    next.ifPresent(words::expect);
    next = Optional.empty();
  }
}
