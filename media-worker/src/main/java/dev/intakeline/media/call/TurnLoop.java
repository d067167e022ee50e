package dev.intakeline.media.call;

import dev.intakeline.contracts.audit.CallEvent;
import dev.intakeline.contracts.questionnaire.ItemKind;
import dev.intakeline.contracts.safety.FixedPhrase;
import dev.intakeline.contracts.safety.FixedWords;
import dev.intakeline.media.ear.Ear;
import dev.intakeline.media.ear.Hearing;
import dev.intakeline.media.interview.Directive;
import dev.intakeline.media.interview.InterviewEvent;
import dev.intakeline.media.interview.PromptPart;
import dev.intakeline.media.interview.Said;
import dev.intakeline.media.turn.TurnAction;
import dev.intakeline.media.turn.TurnEvent;
import dev.intakeline.media.turn.TurnMachine;
import dev.intakeline.media.turn.TurnPhase;
import dev.intakeline.media.turn.TurnSettings;
import dev.intakeline.media.turn.TurnState;
import java.util.List;
import java.util.Optional;

/**
 * The stage that owns the turn: takes signals one by one, asks the turn machine, does what it says.
 * Nothing in it waits for anything but the next signal or deadline.
 */
final class TurnLoop implements Runnable {
  /** Signals that wait; a turn makes a dozen. */
  static final int SIGNALS_MAX = 512;

  private static final long NO_DEADLINE_MS = 1_000;
  private static final InterviewEvent PROMISED =
      new InterviewEvent.PromptDone(Optional.of(FixedPhrase.TROUBLE_GOODBYE));

  private final Mailbox<TurnSignal> signals;
  private final Mailbox<InterviewEvent> thoughts;
  private final Ear ear;
  private final PromptPlayer prompts;
  private final TranscriptWriter transcript;
  private final Judgement judgement;
  private final Stopwatch stopwatch;
  private final CallJournal journal;
  private final CallClock clock;
  private final FixedWords words;
  private final Meters meters;
  private final Runnable onGiveUp;
  private final LastWords lastWords;
  private final TurnMachine machine = new TurnMachine(TurnSettings.OF_A_CALL);
  private TurnState state = TurnState.INITIAL;
  private Optional<Directive.Listen> asked = Optional.empty();
  private Optional<Said> understood = Optional.empty();
  private Optional<ItemKind> answering = Optional.empty();
  private boolean longTalk;
  private boolean finishedEarly;
  private boolean nobodyThinks;
  private long lastMs;
  private boolean closed;

  TurnLoop(
      CallContext context,
      Ear ear,
      PromptPlayer prompts,
      TranscriptWriter transcript,
      Judgement judgement,
      FixedWords words,
      Runnable onGiveUp) {
    this.signals = context.turns();
    this.thoughts = context.thoughts();
    this.ear = ear;
    this.lastWords = new LastWords(ear::finishAside, ear::drain);
    this.prompts = prompts;
    this.transcript = transcript;
    this.judgement = judgement;
    this.stopwatch = context.stopwatch();
    this.journal = context.journal();
    this.clock = context.clock();
    this.words = words;
    this.meters = context.meters();
    this.onGiveUp = onGiveUp;
  }

