package dev.intakeline.media.mark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.media.speak.Speech;
import dev.intakeline.media.speak.SynthesisInput;
import dev.intakeline.media.speak.Voice;
import dev.intakeline.media.speak.flite.FliteTextToSpeech;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Marks in the voices that speak here. */
final class MarkInSpeechIT {
  private static final List<String> SENTENCES =
      List.of(
          "Yes, sixty six.",
          "Please read me your member number, digit by digit.",
          "She sells sea shells, such as these sizes.",
          "In your own words, what brings you in today?",
          "Four seven one one nine two, that's right.");

  @Test
  void areFoundWhereTheyAreAndNowhereElse() {
    try (FliteTextToSpeech flite = FliteTextToSpeech.open()) {
      for (String voice : List.of("rms", "slt", "awb")) {
        for (String sentence : SENTENCES) {
          short[] sound = sound(flite, sentence, voice);
          int middle = sound.length / 2 / Marked.FRAME;

          assertThat(Marked.frames(sound)).as("%s: %s", voice, sentence).isEmpty();
          assertThat(Marked.frames(Marked.at(sound, middle * Marked.FRAME)))
              .as("%s: %s", voice, sentence)
              .containsExactly(middle);
        }
      }
    }
  }

  private static short[] sound(FliteTextToSpeech flite, String sentence, String voice) {
    Speech speech = flite.synthesize(new SynthesisInput.Fixed(sentence), new Voice(voice));
    short[] sound = new short[speech.samples()];
    assertThat(speech.copy(0, sound)).isEqualTo(sound.length);
    return sound;
  }
}
