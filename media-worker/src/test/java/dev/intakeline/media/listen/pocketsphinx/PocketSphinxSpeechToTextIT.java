package dev.intakeline.media.listen.pocketsphinx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intakeline.media.listen.Clips;
import dev.intakeline.media.listen.Expectation;
import dev.intakeline.media.listen.Recognition;
import dev.intakeline.media.listen.SpeechToText;
import dev.intakeline.media.listen.SpeechToTextContract;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class PocketSphinxSpeechToTextIT extends SpeechToTextContract {
  @Override
  protected SpeechToText open(String sentence) {
    return new PocketSphinxSpeechToText(PocketSphinxInstallation.find());
  }

  @Test
  void takesFreeTextInOpenDictation() {
    try (SpeechToText recogniser = open("");
        SpeechToText.Session session = recogniser.open()) {
      session.expect(new Expectation.Dictation());
      session.begin();
      feed(session, sound("my stomach hurts and i feel sick"));
      assertThat(session.finish())
          .isInstanceOfSatisfying(
              Recognition.Heard.class, heard -> assertThat(heard.text()).contains("stomach"));
    }
  }

  @Test
  void waitsWhereOnlyTheBeginningOfAnAnswerWasSaid() {
    try (SpeechToText recogniser = open("");
        SpeechToText.Session session = recogniser.open()) {
      session.expect(COUNT);
      session.begin();
      feed(session, sound("about twenty"));
      assertThat(session.peek()).isInstanceOf(Recognition.Heard.class);
      if (session.peek() instanceof Recognition.Heard beginning) {
        assertThat(beginning.complete()).isFalse();
      }
      feed(session, sound("three days"));
      assertThat(session.finish())
          .isInstanceOfSatisfying(
              Recognition.Heard.class,
              heard -> assertThat(heard.text()).isEqualTo("about twenty three days"));
    }
  }

  @Test
  void doesNotBeginAnAnswerAnewInTheMiddleOfIt() {
    Expectation number =
        new Expectation.Grammar(
            "number",
            "#JSGF V1.0; grammar n; <digit> = oh | one | two | three | four | five | six | seven"
                + " | eight | nine; <number> = <digit>+; <opening> = the | um | my | for;"
                + " public <answer> = <number> | <opening> <number>;",
            List.of());
    try (SpeechToText recogniser = open("");
        SpeechToText.Session session = recogniser.open()) {
      session.expect(number);
      session.begin();
      feed(session, sound("six five three, eight eight four"));
      assertThat(session.finish())
          .isInstanceOfSatisfying(
              Recognition.Heard.class,
              heard ->
                  assertThat(heard.text().split(" ", -1))
                      .startsWith("six", "five", "three")
                      .doesNotContain("the", "um", "my", "for"));
    }
  }

  @Test
  void rejectsWhatNobodyAskedFor() {
    try (SpeechToText recogniser = open("");
        SpeechToText.Session session = recogniser.open()) {
      session.expect(COUNT);
      for (String stray : new String[] {"is this a robot", "we just moved here from chicago"}) {
        session.begin();
        feed(session, sound(stray));
        assertThat(session.finish()).as(stray).isInstanceOf(Recognition.Rejected.class);
      }
    }
  }

  @Test
  void namesAGrammarThatHasAFault() {
    try (SpeechToText recogniser = open("");
        SpeechToText.Session session = recogniser.open()) {
      Expectation broken =
          new Expectation.Grammar(
              "broken", "#JSGF V1.0; grammar b; public <a> = yes | ( no;", List.of());
      assertThatThrownBy(() -> session.expect(broken))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("broken");
    }
  }

  @Test
  void refusesAVirtualThread() throws InterruptedException {
    try (SpeechToText recogniser = open("");
        SpeechToText.Session session = recogniser.open()) {
      AtomicReference<Throwable> thrown = new AtomicReference<>();
      Thread.ofVirtual()
          .uncaughtExceptionHandler((_, e) -> thrown.set(e))
          .start(() -> session.expect(COUNT))
          .join();
      assertThat(thrown.get()).hasMessageContaining("pin a virtual thread");
    }
  }

  @Override
  protected short[] sound(String sentence) {
    return Clips.say("rms", sentence);
  }
}
