package dev.intakeline.media.interview;

import dev.intakeline.contracts.call.CallOutcome;
import dev.intakeline.contracts.questionnaire.AnswerCheck;
import dev.intakeline.contracts.questionnaire.AnswerValue;
import dev.intakeline.contracts.questionnaire.ItemAnswer;
import dev.intakeline.contracts.questionnaire.LinkId;
import dev.intakeline.contracts.questionnaire.Questionnaire;
import dev.intakeline.contracts.safety.FixedPhrase;
import dev.intakeline.contracts.safety.RedFlag;
import dev.intakeline.contracts.transcript.AudioSpan;
import dev.intakeline.contracts.transcript.UtteranceId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A conversation with the interviewer in writing: tools answer at once, prompts are heard out. */
final class Chat {
  /** The caller has heard the danger words to their end. */
  static final InterviewEvent HEARD_OUT =
      new InterviewEvent.PromptDone(Optional.of(FixedPhrase.DANGER_WORDS));

  private final Interviewer interviewer;
  private InterviewState state;
  private final List<Directive> since = new ArrayList<>();
  private int utterances;

  Chat(Questionnaire questionnaire) {
    this(questionnaire, InterviewState.INITIAL);
  }

  Chat(Questionnaire questionnaire, InterviewState state) {
    this(Plans.plan(questionnaire), state);
  }

  Chat(InterviewPlan plan, InterviewState state) {
    this.interviewer = new Interviewer(plan);
    this.state = state;
  }

  /** Two questions ahead, and the caller is asked who it is. */
  static Chat opened() {
    return new Chat(Plans.twoQuestions()).send(new InterviewEvent.CalleeArrived());
  }

  /** A call that was at its first question, and that is what goes on now. */
  static Chat at(Stage stage) {
    InterviewState asked = atFirstQuestion(Plans.twoQuestions()).state();
    return new Chat(
        Plans.twoQuestions(),
        new InterviewState(
            stage,
            asked.progress(),
            asked.tries(),
            asked.lastAnswered(),
            asked.flags(),
            asked.raised(),
            asked.armed(),
            asked.waits(),
            asked.obeyed()));
  }

  /** Free text was taken, and the birth date, which is read back, is asked for. */
  static Chat askedForTheBirthDate() {
    return atFirstQuestion(Plans.threeAndAFollowUp()).says("my knee");
  }

  /** The spotter alone has heard of chest pain beside an answer: the question about it is open. */
  static Chat suspected() {
    return atFirstQuestion(Plans.twoQuestions()).heard("yes", true, List.of("chest pain"));
  }

  /** A call in which everything was agreed to: the first question is open. */
  static Chat atFirstQuestion(Questionnaire questionnaire) {
    Chat chat = new Chat(questionnaire).send(new InterviewEvent.CalleeArrived());
    return chat.says("yes").says("yes").says("yes").forget();
  }

  Chat says(String words) {
    return heard(words, true, List.of());
  }

  Chat mumbles(String closest) {
    return heard(closest, false, List.of());
  }

  /** More than the question allows. */
  Chat talksTooLong() {
    return send(new InterviewEvent.Heard(said("on and on", true, List.of()), true));
  }

  /** Before the open question could be heard. */
  Chat early(String words) {
    return send(new InterviewEvent.Early(said(words, true, List.of()), false, false));
  }

  /** More than the question allows, since before it could be heard. */
  Chat talksOn() {
    return send(new InterviewEvent.Early(said("on and on", true, List.of()), true, false));
  }

  Chat presses(String keys) {
    return send(new InterviewEvent.Keyed(keys, said(keys, true, List.of()), false));
  }

  /** Before the open question could be heard. */
  Chat pressesEarly(String keys) {
    return send(new InterviewEvent.Keyed(keys, said(keys, true, List.of()), true));
  }

  /** So long after the conversation's beginning; what is said without a time is said there. */
  Chat saysAt(long ms, String words) {
    Said now = said(words, true, List.of());
    Said then = new Said(now.utterance(), words, true, new AudioSpan(ms, ms + 10), 0.9, List.of());
    return send(new InterviewEvent.Heard(then, false));
  }

  Chat heard(String words, boolean accepted, List<String> spotted) {
    return send(new InterviewEvent.Heard(said(words, accepted, spotted), false));
  }

  Said said(String words, boolean accepted, List<String> spotted) {
    utterances++;
    return new Said(
        new UtteranceId("c" + utterances), words, accepted, new AudioSpan(0, 10), 0.9, spotted);
  }

  Chat send(InterviewEvent event) {
    Interviewer.Step step = interviewer.step(state, event);
    state = step.state();
    for (Directive directive : step.directives()) {
      since.add(directive);
      if (directive instanceof Directive.Check(var item, var value, Said _)) {
        send(new InterviewEvent.Checked(AnswerCheck.check(item, value)));
      } else if (directive instanceof Directive.Say say
          && say.listening().isEmpty()
          && !isInDanger()) {
        send(new InterviewEvent.PromptDone(say.parts().getLast().phrase()));
      }
    }
    return this;
  }

  private boolean isInDanger() {
    return state.stage() instanceof Stage.Warning || state.stage() instanceof Stage.InDanger;
  }

  Chat forget() {
    since.clear();
    return this;
  }

  InterviewState state() {
    return state;
  }

  /** The directives since the last {@link #forget}, of one kind. */
  <T extends Directive> List<T> all(Class<T> kind) {
    return since.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  List<Directive> all() {
    return List.copyOf(since);
  }

  /** Fixed phrases and questions in the order in which they were spoken. */
  List<String> spoken() {
    return all(Directive.Say.class).stream()
        .flatMap(say -> say.parts().stream())
        .map(
            part ->
                part.phrase()
                    .map(FixedPhrase::name)
                    .orElseGet(() -> part.item().orElseThrow().value()))
        .toList();
  }

  CallOutcome outcome() {
    return all(Directive.End.class).getLast().outcome();
  }

  RedFlag flag() {
    return all(Directive.Raise.class).getFirst().flag();
  }

  /** For how long what was said last is news. */
  Optional<Duration> news() {
    return listening().newsFor();
  }

  /** How the caller's answer to what was said last is listened for. */
  Directive.Listen listening() {
    return all(Directive.Say.class).getLast().listening().orElseThrow();
  }

  AnswerValue value(String item) {
    return ((ItemAnswer.Answered) answer(item)).value();
  }

  ItemAnswer.Reason unanswered(String item) {
    return ((ItemAnswer.Unanswered) answer(item)).reason();
  }

  private ItemAnswer answer(String item) {
    return state.progress().answer(new LinkId(item)).orElseThrow();
  }
}
