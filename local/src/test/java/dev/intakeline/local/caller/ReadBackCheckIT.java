package dev.intakeline.local.caller;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.media.audio.Resampler;
import dev.intakeline.media.listen.SpeechToText;
import dev.intakeline.media.listen.pocketsphinx.PocketSphinxInstallation;
import dev.intakeline.media.listen.pocketsphinx.PocketSphinxSpeechToText;
import dev.intakeline.media.speak.Clauses;
import dev.intakeline.media.speak.Speech;
import dev.intakeline.media.speak.SynthesisInput;
import dev.intakeline.media.speak.TextToSpeech;
import dev.intakeline.media.speak.Voice;
import dev.intakeline.media.speak.flite.FliteTextToSpeech;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The agent's real voice reads back right and wrong answers. */
class ReadBackCheckIT {
  private static final Map<String, String> WORDS =
      Stream.of("Alpha Bravo Charlie Delta Echo Golf Lima Mike November Oscar Romeo Victor")
          .flatMap(words -> Stream.of(words.split(" ", -1)))
          .collect(Collectors.toMap(w -> w.substring(0, 1).toLowerCase(Locale.ROOT), w -> w));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DATE    | march third nineteen eighty two  | March third, nineteen eighty two     | true",
        "DATE    | march third nineteen eighty two  | May third, nineteen eighty two       | false",
        "DATE    | march third nineteen eighty two  | March third, nineteen eighty six     | false",
        "DIGITS  | four seven one one nine two      | four seven one, one nine two         | true",
        "DIGITS  | four seven one one nine two      | four seven one, nine nine two        | false",
        "LETTERS | morgan | morgan | true",
        "LETTERS | morgan | norgan | false",
        "LETTERS | morgan | organ | false",
        "LETTERS | morgan | morgam | false",
        "LETTERS | morgan | borgan | false",
        "LETTERS | vance | vance | true",
        "LETTERS | vance | bance | false",
        "LETTERS | vance | dance | false",
        "LETTERS | lee | lee | true",
        "LETTERS | lee | le | false",
        "LETTERS | lee | lea | false",
        "NUMBER  | one hundred one point five degrees | one hundred one point five degrees | true",
        "NUMBER  | one hundred one point five degrees | one hundred point five degrees     | false",
        "NAME    | susan miller                     | Susan Miller                         | true",
        "NAME    | susan miller                     | Robert Parker                        | false",
      })
  void tellsItsOwnAnswerFromAnother(ReadBackForm form, String said, String readBack, boolean same) {
    boolean letters = form == ReadBackForm.LETTERS;
    Scenario.ReadBack mine =
        new Scenario.ReadBack(
            form, letters ? codeWords(said, " ").toLowerCase(Locale.ROOT) : said, Optional.empty());
    try (TextToSpeech agent = FliteTextToSpeech.open();
        SpeechToText recognition = new PocketSphinxSpeechToText(PocketSphinxInstallation.find());
        ReadBackCheck check = new ReadBackCheck(recognition.open())) {
      short[] sound =
          sound(
              agent,
              "I have " + (letters ? codeWords(readBack, ", ") : readBack) + ". Is that right?");
      double surplus = check.surplusOfOthers(mine, sound);
      System.out.printf("%s read back as %s: %.0f%n", said, readBack, surplus);
      assertThat(surplus < form.clearly()).as("surplus %s", surplus).isEqualTo(same);
    }
  }

  /** As the agent reads letters back. */
  private static String codeWords(String letters, String between) {
    return letters
        .chars()
        .mapToObj(Character::toString)
        .map(letter -> letter.toUpperCase(Locale.ROOT) + " as in " + WORDS.get(letter))
        .collect(Collectors.joining(between));
  }

  /** Clause by clause, as the agent speaks. */
  private static short[] sound(TextToSpeech agent, String words) {
    short[] wide = new short[0];
    for (String clause : Clauses.of(words)) {
      Speech speech =
          agent.synthesize(new SynthesisInput.Personal(clause), new Voice("rms")).fromOnset();
      short[] sound = new short[speech.samples()];
      speech.copy(0, sound);
      wide = Arrays.copyOf(wide, wide.length + sound.length);
      System.arraycopy(sound, 0, wide, wide.length - sound.length, sound.length);
    }
    Resampler resampler = Resampler.from48To16();
    short[] narrow = new short[resampler.outputBound(wide.length)];
    return Arrays.copyOf(narrow, resampler.process(wide, 0, wide.length, narrow, 0));
  }
}
