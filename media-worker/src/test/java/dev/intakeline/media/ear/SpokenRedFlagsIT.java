package dev.intakeline.media.ear;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.media.listen.BothCores;
import dev.intakeline.media.listen.Clips;
import dev.intakeline.media.listen.DangerSpotter;
import dev.intakeline.media.listen.Expectation;
import dev.intakeline.media.listen.SpeechToText;
import dev.intakeline.media.listen.pocketsphinx.PocketSphinxDangerSpotter;
import dev.intakeline.media.listen.pocketsphinx.PocketSphinxInstallation;
import dev.intakeline.media.listen.pocketsphinx.PocketSphinxSpeechToText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A sample of what {@link SpokenRedFlags} measures, from the report set, to which nothing is
 * fitted. Decoding has no randomness: a limit that is broken was broken by a change.
 */
@Isolated("takes both cores")
class SpokenRedFlagsIT {
  private static final List<String> KINDS = SpokenQuestions.KINDS;

  /** Of dangers and of ordinary answers, on each line, a third by each voice. */
  private static final int SENTENCES = 18;

  private static final int DENIALS = 6;

  /** One more than the goals leave: 97 of 100 listed dangers, 90 on telephones. */
  private static final int MISSED_MAX = 1;

  private static final int MISSED_ON_TELEPHONES_MAX = 2;

  private static final int ASKED_MAX = 1;

  /** Alone, after an answer and before one. */
  private static final List<String> CRIES =
      List.of(
          "i can barely breathe",
          "nearly every day i can barely breathe",
          "i can barely breathe nearly every day");

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void hearsListedPhrasesAndLeavesOrdinaryAnswersAlone(boolean telephone) throws Exception {
    List<Heard> ofVoices;
    try (SpeechToText words = new PocketSphinxSpeechToText(PocketSphinxInstallation.find());
        DangerSpotter danger = new PocketSphinxDangerSpotter(PocketSphinxInstallation.find())) {
      ofVoices =
          BothCores.each(
              Clips.VOICES,
              voice -> {
                try (SpokenTurn turn = new SpokenTurn(words, danger, voice, telephone)) {
                  return heard(turn, voice);
                }
              });
    }
    assertThat(ofVoices.stream().flatMap(heard -> heard.missed.stream()))
        .hasSizeLessThanOrEqualTo(telephone ? MISSED_ON_TELEPHONES_MAX : MISSED_MAX);
    assertThat(ofVoices.stream().flatMap(heard -> heard.asked.stream()))
        .hasSizeLessThanOrEqualTo(ASKED_MAX);
    assertThat(ofVoices.stream().flatMap(heard -> heard.escalated.stream()))
        .as("without a danger")
        .isEmpty();
  }

  /** What was not heard as it was meant, of one voice. */
  private record Heard(List<String> missed, List<String> asked, List<String> escalated) {}

  private static Heard heard(SpokenTurn turn, String voice) throws IOException {
    Heard heard = new Heard(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    int number = Clips.VOICES.indexOf(voice);
    for (SpokenSentence said : sample(dangers(), number, SENTENCES)) {
      if (!turn.say(said.text(), answers(said)).rules().contains(said.mark())) {
        heard.missed.add(voice + ": " + said.text());
      }
    }
    for (SpokenSentence said : sample(table("ordinary.tsv"), number, SENTENCES)) {
      SpokenTurn.Outcome outcome =
          turn.say(said.text(), SpokenQuestions.answers(said.mark())).outcome();
      if (outcome == SpokenTurn.Outcome.ASKED) {
        heard.asked.add(voice + ": " + said.text());
      }
      if (isEscalated(turn, outcome)) {
        heard.escalated.add(voice + ": " + said.text());
      }
    }
    for (SpokenSentence said : sample(table("negated.txt"), number, DENIALS)) {
      if (isEscalated(turn, turn.say(said.text(), answers(said)).outcome())) {
        heard.escalated.add(voice + ": " + said.text());
      }
    }
    return heard;
  }

  /** At once, or since the no to the question is no clear one. */
  private static boolean isEscalated(SpokenTurn turn, SpokenTurn.Outcome outcome)
      throws IOException {
    return switch (outcome) {
      case NONE -> false;
      case ASKED -> !turn.isClearNo("no");
      case ESCALATED -> true;
    };
  }

  /** In answer to a question of whichever kind. */
  private static Expectation answers(SpokenSentence said) {
    return SpokenQuestions.answers(KINDS.get(said.text().length() % KINDS.size()));
  }

  /** "Nearly every day" comes closer to "barely breathe" than many a real cry for help. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void tellsAnOfferedOptionFromTheDangerThatSoundsLikeIt(boolean telephone) throws Exception {
    try (SpeechToText words = new PocketSphinxSpeechToText(PocketSphinxInstallation.find());
        DangerSpotter danger = new PocketSphinxDangerSpotter(PocketSphinxInstallation.find())) {
      BothCores.each(
          Clips.VOICES,
          voice -> {
            try (SpokenTurn turn = new SpokenTurn(words, danger, voice, telephone)) {
              return tellsThemApart(turn, voice);
            }
          });
    }
  }

  private static boolean tellsThemApart(SpokenTurn turn, String voice) throws IOException {
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
    return true;
  }

  private static List<SpokenSentence> dangers() {
    return table("danger.tsv").stream().filter(SpokenSentences::holdsListed).toList();
  }

  private static List<SpokenSentence> table(String name) {
    return SpokenSentences.read("report-" + name);
  }

  /** A third of the sample for each voice, spread over the whole table. */
  private static List<SpokenSentence> sample(List<SpokenSentence> all, int voice, int size) {
    List<SpokenSentence> sample = new ArrayList<>();
    for (int i = voice; i < size; i += Clips.VOICES.size()) {
      sample.add(all.get(i * all.size() / size));
    }
    return sample;
  }
}
