package dev.intakeline.local.caller;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.media.audio.Resampler;
import dev.intakeline.media.listen.SpeechToText;
import dev.intakeline.media.listen.pocketsphinx.PocketSphinxInstallation;
import dev.intakeline.media.listen.pocketsphinx.PocketSphinxSpeechToText;
import dev.intakeline.media.speak.Speech;
import dev.intakeline.media.speak.TextToSpeech;
import dev.intakeline.media.speak.Utterance;
import dev.intakeline.media.speak.Voice;
import dev.intakeline.media.speak.flite.FliteTextToSpeech;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The agent's real voice reads back right and wrong answers. */
class ReadBackCheckIT {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DATE    | march third nineteen eighty two  | March third, nineteen eighty two     | true",
        "DATE    | march third nineteen eighty two  | May third, nineteen eighty two       | false",
        "DATE    | march third nineteen eighty two  | March third, nineteen eighty six     | false",
        "DIGITS  | four seven one one nine two      | four seven one, one nine two         | true",
        "DIGITS  | four seven one one nine two      | four seven one, nine nine two        | false",
        "LETTERS | m o r g a n                      | M, O, R, G, A, N                     | true",
        "LETTERS | m o r g a n                      | O, R, G, A, N                        | false",
        "LETTERS | m o r g a n                      | N, O, R, G, N, N                     | false",
        "NUMBER  | one hundred one point five degrees | one hundred one point five degrees | true",
        "NUMBER  | one hundred one point five degrees | one hundred point five degrees     | false",
        "NAME    | susan miller                     | Susan Miller                         | true",
        "NAME    | susan miller                     | Robert Parker                        | false",
      })
  void tellsItsOwnAnswerFromAnother(ReadBackForm form, String said, String readBack, boolean same) {
    Scenario.ReadBack mine = new Scenario.ReadBack(form, said, Optional.empty());
    try (TextToSpeech agent = FliteTextToSpeech.open();
        SpeechToText recognition = new PocketSphinxSpeechToText(PocketSphinxInstallation.find());
        ReadBackCheck check = new ReadBackCheck(recognition.open())) {
      short[] sound = sound(agent, "I have " + readBack + ". Is that right?");
      double surplus = check.surplusOfOthers(mine, sound);
      System.out.printf("%s read back as %s: %.0f%n", said, readBack, surplus);
      assertThat(surplus < form.clearly()).as("surplus %s", surplus).isEqualTo(same);
    }
  }

  private static short[] sound(TextToSpeech agent, String words) {
    Speech speech = agent.synthesize(new Utterance.Fixed(words), new Voice("rms"));
    short[] wide = new short[speech.samples()];
    speech.copy(0, wide);
    Resampler resampler = Resampler.from48To16();
    short[] narrow = new short[resampler.outputBound(wide.length)];
    return Arrays.copyOf(narrow, resampler.process(wide, 0, wide.length, narrow, 0));
  }
}
