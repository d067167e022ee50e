package dev.intakeline.media.listen.pocketsphinx;

import dev.intakeline.media.listen.Expectation;
import dev.intakeline.media.listen.HeardWord;
import dev.intakeline.media.listen.Recognition;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Decodes by the question's grammar, and beside it by a loop of phones that judges the outcome. */
final class GatedListener implements Listener, AutoCloseable {
  /**
   * Words that fit worse than this were not said. Read off answers and strays to the shipped
   * questionnaires by three voices, after Opus: a right answer fell short of the former -21 by up
   * to 3.6, the nearest stray by 4.
   */
  static final double WORDS_FIT_MIN = -24.5;

  /**
   * Few words have few frames to show how well they fit, and a stray sentence is seldom heard as so
   * few: by the number of words, they may fit this much worse. Read off the same clips; no more for
   * two words, since "yes" was then taken for "i don't".
   */
  private static final double[] SLACK_BY_WORDS = {0, 7, 4};

  /**
   * What falls so far short of the gate is neither an answer nor the beginning of one. Read off 192
   * beginnings of dates, digits, letters and names and 216 strays, by three voices at 16 kHz: of
   * the former all but five fell short by 7.9 at most, of the latter most by more than this.
   */
  private static final double FAR = 9;

  private static final int NOISY_SAMPLES = 1_600;

  /**
   * Words of up to 1.5 s are listened to twice where the first time wasn't enough: longer ones fit
   * or don't, and nobody should wait for the same twice.
   */
  private static final int KEPT_SAMPLES_MAX = 24_000;

  /** Sound above this isn't what we laid under it. */
  private static final int LOUD = 4 * ComfortNoise.PEAK;

  /** 150 ms of silence end an answer. */
  private static final int SILENCE_SAMPLES = 2_400;

  /**
   * A last word that fits worse than this was put in by the decoder to round the sentence off: the
   * answer isn't complete.
   */
  static final double LAST_WORD_FIT_MIN = -50;

  /** Narrow beams and phones without context: a few per cent of a core, and as good a judge. */
  private static final Map<String, String> PHONE_LOOP =
      Map.of(
          "-allphone",
          PocketSphinxInstallation.phoneModel().toString(),
          "-allphone_ci",
          "yes",
          "-lw",
          "1",
          "-beam",
          "1e-10",
          "-pbeam",
          "1e-10");

  private final GrammarDecoder grammars;
  private final Decoder phones;
  private final ComfortNoise noise = new ComfortNoise();
  private final short[] noisy = new short[NOISY_SAMPLES];
  private final short[] kept = new short[KEPT_SAMPLES_MAX];
  private int keptSamples;
  private int fed;
  private int lastLoud;

  GatedListener(PocketSphinxInstallation installation) {
    this.grammars = new GrammarDecoder(installation);
    this.phones = new Decoder(installation.smallestDictionary(), PHONE_LOOP);
  }

  @Override
  public void fit(Path transform) {
    grammars.decoder().transform(transform);
    phones.transform(transform);
  }

  void expect(Expectation.Grammar grammar) {
    grammars.expect(grammar);
  }

  @Override
  public void begin() {
    grammars.decoder().begin();
    phones.begin();
    noise.restart();
    keptSamples = 0;
    fed = 0;
    lastLoud = 0;
  }

  @Override
  public boolean inUtterance() {
    return grammars.decoder().inUtterance();
  }

  @Override
  public void feed(short[] pcm, int offset, int count) {
    for (int done = 0; done < count; done += NOISY_SAMPLES) {
      int samples = Math.min(NOISY_SAMPLES, count - done);
      noise.under(pcm, offset + done, samples, noisy);
      grammars.decoder().feed(noisy, 0, samples);
      phones.feed(noisy, 0, samples);
      keep(samples);
    }
  }

  private void keep(int samples) {
    int taken = Math.min(samples, kept.length - keptSamples);
    System.arraycopy(noisy, 0, kept, keptSamples, taken);
    keptSamples += taken;
    for (int i = 0; i < samples; i++) {
      if (Math.abs(noisy[i]) > LOUD) {
        lastLoud = fed + i;
      }
    }
    fed += samples;
  }

  @Override
  public void end() {
    if (inUtterance()) {
      endOnce();
      int needed = lastLoud + SILENCE_SAMPLES;
      if (recognition() instanceof Recognition.Rejected && needed <= kept.length) {
        listenAgain(Math.min(needed, keptSamples));
      }
    }
  }

  private void endOnce() {
    grammars.decoder().end();
    phones.end();
  }

  /**
   * The decoder knows the voice's mean only from the utterances that are over: after this one it
   * knows it better, and the first answers of a call are understood that would have been refused.
   */
  private void listenAgain(int needed) {
    grammars.decoder().begin();
    phones.begin();
    for (int done = 0; done < needed; done += NOISY_SAMPLES) {
      int samples = Math.min(NOISY_SAMPLES, needed - done);
      grammars.decoder().feed(kept, done, samples);
      phones.feed(kept, done, samples);
    }
    endOnce();
  }

  @Override
  public Recognition recognition() {
    List<Segment> path = grammars.decoder().segments();
    List<Segment> loop = phones.segments();
    List<HeardWord> words = Listener.words(path, word -> margin(word, loop));
    if (words.isEmpty()) {
      return new Recognition.Nothing();
    }
    Fit fit = Fit.of(path, loop);
    double slack = words.size() < SLACK_BY_WORDS.length ? SLACK_BY_WORDS[words.size()] : 0;
    double margin = fit.words() - WORDS_FIT_MIN + slack;
    if (margin < 0) {
      return new Recognition.Rejected(Listener.text(words), margin, margin < -FAR);
    }
    boolean complete =
        path.getLast().word().equals(PocketSphinxInstallation.END_OF_ANSWER)
            && fit.lastWord() >= LAST_WORD_FIT_MIN;
    return new Recognition.Heard(Listener.text(words), words, complete, margin);
  }

  /** Neither good nor bad where the loop of phones hasn't come that far. */
  private static double margin(Segment word, List<Segment> loop) {
    boolean isJudged = !loop.isEmpty() && loop.getLast().endFrame() > word.startFrame();
    return isJudged ? Fit.of(List.of(word), loop).words() - WORDS_FIT_MIN : 0;
  }

  @Override
  public void close() {
    grammars.close();
    phones.close();
  }
}
