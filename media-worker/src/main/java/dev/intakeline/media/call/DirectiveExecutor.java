package dev.intakeline.media.call;

import dev.intakeline.contracts.audit.CallEvent;
import dev.intakeline.contracts.call.CallOutcome;
import dev.intakeline.contracts.call.CallReport;
import dev.intakeline.contracts.call.Callee;
import dev.intakeline.contracts.call.Degradation;
import dev.intakeline.contracts.safety.RedFlag;
import dev.intakeline.contracts.transcript.UtteranceId;
import dev.intakeline.media.interview.Directive;
import dev.intakeline.media.interview.InterviewEvent;
import dev.intakeline.media.interview.Suspicion;
import java.util.Optional;
import java.util.function.Consumer;

/** Does what the interviewer wants, in order. For the think loop alone. */
final class DirectiveExecutor {
  private final CallContext context;
  private final ToolInvoker tools;
  private final Outbox outbox;
  private final RedFlagEscalator flags;
  private final CallRecorder recorder;
  private final Consumer<CallOutcome> onEnd;
  private boolean over;

  DirectiveExecutor(
      CallContext context,
      ToolInvoker tools,
      Outbox outbox,
      RedFlagEscalator flags,
      CallRecorder recorder,
      Consumer<CallOutcome> onEnd) {
    this.context = context;
    this.tools = tools;
    this.outbox = outbox;
    this.flags = flags;
    this.recorder = recorder;
    this.onEnd = onEnd;
  }

  boolean isOver() {
    return over;
  }

  /**
   * Does it.
   *
   * @return what has to be thought about at once, instead of the directives that follow
   */
  Optional<InterviewEvent> execute(Directive directive) throws InterruptedException {
    return switch (directive) {
      case Directive.Check check -> Optional.of(new InterviewEvent.Checked(tools.check(check)));
      case Directive.Commit commit -> commit(commit);
      case Directive.Raise(RedFlag flag) -> raise(flag);
      case Directive.DecideIdentity(boolean confirmed, UtteranceId id) ->
          keep(new CallEvent.IdentityDecided(confirmed, id), new CallReport.Identity(confirmed));
      case Directive.DecideConsent consent -> consent(consent);
      case Directive.Say say -> {
        context.stopwatch().thought(System.nanoTime());
        context.turns().put(new TurnSignal.Say(say));
        yield Optional.empty();
      }
      case Directive.Rest() -> {
        context.turns().put(new TurnSignal.Rest());
        yield Optional.empty();
      }
      case Directive.Arm(String rule, UtteranceId id) -> note(new CallEvent.FlagArmed(rule, id));
      case Directive.Suspect(Suspicion(String rule, UtteranceId id, var audio)) ->
          secure(new CallEvent.DangerSuspected(rule, id, audio));
      case Directive.Deny(String rule, UtteranceId id) ->
          secure(new CallEvent.DangerDenied(rule, id));
      case Directive.Obeyed(var command) -> note(new CallEvent.CommandObeyed(command));
      case Directive.NoteCallee() -> {
        outbox.add(new CallReport.CalleeVerdict(Callee.PERSON));
        yield Optional.empty();
      }
      case Directive.NoteConsentQuestion() -> {
        recorder.consentQuestion(context.clock().mediaMs(System.nanoTime()));
        yield Optional.empty();
      }
      case Directive.RequestHuman(UtteranceId id) -> {
        tools.requestHuman(id);
        yield Optional.empty();
      }
      case Directive.End(CallOutcome outcome) -> {
        over = true;
        onEnd.accept(outcome);
        yield Optional.empty();
      }
    };
  }

  private Optional<InterviewEvent> commit(Directive.Commit commit) throws InterruptedException {
    return keep(
        new CallEvent.AnswerCommitted(commit.answer(), commit.dropped(), commit.words()),
        new CallReport.TurnCommitted(commit.answer(), commit.dropped()));
  }

  /**
   * A flag is raised whatever the disk says. The words for the caller come next and don't wait for
   * a slow one either.
   */
  private Optional<InterviewEvent> raise(RedFlag flag) {
    flags.raise(flag);
    Optional<InterviewEvent> fired = secure(new CallEvent.FlagFired(flag));
    tools.flagConcern(flag);
    return fired;
  }

  private Optional<InterviewEvent> consent(Directive.DecideConsent consent)
      throws InterruptedException {
    Optional<InterviewEvent> trouble =
        keep(
            new CallEvent.ConsentDecided(
                consent.interview(), consent.recording(), consent.utterance()),
            new CallReport.Consent(consent.interview(), consent.recording()));
    boolean wanted = trouble.isEmpty() && consent.recording();
    recorder.decided(wanted);
    if (wanted && !recorder.isRecording()) {
      context.journal().note(new CallEvent.Degraded(Degradation.RECORDING));
      outbox.add(new CallReport.Degraded(Degradation.RECORDING));
    }
    return trouble;
  }

  /** What isn't on disk doesn't count: the call can't go on. */
  private Optional<InterviewEvent> keep(CallEvent event, CallReport report)
      throws InterruptedException {
    if (!context.journal().keep(event)) {
      return Optional.of(new InterviewEvent.Broken(true));
    }
    outbox.add(report);
    return Optional.empty();
  }

  private Optional<InterviewEvent> secure(CallEvent event) {
    context.journal().secure(event);
    return Optional.empty();
  }

  private Optional<InterviewEvent> note(CallEvent event) {
    context.journal().note(event);
    return Optional.empty();
  }
}
