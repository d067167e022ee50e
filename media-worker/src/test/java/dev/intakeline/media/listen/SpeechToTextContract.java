package dev.intakeline.media.listen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every recogniser keeps. */
public abstract class SpeechToTextContract {
  /** The grammar of all tests here. */
  protected static final Expectation.Grammar COUNT =
      new Expectation.Grammar(
          "count",
          """
          #JSGF V1.0;
          grammar count;
          public <answer> = [about] <number> days | yes | no;
          <number> = two | three | twenty [<unit>];
          <unit> = two | three;
          """,
          List.of());

  private SpeechToText recogniser;

  /** The recogniser under test, which will hear the given sentence in its first utterance. */
  protected abstract SpeechToText open(String sentence);

  /** Sound of the sentence, with a quiet room before and after. */
  protected abstract short[] sound(String sentence);

  @BeforeEach
  void noneYet() {
    recogniser = open("about twenty three days");
  }

  @AfterEach
  void closeRecogniser() {
    recogniser.close();
  }

  @Test
  void hearsASentenceOfTheGrammar() {
    short[] sound = sound("about twenty three days");
    try (SpeechToText.Session session = recogniser.open()) {
      session.expect(COUNT);
      session.begin();
      feed(session, sound);
      Recognition peeked = session.peek();
      Recognition finished = session.finish();
      assertThat(peeked).isInstanceOf(Recognition.Heard.class);
      assertThat(finished).isInstanceOf(Recognition.Heard.class);
      if (peeked instanceof Recognition.Heard early
          && finished instanceof Recognition.Heard heard) {
        assertThat(early.text()).isEqualTo("about twenty three days");
        assertThat(early.complete()).isTrue();
        assertThat(heard.text()).isEqualTo(early.text());
        assertThat(heard.words()).hasSize(4);
        assertThat(heard.words().getLast().endSample()).isLessThanOrEqualTo(sound.length);
      }
    }
  }

  @Test
  void hearsNothingInSilence() {
    try (SpeechToText.Session session = recogniser.open()) {
      session.expect(COUNT);
      session.begin();
      feed(session, new short[16_000]);
      assertThat(session.finish()).isNotInstanceOf(Recognition.Heard.class);
    }
  }

  @Test
  void hearsNothingWithoutSound() {
    try (SpeechToText.Session session = recogniser.open()) {
      session.expect(COUNT);
      session.begin();
      assertThat(session.peek()).isEqualTo(new Recognition.Nothing());
      assertThat(session.finish()).isEqualTo(new Recognition.Nothing());
    }
  }

  @Test
  void startsAfreshAfterAnAbandonedUtterance() {
    try (SpeechToText.Session session = recogniser.open()) {
      session.expect(COUNT);
      session.abandon();
      session.begin();
      feed(session, new short[8_000]);
      session.abandon();
      session.begin();
      feed(session, sound("about twenty three days"));
      assertThat(session.finish())
          .isInstanceOfSatisfying(
              Recognition.Heard.class,
              heard -> assertThat(heard.text()).isEqualTo("about twenty three days"));
    }
  }

  @Test
  void refusesAnUtteranceOfWhichNothingIsExpected() {
    try (SpeechToText.Session session = recogniser.open()) {
      assertThatThrownBy(session::begin).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void refusesCallsOutOfOrder() {
    try (SpeechToText.Session session = recogniser.open()) {
      session.expect(COUNT);
      assertThatThrownBy(session::finish).isInstanceOf(IllegalStateException.class);
      assertThatThrownBy(() -> session.feed(new short[160], 0, 160))
          .isInstanceOf(IllegalStateException.class);
      session.begin();
      assertThatThrownBy(session::begin).isInstanceOf(IllegalStateException.class);
      assertThatThrownBy(() -> session.expect(COUNT)).isInstanceOf(IllegalStateException.class);
      session.finish();
    }
  }

  @Test
  @SuppressWarnings("try")
  void closesTwiceAndInTheMiddle() {
    SpeechToText.Session session = recogniser.open();
    session.expect(COUNT);
    session.begin();
    session.close();
    session.close();
  }

  /** Feeds the sound as the room would, 20 ms at a time. */
  protected static void feed(SpeechToText.Session session, short[] sound) {
    for (int at = 0; at < sound.length; at += 320) {
      session.feed(sound, at, Math.min(320, sound.length - at));
    }
  }
}
