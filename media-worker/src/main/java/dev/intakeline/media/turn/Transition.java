package dev.intakeline.media.turn;

import java.util.List;
import java.util.Optional;

/**
 * One row of the table.
 *
 * @param from the phase that it holds in
 * @param on the event that it answers
 * @param when its condition
 * @param effects what it does, in order
 * @param to the phase after it; empty where the phase, and its deadline, stay as they are
 */
record Transition(
    TurnPhase from, Trigger on, Guard when, List<Effect> effects, Optional<TurnPhase> to) {

  static Transition go(TurnPhase from, Trigger on, Guard when, TurnPhase to, Effect... effects) {
    return new Transition(from, on, when, List.of(effects), Optional.of(to));
  }

  static Transition go(TurnPhase from, Trigger on, TurnPhase to, Effect... effects) {
    return go(from, on, Guard.ALWAYS, to, effects);
  }

  static Transition stay(TurnPhase from, Trigger on, Effect... effects) {
    return stay(from, on, Guard.ALWAYS, effects);
  }

  static Transition stay(TurnPhase from, Trigger on, Guard when, Effect... effects) {
    return new Transition(from, on, when, List.of(effects), Optional.empty());
  }
}
