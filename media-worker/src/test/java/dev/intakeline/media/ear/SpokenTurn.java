package dev.intakeline.media.ear;

import dev.intakeline.contracts.questionnaire.AnswerValue;
import dev.intakeline.contracts.safety.Finding;
import dev.intakeline.contracts.safety.PhraseRule;
import dev.intakeline.contracts.safety.RedFlagScreen;
import dev.intakeline.contracts.safety.Severity;
import dev.intakeline.media.listen.Clips;
import dev.intakeline.media.listen.DangerHit;
import dev.intakeline.media.listen.DangerSpotter;
import dev.intakeline.media.listen.Expectation;
import dev.intakeline.media.listen.Recognition;
import dev.intakeline.media.listen.SpeechToText;
import dev.intakeline.media.understand.SpokenAnswer;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/** One call that a test speaks into: what the ear hears goes through the same hands as live. */
final class SpokenTurn implements AutoCloseable {
  /** What follows from what was said. */
  enum Outcome {
    /** Nothing. */
    NONE,
    /** The one question whether it is so. */
    ASKED,
    /** The question's own recognition heard it: no question, a human is told. */
    ESCALATED
  }

  /**
   * What came of a sentence.
   *
   * @param outcome what follows
   * @param rules the rules whose danger was heard, by whichever recogniser
   */
  record Heard(Outcome outcome, Set<String> rules) {}

  private static final RedFlagScreen SCREEN = RedFlagScreen.of(SpokenSentences.RULES);

  private final SpeechToText.Session words;
  private final CurrentUtterance utterance;
  private final String voice;
  private final boolean telephone;

  SpokenTurn(SpeechToText words, DangerSpotter danger, String voice, boolean telephone) {
    this.words = words.open();
    this.utterance =
        new CurrentUtterance(this.words, danger.open(SpokenSentences.RULES.criticalPhrases()));
    this.voice = voice;
    this.telephone = telephone;
  }

  /** Says the sentence in answer to such a question; the same decisions as the interview's. */
  Heard say(String sentence, Expectation expected) throws IOException {
    Hearing hearing = hear(sentence, expected);
    Set<String> spotted = new HashSet<>();
    for (DangerHit hit : hearing.hits()) {
      SpokenSentences.RULES.phrases().stream()
          .filter(rule -> rule.severity() == Severity.CRITICAL)
          .filter(rule -> rule.phrases().contains(hit.phrase()))
          .map(PhraseRule::id)
          .forEach(spotted::add);
    }
    boolean accepted = hearing.recognition() instanceof Recognition.Heard;
    Set<String> rules = new HashSet<>(spotted);
    boolean certain = false;
    for (Finding finding : SCREEN.inWords(text(hearing.recognition()))) {
      if (finding.severity() == Severity.CRITICAL) {
        certain |= accepted || spotted.contains(finding.rule());
        rules.add(finding.rule());
      }
    }
    Outcome unsure = rules.isEmpty() ? Outcome.NONE : Outcome.ASKED;
    return new Heard(certain ? Outcome.ESCALATED : unsure, rules);
  }

  /** Whether these words, said in answer to the danger question, are heard as a clear no. */
  boolean isClearNo(String sentence) throws IOException {
    return hear(sentence, SpokenQuestions.answers("boolean")).recognition()
            instanceof Recognition.Heard heard
        && SpokenQuestions.understand("boolean", heard.text())
            instanceof SpokenAnswer.Value(AnswerValue.BooleanAnswer(boolean yes), boolean _)
        && !yes;
  }

  private Hearing hear(String sentence, Expectation expected) throws IOException {
    short[] wide = Clips.kept(voice, sentence);
    short[] clip = telephone ? Clips.throughTelephone(wide) : wide;
    Hush hush = new Hush();
    short[] frame = new short[CallerAudio.FRAME_SAMPLES];
    utterance.expect(expected);
    utterance.begin(0);
    for (int at = 0; at + frame.length <= clip.length; at += frame.length) {
      System.arraycopy(clip, at, frame, 0, frame.length);
      utterance.feed(hush.hush(frame, Loudness.of(frame)), 0, frame.length);
    }
    // All of a clip is voice: no silence is waited for after it.
    return utterance.finish(0, true, false);
  }

  private static String text(Recognition recognition) {
    return switch (recognition) {
      case Recognition.Heard heard -> heard.text();
      case Recognition.Rejected rejected -> rejected.closest();
      case Recognition.Nothing() -> "";
    };
  }

  @Override
  public void close() {
    utterance.close();
  }
}
