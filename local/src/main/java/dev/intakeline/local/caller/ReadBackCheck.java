package dev.intakeline.local.caller;

import dev.intakeline.media.listen.Expectation;
import dev.intakeline.media.listen.Recognition;
import dev.intakeline.media.listen.SpeechToText;
import java.util.List;

/**
 * Whether a read-back holds what the caller had said. The caller's own hearing is no better than
 * anybody's: it takes the sound for its own answer unless another one of the same kind explains it
 * clearly better than it usually does. For the ear's thread alone.
 */
final class ReadBackCheck implements AutoCloseable {
  private static final int FRAME_SAMPLES = 160;

  private final SpeechToText.Session recogniser;

  ReadBackCheck(SpeechToText.Session recogniser) {
    this.recogniser = recogniser;
  }

  /**
   * Compares.
   *
   * @param mine what the caller had said
   * @param sound the agent's read-back, 16 kHz
   */
  boolean isMine(Scenario.ReadBack mine, short[] sound) {
    return surplusOfOthers(mine, sound) < mine.form().clearly();
  }

  /** By how much another answer explains the sound better than the caller's own. */
  double surplusOfOthers(Scenario.ReadBack mine, short[] sound) {
    double own =
        fit(
            "mine/" + Integer.toHexString(mine.hears().hashCode()),
            ReadBackForm.grammarOf(mine.hears()),
            sound);
    double any = fit("any/" + mine.form(), mine.form().grammarOfAny(), sound);
    return (any - own) * sound.length / FRAME_SAMPLES;
  }

  private double fit(String name, String grammar, short[] sound) {
    recogniser.expect(new Expectation.Grammar(name, grammar, List.of()));
    recogniser.begin();
    recogniser.feed(sound, 0, sound.length);
    return switch (recogniser.finish()) {
      case Recognition.Heard heard -> heard.margin();
      case Recognition.Rejected rejected -> rejected.margin();
      case Recognition.Nothing _ -> NOTHING;
    };
  }

  /** Worse than any words. */
  private static final double NOTHING = -1_000;

  @Override
  public void close() {
    recogniser.close();
  }
}
