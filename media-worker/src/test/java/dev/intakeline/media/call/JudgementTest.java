package dev.intakeline.media.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.media.EndpointingProfile;
import dev.intakeline.contracts.questionnaire.Item;
import dev.intakeline.contracts.transcript.AudioSpan;
import dev.intakeline.contracts.transcript.UtteranceId;
import dev.intakeline.media.interview.Directive;
import dev.intakeline.media.interview.PlainLanguage;
import dev.intakeline.media.interview.Plans;
import dev.intakeline.media.interview.Said;
import dev.intakeline.media.listen.Expectation;
import dev.intakeline.media.listen.HeardWord;
import dev.intakeline.media.listen.Recognition;
import dev.intakeline.media.listen.ScriptedSpeechToText;
import dev.intakeline.media.turn.Completeness;
import dev.intakeline.media.turn.UtteranceKind;
import dev.intakeline.media.understand.SpokenLanguage;
import dev.intakeline.media.understand.SpokenReplies;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class JudgementTest {
  private static final Optional<Directive.Listen> DAYS =
      asked(Plans.twoQuestions().items().get(1), false);

  private static final Optional<Directive.Listen> BORN =
      asked(Plans.threeAndAFollowUp().items().get(1), false);

  private final Judgement judgement = new Judgement(new PlainLanguage());

  @Test
  void aWholeAnswerIsComplete() {
    assertThat(completeness(ScriptedSpeechToText.heard("3", true)))
        .isEqualTo(Completeness.COMPLETE);
  }

  @Test
  void aSentenceThatTheGrammarGoesOnWithIsNot() {
    assertThat(completeness(ScriptedSpeechToText.heard("3", false)))
        .isEqualTo(Completeness.INCOMPLETE);
  }

  @Test
  void aBadlyHeardLastWordThatChangesNothingIsNotWaitedFor() {
    Judgement english = new Judgement(new SpokenReplies(SpokenLanguage.of("en-US")));

    assertThat(english.completeness(roundedOff("three", "now"), DAYS))
        .isEqualTo(Completeness.COMPLETE);
    assertThat(english.completeness(roundedOff("twenty", "five"), DAYS))
        .isEqualTo(Completeness.INCOMPLETE);
    assertThat(english.completeness(roundedOff("an", "seventy"), BORN))
        .isEqualTo(Completeness.INCOMPLETE);
  }

  @Test
  void wordsThatAreNoAnswerAreWaitedOn() {
    assertThat(completeness(ScriptedSpeechToText.heard("well", true)))
        .isEqualTo(Completeness.INCOMPLETE);
    assertThat(completeness(new Recognition.Nothing())).isEqualTo(Completeness.INCOMPLETE);
  }

  @Test
  void ofAFewWordsNothingThatIsRefusedIsABeginning() {
    assertThat(completeness(new Recognition.Rejected("three", -1, false)))
        .isEqualTo(Completeness.FOREIGN);
  }

  @Test
  void ofADateWhatIsRefusedByLittleMayBeABeginning() {
    assertThat(judgement.completeness(new Recognition.Rejected("1982-03-03", -4, false), BORN))
        .isEqualTo(Completeness.INCOMPLETE);
  }

  @Test
  void ofADateWhatIsRefusedByFarIsWaitedForWhereTheClosestIsABeginning() {
    assertThat(judgement.completeness(new Recognition.Rejected("march", -14, true), BORN))
        .isEqualTo(Completeness.INCOMPLETE);
  }

  @Test
  void ofADateAWholeAnswerThatIsRefusedByFarIsNoBeginning() {
    assertThat(judgement.completeness(new Recognition.Rejected("1982-03-03", -14, true), BORN))
        .isEqualTo(Completeness.FOREIGN);
  }

  @Test
  void lettersMayGoOnInTheQuestionAndInTheReadBack() {
    for (boolean readBack : new boolean[] {false, true}) {
      assertThat(
              judgement.completeness(
                  ScriptedSpeechToText.heard("m o r", true),
                  asked(Plans.aSpelledName().items().getFirst(), readBack)))
          .isEqualTo(Completeness.MAY_GO_ON);
    }
  }

  @Test
  void backChannelsWantNothing() {
    assertThat(kind("okay", true, 300)).isEqualTo(UtteranceKind.BACK_CHANNEL);
  }

  @Test
  void shortSoundWithoutWordsIsNothing() {
    assertThat(kind("", false, 300)).isEqualTo(UtteranceKind.NOTHING);
    assertThat(kind("", false, 1_500)).isEqualTo(UtteranceKind.WORDS);
  }

  @Test
  void spottedDangerIsAlwaysWords() {
    Said said = said("okay", true, List.of("chest pain"));

    assertThat(judgement.kind(said, 300, DAYS)).isEqualTo(UtteranceKind.WORDS);
  }

  private static Recognition roundedOff(String said, String putIn) {
    return new Recognition.Heard(
        said + " " + putIn,
        List.of(new HeardWord(said, 0, 4_800, 12), new HeardWord(putIn, 4_800, 6_400, -30)),
        false,
        4);
  }

  private Completeness completeness(Recognition soFar) {
    return judgement.completeness(soFar, DAYS);
  }

  private UtteranceKind kind(String words, boolean accepted, long speechMs) {
    return judgement.kind(said(words, accepted, List.of()), speechMs, DAYS);
  }

  private static Said said(String words, boolean accepted, List<String> spotted) {
    return new Said(new UtteranceId("c1"), words, accepted, new AudioSpan(0, 300), 0.9, spotted);
  }

  private static Optional<Directive.Listen> asked(Item item, boolean readBack) {
    return Optional.of(
        new Directive.Listen(
            item.linkId().value(),
            item,
            readBack,
            new Expectation.Dictation(),
            new EndpointingProfile(
                Duration.ofMillis(350), Duration.ofMillis(1_500), Duration.ofSeconds(20)),
            Duration.ofSeconds(6),
            Optional.empty()));
  }
}
