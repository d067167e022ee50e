package dev.intakeline.media.turn;

import static dev.intakeline.media.turn.Effect.*;
import static dev.intakeline.media.turn.Guard.*;
import static dev.intakeline.media.turn.Transition.go;
import static dev.intakeline.media.turn.Transition.stay;
import static dev.intakeline.media.turn.Trigger.CLOSED;
import static dev.intakeline.media.turn.Trigger.DEADLINE;
import static dev.intakeline.media.turn.Trigger.KEY_PRESSED;
import static dev.intakeline.media.turn.Trigger.PEEKED;
import static dev.intakeline.media.turn.Trigger.PLAYOUT_ENDED;
import static dev.intakeline.media.turn.Trigger.PLAYOUT_STARTED;
import static dev.intakeline.media.turn.Trigger.REST;
import static dev.intakeline.media.turn.Trigger.SAY;
import static dev.intakeline.media.turn.Trigger.SPEECH_ENDED;
import static dev.intakeline.media.turn.Trigger.SPEECH_STARTED;
import static dev.intakeline.media.turn.Trigger.UNDERSTOOD;
import static dev.intakeline.media.turn.TurnPhase.HEARING;
import static dev.intakeline.media.turn.TurnPhase.KEYING;
import static dev.intakeline.media.turn.TurnPhase.LISTENING;
import static dev.intakeline.media.turn.TurnPhase.OVERLAP;
import static dev.intakeline.media.turn.TurnPhase.QUIET;
import static dev.intakeline.media.turn.TurnPhase.RECOGNISING;
import static dev.intakeline.media.turn.TurnPhase.SPEAKING;
import static dev.intakeline.media.turn.TurnPhase.STARTING;
import static dev.intakeline.media.turn.TurnPhase.THINKING;
import static dev.intakeline.media.turn.TurnPhase.WAITING;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rules of taking turns. Of the rows of a phase and an event the first whose condition holds is
 * taken; where there is none, the event changes nothing. {@code docs/turn-machine.md} is printed
 * from here.
 *
 * <p>Keys may take the place of words that are being said or recognised, for a line may be noisy;
 * not where a question is heard to its end: nobody is told of a key there, and a brushed one must
 * not outweigh the words. Words whose key has come while they were being found are screened for
 * danger, whenever they are there, and answer nothing. The hash alone says nothing but that the
 * words are over.
 */
