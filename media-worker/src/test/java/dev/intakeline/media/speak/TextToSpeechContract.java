package dev.intakeline.media.speak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every synthesiser keeps. */
public abstract class TextToSpeechContract {
  private static final SynthesisInput QUESTION =
      new SynthesisInput.Fixed("How many days have you had this, about?");

  private TextToSpeech speaker;

  /** A synthesiser that knows {@link #voice()}. */
  protected abstract TextToSpeech open() throws Exception;

  /** A voice to speak with. */
  protected abstract Voice voice();

  @BeforeEach
  void openSpeaker() throws Exception {
    speaker = open();
  }

  @AfterEach
  void closeSpeaker() {
    speaker.close();
  }

  @Test
  void speaksForAPlausibleTime() {
    Speech speech = speaker.synthesize(QUESTION, voice());
    assertThat(speech.duration().toMillis()).isBetween(800L, 8_000L);
  }

  @Test
  void saysTheSameTwice() {
    Speech once = speaker.synthesize(QUESTION, voice());
    Speech again = speaker.synthesize(QUESTION, voice());
    assertThat(again.samples()).isEqualTo(once.samples());
    assertThat(again.words()).isEqualTo(once.words());
  }

  @Test
  void placesEveryWordInOrder() {
    Speech speech = speaker.synthesize(QUESTION, voice());
    assertThat(speech.words().stream().map(SpokenWord::text))
        .containsExactly("How", "many", "days", "have", "you", "had", "this,", "about?");
    int end = 0;
    for (SpokenWord word : speech.words()) {
      assertThat(word.startSample()).isGreaterThanOrEqualTo(end);
      end = word.endSample();
    }
    assertThat(end).isLessThanOrEqualTo(speech.samples());
  }

  @Test
  void takesAnythingThatIsAText() {
    for (String text :
        new String[] {"-o /dev/null", "$(id) `id` \"'", "1.5 mg", "--", "é ü 😀 ok"}) {
      assertThat(speaker.synthesize(new SynthesisInput.Personal(text), voice()).samples())
          .isNotNegative();
    }
  }

  @Test
  void refusesAVoiceThatItLacks() {
    assertThatThrownBy(() -> speaker.synthesize(QUESTION, new Voice("nobody")))
        .isInstanceOf(SynthesisFailedException.class)
        .hasMessageContaining("nobody");
  }
}
