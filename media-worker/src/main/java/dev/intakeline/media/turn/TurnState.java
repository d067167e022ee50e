package dev.intakeline.media.turn;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * All that the turn machine remembers.
 *
 * @param phase where the conversation is
 * @param prompt the prompt that was ordered last
 * @param paused whether that prompt stands still in the middle
 * @param callerSpeaks what the VAD said last
 * @param onsetMs where the caller's utterance began
 * @param energyFellMs where the caller's sound fell last
 * @param silentSinceMs since when an answer is waited for
 * @param newsUntilMs until when words begin too soon to answer the prompt; 0 where none do, or when
 *     it is over
 * @param pausedMs since when the prompt stands still, where it does
 * @param early whether the caller's utterance began too soon to answer the prompt
 * @param pausing whether the caller has paused for long within the utterance
 * @param heard whether the utterance could stand as an answer so far
 * @param rung how often the caller's silence was told of since the last utterance
 * @param stalls how often something of ours was late since the last answer to a question of ours
 * @param keys the keys pressed so far
 * @param aside whether a key has answered in place of the words that are still being found
 * @param deadlineMs when {@link TurnEvent.TimePassed} will change something
 */
public record TurnState(
    TurnPhase phase,
    Optional<Prompt> prompt,
    boolean paused,
    boolean callerSpeaks,
    long onsetMs,
    long energyFellMs,
    long silentSinceMs,
    long newsUntilMs,
    long pausedMs,
    boolean early,
    boolean pausing,
    Completeness heard,
    int rung,
    int stalls,
    String keys,
    boolean aside,
    OptionalLong deadlineMs) {

  /** Before anything happened. */
  public static final TurnState INITIAL =
      new TurnState(
          TurnPhase.QUIET,
          Optional.empty(),
          false,
          false,
          0,
          0,
          0,
          0,
          0,
          false,
          false,
          Completeness.INCOMPLETE,
          0,
          0,
          "",
          false,
          OptionalLong.empty());

  /** Hides the keys: they may be an answer. */
  @Override
  public String toString() {
    return phase + (paused ? ", paused" : "") + (callerSpeaks ? ", caller speaks" : "");
  }
}