final class TransitionTable {
  static final List<Transition> ROWS =
      List.of(
          go(QUIET, SAY, STARTING, START),
          stay(QUIET, SPEECH_STARTED, NOTE_SPEECH),
          stay(QUIET, SPEECH_ENDED, NOTE_SILENCE, FINISH_ASIDE),
          //
          go(STARTING, SAY, STARTING, STOP, START),
          go(STARTING, PLAYOUT_STARTED, CALLER_SPEAKS, OVERLAP, NOTE_AUDIBLE),
          go(STARTING, PLAYOUT_STARTED, SPEAKING, NOTE_AUDIBLE),
          stay(STARTING, SPEECH_STARTED, NOTE_SPEECH),
          stay(STARTING, SPEECH_ENDED, NOTE_SILENCE, FINISH_ASIDE),
          go(STARTING, DEADLINE, STALLED_TOO_OFTEN, TurnPhase.CLOSED, STOP, GIVE_UP),
          go(STARTING, DEADLINE, THINKING, STOP, TELL_STALL),
          //
          go(SPEAKING, SAY, STARTING, STOP, START),
          go(SPEAKING, PLAYOUT_ENDED, WANTS_ANSWER, LISTENING, NOTE_PROMPT_OVER),
          go(SPEAKING, PLAYOUT_ENDED, THINKING, TELL_PROMPT_DONE),
          go(SPEAKING, SPEECH_STARTED, OVERLAP, NOTE_SPEECH, NOTE_EARLY),
          stay(SPEAKING, KEY_PRESSED, LONE_HASH),
          go(SPEAKING, KEY_PRESSED, INTERRUPTIBLE, KEYING, ADD_KEY, STOP),
          go(SPEAKING, DEADLINE, STALLED_TOO_OFTEN, TurnPhase.CLOSED, STOP, GIVE_UP),
          go(SPEAKING, DEADLINE, THINKING, STOP, TELL_STALL),
          //
          go(OVERLAP, SAY, STARTING, STOP, START),
          go(OVERLAP, SPEECH_ENDED, SPEAKING, NOTE_SILENCE, FINISH_ASIDE),
          go(OVERLAP, PLAYOUT_ENDED, WANTS_ANSWER, HEARING, NOTE_PROMPT_OVER),
          go(OVERLAP, PLAYOUT_ENDED, THINKING, TELL_PROMPT_DONE),
          stay(OVERLAP, KEY_PRESSED, LONE_HASH),
          go(OVERLAP, KEY_PRESSED, INTERRUPTIBLE, KEYING, ADD_KEY, STOP),
          go(OVERLAP, DEADLINE, INTERRUPTIBLE, HEARING, PAUSE),
          go(OVERLAP, DEADLINE, STALLED_TOO_OFTEN, TurnPhase.CLOSED, STOP, GIVE_UP),
          go(OVERLAP, DEADLINE, THINKING, STOP, TELL_STALL),
          //
          go(LISTENING, SAY, STARTING, START),
          go(LISTENING, SPEECH_STARTED, HEARING, NOTE_SPEECH, NOTE_EARLY),
          stay(LISTENING, KEY_PRESSED, LONE_HASH),
          go(LISTENING, KEY_PRESSED, LAST_KEY, THINKING, ADD_KEY, DELIVER_KEYS),
          go(LISTENING, KEY_PRESSED, KEYING, ADD_KEY),
          go(LISTENING, DEADLINE, THINKING, TELL_SILENCE),
          //
          go(HEARING, SAY, STARTING, FINISH_ASIDE, STOP, START),
          go(HEARING, SPEECH_ENDED, WAITING, NOTE_SILENCE),
          stay(HEARING, PEEKED, NOTE_PEEK),
          stay(HEARING, PLAYOUT_ENDED, NOTE_PROMPT_OVER),
          go(HEARING, KEY_PRESSED, KEY_FOR_WORDS, KEYING, ADD_KEY, FINISH_ASIDE, STOP),
          go(HEARING, DEADLINE, RECOGNISING, TELL_LONG_TALK, FINISH),
          //
          go(WAITING, SAY, STARTING, FINISH_ASIDE, STOP, START),
          go(WAITING, SPEECH_STARTED, HEARING, NOTE_MORE_SPEECH),
          go(WAITING, PEEKED, WAITING, NOTE_PEEK),
          stay(WAITING, PLAYOUT_ENDED, NOTE_PROMPT_OVER),
          go(WAITING, KEY_PRESSED, HASH, RECOGNISING, FINISH),
          go(WAITING, KEY_PRESSED, KEY_FOR_WORDS, KEYING, ADD_KEY, FINISH_ASIDE, STOP),
          go(WAITING, DEADLINE, RECOGNISING, FINISH),
          //
          go(RECOGNISING, SAY, STARTING, STOP, START),
          stay(RECOGNISING, SPEECH_STARTED, NOTE_SPEECH),
          stay(RECOGNISING, SPEECH_ENDED, NOTE_SILENCE, FINISH_ASIDE),
          stay(RECOGNISING, PLAYOUT_ENDED, NOTE_PROMPT_OVER),
          go(RECOGNISING, KEY_PRESSED, KEY_FOR_WORDS, KEYING, ADD_KEY, STOP, PUT_ASIDE),
          stay(RECOGNISING, UNDERSTOOD, ASIDE, DELIVER_LATE),
          go(RECOGNISING, UNDERSTOOD, EARLY_CALLER_SPEAKS, HEARING, DELIVER_EARLY, NOTE_EARLY),
          go(RECOGNISING, UNDERSTOOD, EARLY_PAUSED, SPEAKING, DELIVER_EARLY, RESUME),
          go(RECOGNISING, UNDERSTOOD, EARLY, LISTENING, DELIVER_EARLY, NOTE_PROMPT_OVER),
          go(RECOGNISING, UNDERSTOOD, WORDS_PAUSED, THINKING, STOP, DELIVER),
          go(RECOGNISING, UNDERSTOOD, WORDS, THINKING, DELIVER),
          go(RECOGNISING, UNDERSTOOD, PAUSED_CALLER_SPEAKS, HEARING, FORGET, NOTE_EARLY),
          go(RECOGNISING, UNDERSTOOD, PAUSED, SPEAKING, FORGET, RESUME),
          go(RECOGNISING, UNDERSTOOD, WANTS_ANSWER_CALLER_SPEAKS, HEARING, FORGET, NOTE_EARLY),
          go(RECOGNISING, UNDERSTOOD, WANTS_ANSWER, LISTENING, FORGET),
          go(RECOGNISING, UNDERSTOOD, THINKING, FORGET, TELL_PROMPT_DONE),
          go(RECOGNISING, DEADLINE, STALLED_TOO_OFTEN, TurnPhase.CLOSED, STOP, GIVE_UP),
          go(RECOGNISING, DEADLINE, THINKING, STOP, TELL_STALL),
          //
          go(KEYING, SAY, STARTING, START),
          stay(KEYING, SPEECH_STARTED, NOTE_SPEECH),
          stay(KEYING, SPEECH_ENDED, NOTE_SILENCE, FINISH_ASIDE),
          go(KEYING, KEY_PRESSED, LAST_KEY, THINKING, ADD_KEY, DELIVER_KEYS),
          go(KEYING, KEY_PRESSED, KEYING, ADD_KEY),
          go(KEYING, DEADLINE, THINKING, DELIVER_KEYS),
          //
          go(THINKING, SAY, STARTING, START),
          stay(THINKING, SPEECH_STARTED, NOTE_SPEECH),
          stay(THINKING, SPEECH_ENDED, NOTE_SILENCE, FINISH_ASIDE),
          stay(THINKING, UNDERSTOOD, ASIDE, DELIVER_LATE),
          stay(THINKING, UNDERSTOOD, DELIVER),
          go(THINKING, REST, QUIET),
          go(THINKING, DEADLINE, STALLED_TOO_OFTEN, TurnPhase.CLOSED, GIVE_UP),
          go(THINKING, DEADLINE, THINKING, TELL_STALL),
          //
          stay(QUIET, UNDERSTOOD, DELIVER_LATE),
          stay(STARTING, UNDERSTOOD, DELIVER_LATE),
          stay(SPEAKING, UNDERSTOOD, DELIVER_LATE),
          stay(OVERLAP, UNDERSTOOD, DELIVER_LATE),
          stay(LISTENING, UNDERSTOOD, DELIVER_LATE),
          stay(HEARING, UNDERSTOOD, DELIVER_LATE),
          stay(WAITING, UNDERSTOOD, DELIVER_LATE),
          stay(KEYING, UNDERSTOOD, DELIVER_LATE),
          stay(TurnPhase.CLOSED, UNDERSTOOD, DELIVER_LATE),
          //
          go(QUIET, CLOSED, TurnPhase.CLOSED, FINISH_ASIDE, STOP),
          go(STARTING, CLOSED, TurnPhase.CLOSED, FINISH_ASIDE, STOP),
          go(SPEAKING, CLOSED, TurnPhase.CLOSED, FINISH_ASIDE, STOP),
          go(OVERLAP, CLOSED, TurnPhase.CLOSED, FINISH_ASIDE, STOP),
          go(LISTENING, CLOSED, TurnPhase.CLOSED, FINISH_ASIDE, STOP),
          go(HEARING, CLOSED, TurnPhase.CLOSED, FINISH_ASIDE, STOP),
          go(WAITING, CLOSED, TurnPhase.CLOSED, FINISH_ASIDE, STOP),
          go(RECOGNISING, CLOSED, TurnPhase.CLOSED, FINISH_ASIDE, STOP),
          go(KEYING, CLOSED, TurnPhase.CLOSED, FINISH_ASIDE, STOP),
          go(THINKING, CLOSED, TurnPhase.CLOSED, FINISH_ASIDE, STOP));

  private static final Map<TurnPhase, Map<Trigger, List<Transition>>> BY_PHASE = index();

  private TransitionTable() {}

  /** The row to take, if there is one. */
  static Optional<Transition> find(TurnState state, TurnEvent event, TurnSettings settings) {
    Map<Trigger, List<Transition>> rows = BY_PHASE.getOrDefault(state.phase(), Map.of());
    for (Transition row : rows.getOrDefault(Trigger.of(event), List.of())) {
      if (row.when().holds(state, event, settings)) {
        return Optional.of(row);
      }
    }
    return Optional.empty();
  }

  private static Map<TurnPhase, Map<Trigger, List<Transition>>> index() {
    Map<TurnPhase, Map<Trigger, List<Transition>>> index = new EnumMap<>(TurnPhase.class);
    for (Transition row : ROWS) {
      index
          .computeIfAbsent(row.from(), _ -> new EnumMap<>(Trigger.class))
          .computeIfAbsent(row.on(), _ -> new ArrayList<>())
          .add(row);
    }
    return index;
  }
}
