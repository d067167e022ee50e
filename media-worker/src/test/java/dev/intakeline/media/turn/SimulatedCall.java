package dev.intakeline.media.turn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;

/**
 * A whole call under virtual time: a caller with moods, a mouth, a recogniser and an interviewer
 * that answer late or never, all by the seed. Time goes in steps of 10 ms.
 */
final class SimulatedCall {
  private static final int STEP_MS = 10;

  /** How late the VAD notices that speech began. */
  private static final int VAD_LAG_MS = 60;

  private final TurnMachine machine = new TurnMachine(TurnSettings.OF_A_CALL);
  private final Random random;
  private final int prompts;
  private final boolean brokenParts;
  private final PriorityQueue<TurnEvent> future =
      new PriorityQueue<>((a, b) -> Long.compare(a.atMs(), b.atMs()));

  final List<TurnEvent> events = new ArrayList<>();
  final List<TurnAction> actions = new ArrayList<>();
  TurnState state = TurnState.INITIAL;
  long longestOverlapMs;
  private final List<UtteranceKind> kinds = List.of(UtteranceKind.values());
  int finished;
  int understood;
  int delivered;
  int forgotten;
  int early;
  int late;

  private long nowMs;
  private int promptNumber;
  private Optional<Prompt> playing = Optional.empty();
  private boolean callerSpeaks;
  private long callerChangesAtMs;
  private long overlapMs;
  private long playoutLeftMs;

  SimulatedCall(long seed, int prompts, boolean brokenParts) {
    this.random = new Random(seed);
    this.prompts = prompts;
    this.brokenParts = brokenParts;
    callerChangesAtMs = random.nextInt(3_000);
    say(random.nextInt(100));
  }

  /** Runs until the machine closes or the time is over. */
  SimulatedCall run(long durationMs) {
    while (nowMs < durationMs && state.phase() != TurnPhase.CLOSED) {
      nowMs += STEP_MS;
      caller();
      mouth();
      while (!future.isEmpty() && future.element().atMs() <= nowMs) {
        apply(future.remove());
      }
      apply(new TurnEvent.TimePassed(nowMs));
    }
    return this;
  }

  private void caller() {
    if (nowMs < callerChangesAtMs) {
      return;
    }
    callerSpeaks = !callerSpeaks;
    callerChangesAtMs =
        nowMs + (callerSpeaks ? 30 + random.nextInt(3_000) : 100 + random.nextInt(9_000));
    if (callerSpeaks) {
      future.add(new TurnEvent.SpeechStarted(nowMs + VAD_LAG_MS, nowMs));
    } else {
      future.add(new TurnEvent.SpeechEnded(nowMs + VAD_LAG_MS + STEP_MS, nowMs));
      future.add(new TurnEvent.Peeked(nowMs + VAD_LAG_MS + 2 * STEP_MS, completeness()));
    }
  }

  private Completeness completeness() {
    return switch (random.nextInt(5)) {
      case 0 -> Completeness.FOREIGN;
      case 1 -> Completeness.INCOMPLETE;
      case 2 -> Completeness.MAY_GO_ON;
      default -> Completeness.COMPLETE;
    };
  }

  private void mouth() {
    boolean agentSpeaks = playing.isPresent() && !state.paused();
    boolean overlaps =
        agentSpeaks && callerSpeaks && playing.map(Prompt::interruptible).orElse(false);
    overlapMs = overlaps ? overlapMs + STEP_MS : 0;
    longestOverlapMs = Math.max(longestOverlapMs, overlapMs);
    if (agentSpeaks) {
      playoutLeftMs -= STEP_MS;
      if (playoutLeftMs <= 0) {
        future.add(new TurnEvent.PlayoutEnded(nowMs, playing.get().number()));
        playing = Optional.empty();
      }
    }
  }

  private void apply(TurnEvent event) {
    TurnEvent now = event instanceof TurnEvent.TimePassed ? event : at(event);
    if (now instanceof TurnEvent.PlayoutStarted(_, int number)
        && state.prompt().map(Prompt::number).orElse(-1) == number) {
      playing = state.prompt();
      playoutLeftMs = 300L + random.nextInt(4_000);
    }
    TurnMachine.Step step = machine.step(state, now);
    events.add(now);
    state = step.state();
    actions.addAll(step.actions());
    step.actions().forEach(this::obey);
  }

  private TurnEvent at(TurnEvent event) {
    return switch (event) {
      case TurnEvent.Say(_, Prompt prompt) -> new TurnEvent.Say(nowMs, prompt);
      case TurnEvent.PlayoutStarted(_, int prompt) -> new TurnEvent.PlayoutStarted(nowMs, prompt);
      case TurnEvent.PlayoutEnded(_, int prompt) -> new TurnEvent.PlayoutEnded(nowMs, prompt);
      case TurnEvent.SpeechStarted(_, long onset) -> new TurnEvent.SpeechStarted(nowMs, onset);
      case TurnEvent.SpeechEnded(_, long fell) -> new TurnEvent.SpeechEnded(nowMs, fell);
      case TurnEvent.Peeked(_, Completeness heard) -> new TurnEvent.Peeked(nowMs, heard);
      case TurnEvent.Understood(_, UtteranceKind what) -> new TurnEvent.Understood(nowMs, what);
      case TurnEvent.KeyPressed(_, char key) -> new TurnEvent.KeyPressed(nowMs, key);
      case TurnEvent.TimePassed _, TurnEvent.Rest _, TurnEvent.Closed _ -> event;
    };
  }

  private void obey(TurnAction action) {
    switch (action) {
      case TurnAction.StartPlayout(Prompt prompt) -> {
        if (!breaks()) {
          future.add(new TurnEvent.PlayoutStarted(nowMs + random.nextInt(200), prompt.number()));
        }
      }
      case TurnAction.StopPlayout _ -> playing = Optional.empty();
      case TurnAction.FinishUtterance _ -> {
        finished++;
        if (!breaks()) {
          understood++;
          UtteranceKind what = kinds.get(random.nextInt(kinds.size()));
          future.add(new TurnEvent.Understood(nowMs + random.nextInt(300), what));
        }
      }
      case TurnAction.DeliverUtterance _ -> {
        delivered++;
        think();
      }
      case TurnAction.DeliverEarly _ -> early++;
      case TurnAction.DeliverLate _, TurnAction.DeliverAside _ -> late++;
      case TurnAction.ForgetUtterance _ -> forgotten++;
      case TurnAction.DeliverKeys _,
          TurnAction.TellPromptDone _,
          TurnAction.TellSilence _,
          TurnAction.TellStall _ ->
          think();
      case TurnAction.PausePlayout _,
          TurnAction.ResumePlayout _,
          TurnAction.FinishAside _,
          TurnAction.TellLongTalk _,
          TurnAction.GiveUp _ -> {}
    }
  }

  private void think() {
    if (promptNumber >= prompts) {
      future.add(new TurnEvent.Closed(nowMs + random.nextInt(300)));
    } else if (!breaks()) {
      say(random.nextInt(300));
    }
  }

  private void say(int afterMs) {
    promptNumber++;
    Optional<Listening> listening =
        random.nextInt(4) == 0
            ? Optional.empty()
            : Optional.of(random.nextBoolean() ? Script.LISTENING : Script.NEWS);
    future.add(
        new TurnEvent.Say(
            nowMs + afterMs, new Prompt(promptNumber, random.nextInt(4) > 0, listening)));
  }

  private boolean breaks() {
    return brokenParts && random.nextInt(5) == 0;
  }
}