  @Override
  public void run() {
    try {
      while (!closed) {
        signals.take(millisToDeadline()).ifPresent(this::handle);
        lastWords.due(now(), state.callerSpeaks()).ifPresent(this::heardOut);
        step(new TurnEvent.TimePassed(now()));
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private long millisToDeadline() {
    long atMs = Math.min(state.deadlineMs().orElse(now() + NO_DEADLINE_MS), lastWords.deadlineMs());
    return Math.max(0, atMs - now());
  }

  /** Never goes back, whichever thread a signal comes from. */
  private long now() {
    lastMs = Math.max(lastMs, clock.ms(System.nanoTime()));
    return lastMs;
  }

  private void handle(TurnSignal signal) {
    switch (signal) {
      case TurnSignal.SpeechStarted(long onset, long nanos) -> {
        transcript.started(onset);
        journal.note(new CallEvent.SpeechStarted(clock.mediaMs(onset)), nanos);
        step(new TurnEvent.SpeechStarted(now(), clock.ms(onset)));
      }
      case TurnSignal.SpeechEnded(long fell, long nanos) -> {
        stopwatch.energyFell(fell);
        journal.note(new CallEvent.SpeechEnded(clock.mediaMs(nanos), clock.mediaMs(fell)), nanos);
        step(new TurnEvent.SpeechEnded(now(), clock.ms(fell)));
      }
      case TurnSignal.Peeked(var soFar, boolean _) -> {
        transcript
            .partly(soFar)
            .ifPresent(said -> thoughts.put(new InterviewEvent.PartlyHeard(said)));
        step(new TurnEvent.Peeked(now(), judgement.completeness(soFar, asked)));
      }
      case TurnSignal.Finished(Hearing hearing) -> finished(hearing);
      case TurnSignal.Drained() -> lastWords.drained();
      case TurnSignal.PlayoutStarted(int prompt, long nanos) -> {
        stopwatch.playout(nanos).ifPresent(turn -> answered(turn, nanos));
        prompts.started(prompt, nanos);
        step(new TurnEvent.PlayoutStarted(now(), prompt));
      }
      case TurnSignal.PlayoutEnded(int prompt, long nanos) -> {
        prompts.ended(prompt, nanos);
        step(new TurnEvent.PlayoutEnded(now(), prompt));
      }
      case TurnSignal.Say(Directive.Say say) -> {
        lastWords.forgetPrompt();
        step(new TurnEvent.Say(now(), prompts.order(say, false)));
      }
      case TurnSignal.Rest() -> step(new TurnEvent.Rest(now()));
      case TurnSignal.KeyPressed(char key) -> step(new TurnEvent.KeyPressed(now(), key));
      case TurnSignal.CalleeLeft() -> {
        step(new TurnEvent.Closed(now()));
        lastWords.ofWhoLeft(now());
      }
      case TurnSignal.NobodyThinks() -> {
        nobodyThinks = true;
        say(FixedPhrase.TROUBLE_GOODBYE);
      }
      case TurnSignal.Close() -> {
        step(new TurnEvent.Closed(now()));
        closed = true;
      }
    }
  }

  private void finished(Hearing hearing) {
    Said said = transcript.said(hearing, asked.map(Directive.Listen::name).orElse("nothing"));
    if (hearing.aside()) {
      thoughts.put(new InterviewEvent.Overheard(said));
      return;
    }
    stopwatch.transcript(said.utterance(), hearing);
    understood = Optional.of(said);
    answering = asked.map(listen -> listen.item().kind());
    long speechMs = said.audio().endMs() - said.audio().startMs();
    step(new TurnEvent.Understood(now(), judgement.kind(said, speechMs, asked)));
  }

  /** The agent's first sample after a turn has left. */
  private void answered(Stopwatch.Answered turn, long nanos) {
    journal.note(turn.event(), nanos);
    answering.ifPresent(kind -> meters.answered(kind, turn.silence()));
  }

  private void step(TurnEvent event) {
    TurnMachine.Step step = machine.step(state, event);
    if (step.state().equals(state) && step.actions().isEmpty()) {
      return;
    }
    if (event instanceof TurnEvent.TimePassed) {
      journal.note(new CallEvent.DeadlinePassed(state.phase().name()));
    }
    state = step.state();
    note(event, state.phase(), step.actions());
    step.actions().forEach(this::obey);
  }

  private void obey(TurnAction action) {
    switch (action) {
      case TurnAction.StartPlayout _ ->
          prompts
              .start()
              .ifPresent(
                  listen -> {
                    asked = Optional.of(listen);
                    ear.expect(listen.expectation());
                  });
      case TurnAction.StopPlayout() -> prompts.stop();
      case TurnAction.PausePlayout() -> {
        meters.count(Meter.BARGE_INS);
        prompts.pause();
      }
      case TurnAction.ResumePlayout() -> {
        meters.count(Meter.FALSE_INTERRUPTIONS);
        prompts.resume();
      }
      case TurnAction.FinishUtterance() -> {
        finishedEarly = state.early();
        stopwatch.endpoint(System.nanoTime());
        ear.finish();
      }
      case TurnAction.FinishAside() -> ear.finishAside();
      case TurnAction.DeliverUtterance() -> {
        understood.ifPresent(this::answer);
        longTalk = false;
      }
      case TurnAction.DeliverEarly() -> {
        understood.ifPresent(said -> thoughts.put(new InterviewEvent.Early(said, longTalk, false)));
        longTalk = false;
      }
      case TurnAction.DeliverLate() -> understood.ifPresent(this::late);
      case TurnAction.DeliverAside() -> {
        understood.ifPresent(said -> thoughts.put(new InterviewEvent.Overheard(said)));
        longTalk = false;
      }
      case TurnAction.ForgetUtterance() -> longTalk = false;
      case TurnAction.DeliverKeys(String keys, boolean early) ->
          thoughts.put(new InterviewEvent.Keyed(keys, transcript.keyed(keys), early));
      case TurnAction.TellPromptDone(int prompt) -> promptDone(prompt);
      case TurnAction.TellSilence(int rung) -> thoughts.put(new InterviewEvent.Silence(rung));
      case TurnAction.TellLongTalk() -> longTalk = true;
      case TurnAction.TellStall(int count) -> stalled(count);
      case TurnAction.GiveUp() -> onGiveUp.run();
    }
  }

  /**
   * Words whose recogniser was late. While the caller hears our own request for a moment the
   * question is still open, so they may answer it, but for those that began too soon: it is asked
   * again. Else they are screened alone.
   */
  private void late(Said said) {
    boolean open =
        state.stalls() == 1
            && state.phase() != TurnPhase.CLOSED
            && state.prompt().map(prompt -> prompts.isOurs(prompt.number())).orElse(false);
    if (open) {
      answer(said);
    } else {
      thoughts.put(new InterviewEvent.Overheard(said));
    }
    longTalk = false;
  }

  /** Words that began too soon come here only where they were late too: the prompt is gone. */
  private void answer(Said said) {
    thoughts.put(
        finishedEarly
            ? new InterviewEvent.Early(said, longTalk, true)
            : new InterviewEvent.Heard(said, longTalk));
  }

  private void promptDone(int prompt) {
    if (!prompts.isOurs(prompt) || isGivingUp()) {
      lastWords.before(new InterviewEvent.PromptDone(prompts.lastPhrase()), now());
    }
  }

  /** Who leaves while hearing that somebody will call back was promised it, as who heard it out. */
  private void heardOut(InterviewEvent event) {
    if (isGivingUp() && (event instanceof InterviewEvent.CalleeLeft || event.equals(PROMISED))) {
      onGiveUp.run();
    } else {
      thoughts.put(event);
    }
  }

  private boolean isGivingUp() {
    return nobodyThinks || state.stalls() > 1;
  }

  /** Something of ours is late: the caller hears fixed words, said without asking anybody. */
  private void stalled(int count) {
    meters.count(Meter.STALLS);
    say(count == 1 ? FixedPhrase.ONE_MOMENT : FixedPhrase.TROUBLE_GOODBYE);
  }

  private void say(FixedPhrase phrase) {
    PromptPart part = PromptPart.of(phrase, words.text(phrase));
    Directive.Say say = new Directive.Say(List.of(part), false, Optional.empty());
    step(new TurnEvent.Say(now(), prompts.order(say, true)));
  }

  private void note(TurnEvent event, TurnPhase phase, List<TurnAction> actions) {
    journal.note(
        new CallEvent.TurnDecided(
            event.getClass().getSimpleName(),
            phase.name(),
            actions.stream().map(action -> action.getClass().getSimpleName()).toList()));
  }
}
