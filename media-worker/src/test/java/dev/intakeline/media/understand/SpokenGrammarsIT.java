package dev.intakeline.media.understand;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.questionnaire.Item;
import dev.intakeline.media.listen.Clips;
import dev.intakeline.media.listen.Expectation;
import dev.intakeline.media.listen.Recognition;
import dev.intakeline.media.listen.SpeechToText;
import dev.intakeline.media.listen.pocketsphinx.PocketSphinxInstallation;
import dev.intakeline.media.listen.pocketsphinx.PocketSphinxSpeechToText;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The grammars in the recogniser that ships: all are taken, and what they say is heard. */
class SpokenGrammarsIT {
  private static final SpokenLanguage ENGLISH = SpokenLanguage.of("en-US");
  private static final int SENTENCES = 12;

  @Test
  void theRecogniserHearsWhatTheGrammarsSay() {
    int said = 0;
    int same = 0;
    int refused = 0;
    try (SpeechToText recogniser = new PocketSphinxSpeechToText(PocketSphinxInstallation.find());
        SpeechToText.Session session = recogniser.open()) {
      for (Item item : Items.WITH_GRAMMAR) {
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
          said++;
          sameHere += heard.equals(meant) ? 1 : 0;
          refused += heard instanceof SpokenAnswer.NotUnderstood ? 1 : 0;
        }
        System.out.println(item.text() + " " + sameHere + " of " + SENTENCES);
        same += sameHere;
      }
    }
    System.out.println("same meaning " + same + ", refused " + refused + ", of " + said);
    assertThat(same).isGreaterThan(said * 85 / 100);
  }

  private static SpokenAnswer heard(SpeechToText.Session session, Item item, short[] clip) {
    session.begin();
    session.feed(clip, 0, clip.length);
    return session.finish() instanceof Recognition.Heard heard
        ? ENGLISH.understand(item, Optional.of(Items.DAYS), heard.text())
        : new SpokenAnswer.NotUnderstood();
  }
}
