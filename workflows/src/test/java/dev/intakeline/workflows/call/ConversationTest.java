package dev.intakeline.workflows.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.call.CallOutcome;
import dev.intakeline.contracts.call.CallReport;
import dev.intakeline.contracts.call.Degradation;
import dev.intakeline.contracts.questionnaire.GivenAnswer;
import dev.intakeline.contracts.questionnaire.LinkId;
import dev.intakeline.contracts.safety.FlagId;
import dev.intakeline.contracts.safety.RedFlag;
import dev.intakeline.contracts.safety.Severity;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConversationTest {
  private static Conversation after(CallReport... reports) {
    Conversation conversation = Conversation.NONE;
    for (CallReport report : reports) {
      conversation = conversation.with(report);
    }
    return conversation;
  }

  @Test
  void correctsAnAnswerInItsPlace() {
    Conversation conversation =
        after(Samples.turn("q1", true), Samples.turn("q2", true), Samples.turn("q1", false));
    assertThat(conversation.answers())
        .extracting(GivenAnswer::linkId)
        .containsExactly(new LinkId("q1"), new LinkId("q2"));
    assertThat(conversation.answers().getFirst()).isEqualTo(Samples.turn("q1", false).answer());
  }

  @Test
  void dropsAnswersThatNoLongerCount() {
    Conversation conversation =
        after(Samples.turn("q1", true), Samples.turn("q2", true), Samples.turn("q1", false, "q2"));
    assertThat(conversation.answers())
        .extracting(GivenAnswer::linkId)
        .containsExactly(new LinkId("q1"));
  }

  @Test
  void takesWhatTheJournalHoldsForWhatWasNeverReported() {
    CallReport.Recalled recalled =
        new CallReport.Recalled(
            Optional.of(true),
            Optional.of(new CallReport.Consent(true, false)),
            List.of(Samples.turn("q1", false).answer(), Samples.turn("q2", true).answer()));
    Conversation conversation = after(Samples.turn("q1", true), recalled);

    assertThat(conversation.answers()).isEqualTo(recalled.answers());
    assertThat(conversation.identity()).contains(true);
    assertThat(conversation.consent()).isEqualTo(recalled.consent());
    assertThat(conversation.with(recalled)).isEqualTo(conversation);
  }

  @Test
  void remembersWhomTheWorkerTold() {
    CallReport.FlagRaised flag = Samples.flag("f1", Severity.CRITICAL);
    Conversation conversation =
        after(
            flag,
            new CallReport.FlagRaised(flag.flag(), true),
            Samples.flag("f2", "hopelessness", Severity.NOTE));
    assertThat(conversation.flags()).hasSize(2);
    assertThat(conversation.isTold(new FlagId("f1"))).isTrue();
    assertThat(conversation.isTold(new FlagId("f2"))).isFalse();
    assertThat(conversation.worst()).isEqualTo(Optional.of(Severity.CRITICAL));
  }

  @Test
  void takesFromTheJournalWhatNobodyReported() {
    CallReport.FlagRaised reported = Samples.flag("f1", Severity.CRITICAL);
    RedFlag first = Samples.flag("f1", "stroke", Severity.CRITICAL).flag();
    RedFlag second = Samples.flag("f2", "bleeding", Severity.URGENT).flag();

    Conversation conversation = after(reported).with(List.of(reported.flag(), first, second));

    assertThat(conversation.flags())
        .extracting(flag -> flag.id() + " " + flag.rule())
        .as("another rule's flag had the id of one that wasn't written down")
        .containsExactly("f1 chest-pain", "f2 stroke", "f3 bleeding");
    assertThat(conversation.with(List.of(first, second))).isEqualTo(conversation);
  }

  /** A host that is cut off tells late of another danger, under the id of one from its journal. */
  @Test
  void neverTakesAFlagForAnotherRulesOfTheSameId() {
    CallReport.FlagRaised late = Samples.flag("f1", "bleeding", Severity.CRITICAL);
    Conversation conversation =
        after()
            .with(List.of(Samples.flag("f1", "stroke", Severity.CRITICAL).flag()))
            .with(late)
            .with(new CallReport.FlagRaised(late.flag(), true));

    assertThat(conversation.flags())
        .extracting(flag -> flag.id() + " " + flag.rule())
        .containsExactly("f1 stroke", "f2 bleeding");
    assertThat(conversation.isTold(new FlagId("f1"))).isFalse();
    assertThat(conversation.isTold(new FlagId("f2"))).isTrue();
  }

  @Test
  void keepsAudioOnlyWhereBothWereAgreedTo() {
    assertThat(after().mayBeRecorded()).isFalse();
    assertThat(after(new CallReport.Consent(true, false)).mayBeRecorded()).isFalse();
    assertThat(after(new CallReport.Consent(false, true)).mayBeRecorded()).isFalse();
    Conversation agreed = after(new CallReport.Consent(true, true));
    assertThat(agreed.mayBeRecorded()).isTrue();
    assertThat(agreed.with(new CallReport.Ended(CallOutcome.COMPLETED, false)).mayBeRecorded())
        .isFalse();
  }

  @Test
  void countsWhatWasMissing() {
    assertThat(after(new CallReport.Degraded(Degradation.TOOLS)).degraded()).isEqualTo(1);
  }
}
