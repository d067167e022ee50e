package dev.intakeline.media.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds in every conversation, however odd the caller and however broken our own parts. */
final class TurnMachinePropertyTest {
  private static final long HOUR_MS = 3_600_000;

  /** The barge-in limit, what the VAD needs to notice, and the simulation's own steps. */
  private static final long TWO_VOICES_MAX_MS = 200 + 60 + 30;

  @Property(tries = 300)
  void twoVoicesNeverLastLongerThanTheBargeInBudget(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int prompts) {
    SimulatedCall call = new SimulatedCall(seed, prompts, false).run(HOUR_MS);

    assertThat(call.longestOverlapMs).isLessThanOrEqualTo(TWO_VOICES_MAX_MS);
  }

  @Property(tries = 300)
  void everyCallEndsWhateverIsSaidAndWhateverBreaks(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 30) int prompts,
      @ForAll boolean brokenParts) {
    SimulatedCall call = new SimulatedCall(seed, prompts, brokenParts).run(HOUR_MS);

    assertThat(call.state.phase()).isEqualTo(TurnPhase.CLOSED);
  }

  @Property(tries = 300)
  void everyFinishedUtteranceIsDeliveredOrForgottenUnlessTheCallIsClosed(@ForAll long seed) {
    SimulatedCall call = new SimulatedCall(seed, 20, false).run(HOUR_MS);

    assertThat(call.delivered + call.forgotten + call.early + call.late)
        .isBetween(call.understood - 1, call.understood);
    assertThat(call.understood).isEqualTo(call.finished);
  }

  @Property(tries = 100)
  void deadlineNeverLiesForEverInTheFutureWhileSomebodyIsWaitedFor(@ForAll long seed) {
    SimulatedCall call = new SimulatedCall(seed, 20, true);
    for (long untilMs = 1_000; untilMs < 120_000; untilMs += 1_000) {
      call.run(untilMs);
      TurnPhase phase = call.state.phase();
      assertThat(call.state.deadlineMs().isPresent())
          .as("a deadline in %s", phase)
          .isEqualTo(phase != TurnPhase.QUIET && phase != TurnPhase.CLOSED);
    }
  }

  @Property(tries = 100)
  void replayGivesTheSameActions(@ForAll long seed, @ForAll boolean brokenParts) {
    SimulatedCall call = new SimulatedCall(seed, 20, brokenParts).run(HOUR_MS);

    TurnMachine machine = new TurnMachine(TurnSettings.OF_A_CALL);
    TurnState state = TurnState.INITIAL;
    List<TurnAction> replayed = new ArrayList<>();
    for (TurnEvent event : call.events) {
      TurnMachine.Step step = machine.step(state, event);
      state = step.state();
      replayed.addAll(step.actions());
    }

    assertThat(replayed).isEqualTo(call.actions);
    assertThat(state).isEqualTo(call.state);
  }
}
