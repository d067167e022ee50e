package dev.intakeline.media.interview;

import dev.intakeline.contracts.questionnaire.AnswerCheck;
import dev.intakeline.contracts.questionnaire.Questionnaire;
import dev.intakeline.contracts.safety.FixedPhrase;
import dev.intakeline.contracts.transcript.AudioSpan;
import dev.intakeline.contracts.transcript.UtteranceId;
import java.util.ArrayList;
import java.util.List;

/** A conversation with the interviewer in writing: tools answer at once, prompts are heard out. */
final class Chat {
  private final Interviewer interviewer;
  private InterviewState state;
  private final List<Directive> since = new ArrayList<>();
  private int utterances;

  Chat(Questionnaire questionnaire) {
    this(questionnaire, InterviewState.INITIAL);
  }

  Chat(Questionnaire questionnaire, InterviewState state) {
    this.interviewer = new Interviewer(Plans.plan(questionnaire));
    this.state = state;
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
}
