package dev.intakeline.media.understand;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.questionnaire.Item;
import dev.intakeline.media.listen.BothCores;
import dev.intakeline.media.listen.Clips;
import dev.intakeline.media.listen.Expectation;
import dev.intakeline.media.listen.Recognition;
import dev.intakeline.media.listen.SpeechToText;
import dev.intakeline.media.listen.pocketsphinx.PocketSphinxInstallation;
import dev.intakeline.media.listen.pocketsphinx.PocketSphinxSpeechToText;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** The grammars in the recogniser that ships: all are taken, and what they say is heard. */
@Isolated("takes both cores")
class SpokenGrammarsIT {
  private static final SpokenLanguage ENGLISH = SpokenLanguage.of("en-US");
  private static final int SENTENCES = 12;

  @Test
  void theRecogniserHearsWhatTheGrammarsSay() throws Exception {
    List<Item> items = Items.WITH_GRAMMAR;
    int half = items.size() / 2;
    List<Heard> ofHalves;
    try (SpeechToText recogniser = new PocketSphinxSpeechToText(PocketSphinxInstallation.find())) {
      ofHalves =
          BothCores.each(
              List.of(items.subList(0, half), items.subList(half, items.size())),
              some -> heard(recogniser, some));
    }
    int said = SENTENCES * items.size();
    int same = ofHalves.stream().mapToInt(Heard::same).sum();
    int refused = ofHalves.stream().mapToInt(Heard::refused).sum();
    System.out.println("same meaning " + same + ", refused " + refused + ", of " + said);
    assertThat(same).isGreaterThan(said * 85 / 100);
  }

  /** How many of the sentences were heard as they were meant, and as nothing at all. */
  private record Heard(int same, int refused) {}

  private static Heard heard(SpeechToText recogniser, List<Item> items) {
    int same = 0;
    int refused = 0;
    try (SpeechToText.Session session = recogniser.open()) {
      for (Item item : items) {
        session.expect(ENGLISH.confirmations(item));
        Expectation expectation = ENGLISH.answers(item, Optional.of(Items.DAYS));
        session.expect(expectation);
        JsgfSampler sampler =
            new JsgfSampler(((Expectation.Grammar) expectation).jsgf(), new Random(11));
        int sameHere = 0;
        for (int i = 0; i < SENTENCES; i++) {
          String sentence = sampler.sentence();
          SpokenAnswer meant = ENGLISH.understand(item, Optional.of(Items.DAYS), sentence);
          SpokenAnswer heard = heard(session, item, Clips.say("rms", sentence));
          sameHere += heard.equals(meant) ? 1 : 0;
          refused += heard instanceof SpokenAnswer.NotUnderstood ? 1 : 0;
        }
        System.out.println(item.text() + " " + sameHere + " of " + SENTENCES);
        same += sameHere;
      }
    }
    return new Heard(same, refused);
  }

  private static SpokenAnswer heard(SpeechToText.Session session, Item item, short[] clip) {
    session.begin();
    session.feed(clip, 0, clip.length);
    return session.finish() instanceof Recognition.Heard heard
        ? ENGLISH.understand(item, Optional.of(Items.DAYS), heard.text())
        : new SpokenAnswer.NotUnderstood();
  }
}
