package dev.intakeline.media.listen.pocketsphinx;

import dev.intakeline.media.listen.Expectation;
import dev.intakeline.media.listen.HeardWord;
import dev.intakeline.media.listen.Recognition;
import java.util.List;
import java.util.Map;

/** Decodes by the question's grammar, and beside it by a loop of phones that judges the outcome. */
final class GatedListener implements Listener, AutoCloseable {
  /**
   * Words that fit worse than this were not said. Read off the development clips of
   * docs/safety/spoken-red-flags.md.
   */
  static final double WORDS_FIT_MIN = -21;

  /**
   * Few words have few frames to show how well they fit, and a stray sentence is seldom heard as so
   * few: by the number of words, they may fit this much worse. Read off short answers by three
   * voices, each asked for several times in one call, after Opus; no more for two words, since
   * "yes" was then taken for "i don't".
   */
  private static final double[] SLACK_BY_WORDS = {0, 9, 6};

  private static final int NOISY_SAMPLES = 1_600;

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

  GatedListener(PocketSphinxInstallation installation) {
    this.grammars = new GrammarDecoder(installation);
    this.phones = new Decoder(installation.smallestDictionary(), PHONE_LOOP);
  }

  void expect(Expectation.Grammar grammar) {
    grammars.expect(grammar);
  }

  @Override
  public void begin() {
    grammars.decoder().begin();
    phones.begin();
    noise.restart();
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
    }
  }

  @Override
  public void end() {
    grammars.decoder().end();
    phones.end();
  }

  @Override
  public Recognition recognition() {
    List<Segment> path = grammars.decoder().segments();
    List<HeardWord> words = Listener.words(path);
    if (words.isEmpty()) {
      return new Recognition.Nothing();
    }
    Fit fit = Fit.of(path, phones.segments());
    double slack = words.size() < SLACK_BY_WORDS.length ? SLACK_BY_WORDS[words.size()] : 0;
    double margin = fit.words() - WORDS_FIT_MIN + slack;
    if (margin < 0) {
      return new Recognition.Rejected(Listener.text(words), margin);
    }
    boolean complete =
        path.getLast().word().equals(PocketSphinxInstallation.END_OF_ANSWER)
            && fit.lastWord() >= LAST_WORD_FIT_MIN;
    return new Recognition.Heard(Listener.text(words), words, complete, margin);
  }

  @Override
  public void close() {
    grammars.close();
    phones.close();
  }
}
