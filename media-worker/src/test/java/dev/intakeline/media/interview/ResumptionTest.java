package dev.intakeline.media.interview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.audit.CallEvent;
import dev.intakeline.contracts.call.CallCommand;
import dev.intakeline.contracts.call.CallOutcome;
import dev.intakeline.contracts.call.CallReport;
import dev.intakeline.contracts.call.ContentHash;
import dev.intakeline.contracts.call.Epoch;
import dev.intakeline.contracts.call.WorkerId;
import dev.intakeline.contracts.questionnaire.AnswerValue;
import dev.intakeline.contracts.questionnaire.GivenAnswer;
import dev.intakeline.contracts.questionnaire.ItemAnswer;
import dev.intakeline.contracts.questionnaire.LinkId;
import dev.intakeline.contracts.questionnaire.Provenance;
import dev.intakeline.contracts.safety.FlagId;
import dev.intakeline.contracts.safety.RedFlag;
import dev.intakeline.contracts.safety.Severity;
import dev.intakeline.contracts.tools.ToolNames;
import dev.intakeline.contracts.transcript.AudioSpan;
import dev.intakeline.contracts.transcript.UtteranceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ResumptionTest {
  private static final UtteranceId WORDS = new UtteranceId("c4");
  private static final AudioSpan SPAN = new AudioSpan(1, 2);

  private final List<CallEvent> events = new ArrayList<>();

  @Test
  void anEmptyJournalAwaitsTheCallee() {
    assertThat(stage()).isInstanceOf(Stage.AwaitingCallee.class);
  }

  @Test
  void aCallThatHadBegunSaysAgainWhoWeAre() {
    prompted();

    assertThat(stage()).isInstanceOf(Stage.Disclosing.class);
  }

  @Test
  void identityIsNotAskedTwice() {
    prompted();
    events.add(new CallEvent.IdentityDecided(true, WORDS));

    assertThat(stage()).isInstanceOf(Stage.AskingConsent.class);
  }

  @Test
  void committedAnswersAreKeptAndTheNextQuestionIsOpen() {
    consented();
    answered();

    Resumption resumption = resumption();
    assertThat(resumption.interview().progress().answers()).hasSize(1);
    assertThat(resumption.recording()).isTrue();
    assertThat(stage())
        .isInstanceOfSatisfying(
            Stage.Asking.class,
            asking -> assertThat(asking.item().linkId()).isEqualTo(new LinkId("days")));
  }

  @Test
  void whatTheJournalHoldsIsToldAgain() {
    consented();
    answered();

    CallReport.Recalled recalled = resumption().recalled();
    assertThat(recalled.identity()).contains(true);
    assertThat(recalled.consent()).contains(new CallReport.Consent(true, true));
    assertThat(recalled.answers())
        .extracting(GivenAnswer::linkId)
        .containsExactly(new LinkId("hurts"));
  }

  @Test
  void aCriticalFlagStaysTheMatterAndIsRaisedAgain() {
    consented();
    flagged();

    assertThat(stage()).isInstanceOf(Stage.InDanger.class);
    assertThat(resumption().flags()).hasSize(1);
  }

  @Test
  void whatWasTakenNoteOfIsNotRaisedAgainButToldAgain() {
    consented();
    flagged();
    events.add(new CallEvent.CommandObeyed(new CallCommand.EscalationAcknowledged("ack-1")));

    assertThat(resumption().flags()).isEmpty();
    assertThat(stage()).isInstanceOf(Stage.InDanger.class);
    assertThat(resumption().interview().obeyed()).isEmpty();
  }

  @Test
  void anEndedCallStaysEnded() {
    consented();
    events.add(new CallEvent.Ended(CallOutcome.ABANDONED));

    assertThat(stage()).isEqualTo(new Stage.Ending(CallOutcome.ABANDONED));
  }

  /** The host before may have died in its last words: they are said, and nothing is asked. */
  @Test
  void whoAskedForAPersonIsToldThatOneWillCall() {
    consented();
    answered();
    events.add(new CallEvent.ToolCalled("e1-t2", ToolNames.REQUEST_HUMAN, "{}"));

    Chat chat = resumed();
    assertThat(chat.spoken()).containsExactly("RESUMED", "HANDOVER");
    assertThat(chat.outcome()).isEqualTo(CallOutcome.HANDED_OVER);
  }

  @Test
  void whoIsTransferredIsToldToo() {
    consented();
    events.add(new CallEvent.CommandObeyed(new CallCommand.Transfer("transfer-1")));

    assertThat(resumed().spoken()).containsExactly("RESUMED", "HANDOVER");
  }

  @Test
  void whoLeavesBeforeTheGoodbyeHadAskedForAPersonAllTheSame() {
    consented();
    events.add(new CallEvent.ToolCalled("e1-t2", ToolNames.REQUEST_HUMAN, "{}"));

    Chat chat = new Chat(Plans.twoQuestions(), resumption().interview());
    assertThat(chat.send(new InterviewEvent.CalleeLeft()).outcome())
        .isEqualTo(CallOutcome.HANDED_OVER);
  }

  @Test
  void aDangerComesBeforeTheGoodbye() {
    consented();
    events.add(new CallEvent.ToolCalled("e1-t2", ToolNames.REQUEST_HUMAN, "{}"));
    suspected();

    Chat chat = resumed();
    assertThat(chat.spoken()).containsExactly("RESUMED", "DANGER_QUESTION");
    assertThat(chat.forget().says("no").spoken()).containsExactly("HANDOVER");
    flagged();
    assertThat(stage()).isInstanceOf(Stage.InDanger.class);
  }

  @Test
  void aGoodbyeThatWasSaidIsNotSaidAgain() {
    consented();
    events.add(new CallEvent.ToolCalled("e1-t2", ToolNames.REQUEST_HUMAN, "{}"));
    events.add(new CallEvent.Ended(CallOutcome.HANDED_OVER));

    assertThat(stage()).isEqualTo(new Stage.Ending(CallOutcome.HANDED_OVER));
  }

  /** The host before died with the question open: nobody has denied anything. */
  @Test
  void aSuspectedDangerIsAskedAboutAgain() {
    consented();
    suspected();

    assertThat(stage())
        .isInstanceOfSatisfying(
            Stage.ConfirmingDanger.class,
            open -> {
              assertThat(open.suspicions())
                  .containsExactly(new Suspicion("chest-pain", WORDS, SPAN));
              assertThat(open.before()).isInstanceOf(Stage.Asking.class);
            });
    assertThat(new Chat(Plans.twoQuestions(), resumption().interview()).says("no").spoken())
        .containsExactly("hurts");
  }

  @Test
  void aDeniedDangerIsNotAskedAboutAgain() {
    consented();
    suspected();
    events.add(new CallEvent.DangerDenied("chest-pain", WORDS));

    assertThat(stage()).isInstanceOf(Stage.Asking.class);
  }

  @Test
  void aSuspectedDangerThatWasRaisedIsTheMatter() {
    consented();
    suspected();
    flagged();

    assertThat(stage()).isInstanceOf(Stage.InDanger.class);
  }

  private void suspected() {
    events.add(new CallEvent.DangerSuspected("chest-pain", WORDS, SPAN));
  }

  /** What the lost host had told people of and couldn't write down is another flag than ours. */
  @Test
  void eachHostNumbersItsFlagsAnew() {
    assertThat(flagOfThisHost()).isEqualTo(new FlagId("f1"));

    events.add(
        new CallEvent.HostStarted(
            new WorkerId("w1"), Epoch.FIRST, ContentHash.NONE, ContentHash.NONE, false));
    assertThat(flagOfThisHost()).isEqualTo(new FlagId("f101"));
  }

  private FlagId flagOfThisHost() {
    return new Chat(Plans.twoQuestions(), resumption().interview())
        .send(new InterviewEvent.CalleeArrived())
        .says("i have chest pain")
        .flag()
        .id();
  }

  private void flagged() {
    events.add(
        new CallEvent.FlagFired(
            new RedFlag(
                new FlagId("f1"),
                "chest-pain",
                Severity.CRITICAL,
                RedFlag.Source.TRANSCRIPT,
                WORDS,
                SPAN,
                false)));
  }

  private void prompted() {
    events.add(
        new CallEvent.Prompted(
            new UtteranceId("a7"), Optional.empty(), Optional.empty(), "words", true));
  }

  private void consented() {
    prompted();
    events.add(new CallEvent.IdentityDecided(true, WORDS));
    events.add(new CallEvent.ConsentDecided(true, true, WORDS));
  }

  private void answered() {
    events.add(
        new CallEvent.AnswerCommitted(
            new GivenAnswer(
                new LinkId("hurts"),
                new ItemAnswer.Answered(
                    new AnswerValue.BooleanAnswer(true), new Provenance(WORDS, SPAN, 0.9, true))),
            List.of(),
            "yes"));
  }

  private Stage stage() {
    return resumption().interview().stage();
  }

  private Chat resumed() {
    return new Chat(Plans.twoQuestions(), resumption().interview())
        .send(new InterviewEvent.Resumed());
  }

  private Resumption resumption() {
    return Resumption.of(Plans.twoQuestions(), events);
  }
}
