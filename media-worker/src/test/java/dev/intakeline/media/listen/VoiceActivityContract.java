package dev.intakeline.media.listen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every voice detector keeps. */
public abstract class VoiceActivityContract {
  private VoiceActivity detector;

  /** The detector under test. */
  protected abstract VoiceActivity open();

  /** A second or more of what this detector takes for speech. */
  protected abstract short[] speech();

  @BeforeEach
  void openDetector() {
    detector = open();
  }

  @AfterEach
  void closeDetector() {
    detector.close();
  }

  @Test
  void hearsSpeechAndSilence() {
    try (VoiceActivity.Session session = detector.open()) {
      assertThat(highest(session, new short[32_000])).isLessThan(0.3f);
      assertThat(highest(session, speech())).isGreaterThan(0.7f);
    }
  }

  @Test
  void scoresBetweenNoneAndOneWhateverItHears() {
    short[] rail = new short[16_000];
    for (int i = 0; i < rail.length; i++) {
      rail[i] = i % 2 == 0 ? Short.MAX_VALUE : Short.MIN_VALUE;
    }
    try (VoiceActivity.Session session = detector.open()) {
      for (int at = 0; at + VoiceActivity.WINDOW_SAMPLES <= rail.length; at += 512) {
        assertThat(session.score(rail, at)).isBetween(0f, 1f);
      }
    }
  }

  @Test
  void opensInSilenceWhateverWasHeardBefore() {
    short[] speech = speech();
    float first;
    try (VoiceActivity.Session session = detector.open()) {
      first = session.score(speech, 0);
      highest(session, speech);
    }
    try (VoiceActivity.Session session = detector.open()) {
      assertThat(session.score(speech, 0)).isEqualTo(first);
    }
  }

  @Test
  void keepsSessionsApart() {
    short[] speech = speech();
    try (VoiceActivity.Session alone = detector.open();
        VoiceActivity.Session one = detector.open();
        VoiceActivity.Session other = detector.open()) {
      float first = alone.score(speech, 5_120);
      float second = alone.score(speech, 5_632);
      assertThat(one.score(speech, 5_120)).isEqualTo(first);
      highest(other, speech);
      assertThat(one.score(speech, 5_632)).isEqualTo(second);
    }
  }

  @Test
  @SuppressWarnings("try")
  void closesTwice() {
    VoiceActivity.Session session = detector.open();
    session.close();
    session.close();
  }

  private static float highest(VoiceActivity.Session session, short[] pcm) {
    float highest = 0;
    for (int at = 0; at + VoiceActivity.WINDOW_SAMPLES <= pcm.length; at += 512) {
      highest = Math.max(highest, session.score(pcm, at));
    }
    return highest;
  }
}
