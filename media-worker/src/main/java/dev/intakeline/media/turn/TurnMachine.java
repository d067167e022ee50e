package dev.intakeline.media.turn;

import java.util.List;
import java.util.OptionalLong;

/**
 * Decides whose turn it is. A pure function: the same events give the same actions, whenever and
 * wherever they are played back.
 *
 * <p>Send {@link TurnEvent.TimePassed} when {@link TurnState#deadlineMs()} has come; sending it too
 * early or too often does no harm.
 */
public final class TurnMachine {
  private final TurnSettings settings;

  /** A machine with the given limits; holds nothing else. */
  public TurnMachine(TurnSettings settings) {
    this.settings = settings;
  }

  /** The state after the event, and what is to be done about it. */
  public Step step(TurnState state, TurnEvent event) {
    if (isIdle(state, event) || isOfAnotherPrompt(state, event)) {
      return new Step(state, List.of());
    }
    return TransitionTable.find(state, event, settings)
        .map(row -> take(row, state, event))
        .orElse(new Step(state, List.of()));
  }

  private Step take(Transition row, TurnState state, TurnEvent event) {
    Draft draft = new Draft(state);
    row.effects().forEach(effect -> effect.apply(draft, event));
    OptionalLong deadline =
        row.to().isEmpty()
            ? state.deadlineMs()
            : Deadlines.on(row.to().get(), draft, event.atMs(), settings);
    return new Step(draft.in(row.to().orElse(state.phase()), deadline), draft.actions);
  }

  private static boolean isIdle(TurnState state, TurnEvent event) {
    return event instanceof TurnEvent.TimePassed(long atMs)
        && (state.deadlineMs().isEmpty() || atMs < state.deadlineMs().getAsLong());
  }

  /** Word of a prompt that was stopped in the meantime is late and means nothing. */
  private static boolean isOfAnotherPrompt(TurnState state, TurnEvent event) {
    int current = state.prompt().map(Prompt::number).orElse(-1);
    return switch (event) {
      case TurnEvent.PlayoutStarted(_, int prompt) -> prompt != current;
      case TurnEvent.PlayoutEnded(_, int prompt) -> prompt != current;
      default -> false;
    };
  }

  /**
   * What an event led to.
   *
   * @param actions to be done in this order
   */
  public record Step(TurnState state, List<TurnAction> actions) {
    /** Takes its own copy of the actions. */
    public Step {
      actions = List.copyOf(actions);
    }
  }
}
