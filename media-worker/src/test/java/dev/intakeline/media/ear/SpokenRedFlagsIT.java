package dev.intakeline.media.ear;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.media.listen.Clips;
import dev.intakeline.media.listen.DangerSpotter;
import dev.intakeline.media.listen.SpeechToText;
import dev.intakeline.media.listen.pocketsphinx.PocketSphinxDangerSpotter;
import dev.intakeline.media.listen.pocketsphinx.PocketSphinxInstallation;
import dev.intakeline.media.listen.pocketsphinx.PocketSphinxSpeechToText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sample of what {@link SpokenRedFlags} measures, from the tuning set. */
class SpokenRedFlagsIT {
  private static final List<String> KINDS = List.of("boolean", "integer", "digits", "name");
  private static final int SENTENCES = 12;

  /** Alone, after an answer and before one. */
  private static final List<String> CRIES =
      List.of(
          "i can barely breathe",
          "nearly every day i can barely breathe",
          "i can barely breathe nearly every day");

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void hearsListedPhrasesAndLeavesOrdinaryAnswersAlone(boolean telephone) throws IOException {
    List<String> missed = new ArrayList<>();
    List<String> asked = new ArrayList<>();
    try (SpeechToText words = new PocketSphinxSpeechToText(PocketSphinxInstallation.find());
        DangerSpotter danger = new PocketSphinxDangerSpotter(PocketSphinxInstallation.find())) {
      for (String voice : Clips.VOICES) {
        try (SpokenTurn turn = new SpokenTurn(words, danger, voice, telephone)) {
          int number = Clips.VOICES.indexOf(voice);
          for (SpokenSentence said : dangers(number)) {
            String kind = KINDS.get(said.text().length() % KINDS.size());
            SpokenTurn.Heard heard = turn.say(said.text(), SpokenQuestions.answers(kind));
            if (!heard.rules().contains(said.mark())) {
              missed.add(said.text());
            }
          }
          for (SpokenSentence said : ordinary(number)) {
            if (turn.say(said.text(), SpokenQuestions.answers(said.mark())).outcome()
                != SpokenTurn.Outcome.NONE) {
              asked.add(said.text());
            }
          }
        }
      }
    }
    assertThat(missed).hasSizeLessThanOrEqualTo(telephone ? 2 : 1);
    assertThat(asked).hasSizeLessThanOrEqualTo(1);
  }

  /** "Nearly every day" comes closer to "barely breathe" than many a real cry for help. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void tellsAnOfferedOptionFromTheDangerThatSoundsLikeIt(boolean telephone) throws IOException {
    try (SpeechToText words = new PocketSphinxSpeechToText(PocketSphinxInstallation.find());
        DangerSpotter danger = new PocketSphinxDangerSpotter(PocketSphinxInstallation.find())) {
      for (String voice : Clips.VOICES) {
        try (SpokenTurn turn = new SpokenTurn(words, danger, voice, telephone)) {
          for (String option : SpokenQuestions.HOW_OFTEN) {
            assertThat(turn.say(option, SpokenQuestions.howOften()).outcome())
                .as(voice + " says " + option)
                .isEqualTo(SpokenTurn.Outcome.NONE);
          }
          for (String cry : CRIES) {
            assertThat(turn.say(cry, SpokenQuestions.howOften()).rules())
                .as(voice + " says " + cry)
                .contains("breathing");
          }
        }
      }
    }
  }

  private static List<SpokenSentence> dangers(int voice) {
    return sample(
        SpokenSentences.read("tune-danger.tsv").stream()
            .filter(SpokenSentences::holdsListed)
            .toList(),
        voice);
  }

  private static List<SpokenSentence> ordinary(int voice) {
    return sample(
        SpokenSentences.read("tune-ordinary.tsv").stream()
            .filter(said -> !said.mark().equals("text"))
            .toList(),
        voice);
  }

  /** A third of the sample for each voice, spread over the whole table. */
  private static List<SpokenSentence> sample(List<SpokenSentence> all, int voice) {
    List<SpokenSentence> sample = new ArrayList<>();
    for (int i = voice; i < SENTENCES; i += Clips.VOICES.size()) {
      sample.add(all.get(i * all.size() / SENTENCES));
    }
    return sample;
  }
}
