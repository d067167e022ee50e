package dev.intakeline.media.interview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.call.CallCommand;
import dev.intakeline.contracts.call.CallOutcome;
import dev.intakeline.contracts.safety.FixedPhrase;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What may happen during the last words: nothing changes the outcome but a danger. */
final class GoodbyeTest {
  @Test
  void whatBreaksOffTheLastWordsChangesNothing() {
    Stage declined = new Stage.Ending(CallOutcome.DECLINED);
    for (InterviewEvent event :
        List.of(
            new InterviewEvent.TimeIsUp(),
            new InterviewEvent.Commanded(new CallCommand.End("k1", CallOutcome.CANCELLED)))) {
      assertThat(Chat.at(declined).send(event).outcome()).isEqualTo(CallOutcome.DECLINED);
    }
    assertThat(Chat.at(declined).state().settled()).contains(CallOutcome.DECLINED);
    assertThat(Chat.at(new Stage.InDanger()).state().settled()).contains(CallOutcome.ESCALATED);
    assertThat(Chat.atFirstQuestion(Plans.twoQuestions()).state().settled()).isEmpty();
  }

  /** The workflow has people called back whose call has failed or was handed over. */
  @Test
  void aCallBackIsPromisedWhereItWillBeMade() {
    InterviewEvent timeIsUp = new InterviewEvent.TimeIsUp();
    InterviewEvent failed = ended(CallOutcome.FAILED);
    for (InterviewEvent event : List.of(timeIsUp, failed)) {
      Chat asking = Chat.atFirstQuestion(Plans.twoQuestions()).send(event);
      assertThat(asking.spoken()).containsExactly("TIME_IS_UP");
      assertThat(asking.outcome()).isEqualTo(CallOutcome.FAILED);
      assertThat(spokenAt(CallOutcome.FAILED, event)).containsExactly("TIME_IS_UP");
      assertThat(spokenAt(CallOutcome.HANDED_OVER, event)).containsExactly("HANDOVER");
      assertThat(spokenAt(CallOutcome.COMPLETED, event)).containsExactly("CANCELLED_GOODBYE");
    }
    Chat cancelled = Chat.atFirstQuestion(Plans.twoQuestions()).send(ended(CallOutcome.CANCELLED));
    assertThat(cancelled.spoken()).containsExactly("CANCELLED_GOODBYE");
  }

  private static List<String> spokenAt(CallOutcome ending, InterviewEvent event) {
    return Chat.at(new Stage.Ending(ending)).send(event).spoken();
  }

  private static InterviewEvent ended(CallOutcome outcome) {
    return new InterviewEvent.Commanded(new CallCommand.End("k1", outcome));
  }

  @Test
  void whoIsInDangerWhenTimeIsUpIsToldWhatToDo() {
    Chat chat = Chat.at(new Stage.InDanger()).send(new InterviewEvent.TimeIsUp());
    assertThat(chat.spoken()).containsExactly("ESCALATION_UNANSWERED");
    assertThat(chat.outcome()).isEqualTo(CallOutcome.ESCALATED);
  }

  @Test
  void theEndOfAPromptFromBeforeTheGoodbyeIsNotItsEnd() {
    Chat chat = Chat.at(new Stage.Ending(CallOutcome.CANCELLED));
    for (FixedPhrase last :
        List.of(FixedPhrase.DISCLOSURE, FixedPhrase.STEER_BACK, FixedPhrase.ONE_MOMENT)) {
      chat.send(new InterviewEvent.PromptDone(Optional.of(last)));
    }
    assertThat(chat.all(Directive.End.class)).isEmpty();
    chat.send(new InterviewEvent.PromptDone(Optional.of(FixedPhrase.CANCELLED_GOODBYE)));
    assertThat(chat.outcome()).isEqualTo(CallOutcome.CANCELLED);
  }

  @Test
  void nothingIsSaidIntoTheGoodbye() {
    Chat chat = Chat.at(new Stage.Ending(CallOutcome.COMPLETED));
    CallCommand.Say say = new CallCommand.Say("s1", FixedPhrase.ONE_MOMENT);
    chat.send(new InterviewEvent.Commanded(say)).send(new InterviewEvent.Late());
    assertThat(chat.spoken()).isEmpty();
    assertThat(chat.all(Directive.Obeyed.class)).hasSize(1);
  }

  @Test
  void aSuspicionDuringTheGoodbyeThatIsDeniedEndsTheCall() {
    for (boolean isReply : List.of(true, false)) {
      Chat chat = Chat.at(new Stage.Ending(CallOutcome.COMPLETED));
      Said said = chat.said("", false, List.of("chest pain"));
      chat.send(
          isReply ? new InterviewEvent.Heard(said, false) : new InterviewEvent.Overheard(said));
      assertThat(chat.spoken()).containsExactly("DANGER_QUESTION");

      chat.says("no");
      assertThat(chat.spoken()).containsExactly("DANGER_QUESTION", "ACKNOWLEDGE");
      assertThat(chat.all(Directive.End.class))
          .containsExactly(new Directive.End(CallOutcome.COMPLETED));
    }
  }

  @Test
  void theEndOfAGoodbyeThatADangerHasBrokenOffIsNotTheEndOfTheCall() {
    Optional<FixedPhrase> goodbye = Optional.of(FixedPhrase.COMPLETED_GOODBYE);
    Chat warned = overheardInTheGoodbye("i have chest pain", List.of());
    assertThat(warned.send(new InterviewEvent.PromptDone(goodbye)).spoken())
        .containsExactly("DANGER_WORDS");
    assertThat(warned.send(Chat.HEARD_OUT).spoken())
        .containsExactly("DANGER_WORDS", "STAY_ON_LINE");
    Chat asked = overheardInTheGoodbye("", List.of("chest pain"));
    assertThat(asked.send(new InterviewEvent.PromptDone(goodbye)).spoken())
        .containsExactly("DANGER_QUESTION");
  }

  private static Chat overheardInTheGoodbye(String words, List<String> spotted) {
    Chat chat = Chat.at(new Stage.Ending(CallOutcome.COMPLETED));
    return chat.send(new InterviewEvent.Overheard(chat.said(words, !words.isEmpty(), spotted)));
  }
}
