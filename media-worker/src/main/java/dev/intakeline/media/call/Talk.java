package dev.intakeline.media.call;

import dev.intakeline.contracts.call.CallAssignment;
import dev.intakeline.contracts.call.CallOutcome;
import dev.intakeline.contracts.call.Degradation;
import dev.intakeline.contracts.safety.PhraseRule;
import dev.intakeline.contracts.safety.Severity;
import dev.intakeline.media.ear.CallerAudio;
import dev.intakeline.media.ear.Ear;
import dev.intakeline.media.interview.InterviewPlan;
import dev.intakeline.media.interview.Interviewer;
import dev.intakeline.media.interview.Resumption;
import dev.intakeline.media.listen.DangerSpotter;
import dev.intakeline.media.mouth.Mouth;
import dev.intakeline.tracing.Trail;
import java.time.Duration;
import java.util.List;

/** The talking itself: the ear, the turns, the thoughts and the mouth of one call. */
final class Talk {
  /** How long the loops have to finish what they are at. */
  private static final Duration STOP_WITHIN = Duration.ofSeconds(1);

  private final Desk desk;
  private final Mouth mouth;
  private final Ear ear;
  private final Thread turns;
  private final Thread thoughts;

  Talk(Brief brief, Desk desk, CallerAudio audio, Breakage breakage, Acts acts) {
    this.desk = desk;
    LiveParts parts = brief.parts();
    SignalPost post = new SignalPost(desk.turns(), () -> breakage.broken(Degradation.RECOGNITION));
    mouth = new Mouth(post);
    ear =
        new Ear(
            audio,
            parts.voiceActivity().open(),
            parts.words().open(),
            parts.danger().open(phrases(brief.assignment())),
            post);
    turns =
        Thread.ofVirtual()
            .name("turns")
            .uncaughtExceptionHandler((_, bug) -> breakage.turnsBroke(bug))
            .unstarted(Trail.followed(turnLoop(brief, breakage)));
    thoughts =
        Thread.ofVirtual()
            .name("thoughts")
            .uncaughtExceptionHandler((_, bug) -> breakage.thoughtsBroke(bug))
            .unstarted(Trail.followed(thinkLoop(brief, acts)));
  }

  private TurnLoop turnLoop(Brief brief, Breakage breakage) {
    Resumption resumption = brief.resumption();
    LiveParts parts = brief.parts();
    Utterances utterances =
        new Utterances(desk.scribe(), desk.clock(), resumption.callers(), resumption.agents());
    Narrator narrator =
        new Narrator(
            parts.speech(),
            parts.voice(),
            mouth,
            desk.stopwatch(),
            () -> breakage.broken(Degradation.SYNTHESIS));
    return new TurnLoop(
        desk,
        ear,
        new Prompts(mouth, narrator, utterances, desk.scribe()),
        utterances,
        new Judgement(parts.language()),
        brief.assignment().words(),
        () -> brief.end(CallOutcome.FAILED));
  }

  private ThinkLoop thinkLoop(Brief brief, Acts acts) {
    CallAssignment assignment = brief.assignment();
    InterviewPlan plan =
        new InterviewPlan(
            assignment.questionnaire(),
            assignment.rules(),
            assignment.words(),
            assignment.subject().spokenName(),
            brief.parts().language());
    return new ThinkLoop(
        desk.thoughts(), new Interviewer(plan), brief.resumption().interview(), acts);
  }

  /** Whose sound each audio tick takes. */
  Mouth mouth() {
    return mouth;
  }

  void start() {
    ear.start();
    turns.start();
    thoughts.start();
  }

  void fallSilent() {
    mouth.stop();
  }

  /** Ends the loops; the ear still hears what it has. */
  void stop() {
    desk.turns().put(new TurnSignal.Close());
    thoughts.interrupt();
    try {
      turns.join(STOP_WITHIN);
      thoughts.join(STOP_WITHIN);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    turns.interrupt();
  }

  void close() {
    try {
      ear.close();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** Only what stops an interview is asked back about; the rest is found in transcripts. */
  private static List<String> phrases(CallAssignment assignment) {
    return assignment.rules().phrases().stream()
        .filter(rule -> rule.severity() == Severity.CRITICAL)
        .map(PhraseRule::phrases)
        .flatMap(List::stream)
        .distinct()
        .limit(DangerSpotter.PHRASES_MAX)
        .toList();
  }
}
