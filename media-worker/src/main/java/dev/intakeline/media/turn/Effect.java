package dev.intakeline.media.turn;

import java.time.Duration;
import java.util.Optional;

/** What a row of the table does; most put one action on the list. */
enum Effect {
  START,
  STOP,
  PAUSE,
  RESUME,
  NOTE_AUDIBLE,
  NOTE_SPEECH,
  NOTE_EARLY,
  NOTE_MORE_SPEECH,
  NOTE_SILENCE,
  NOTE_PEEK,
  NOTE_PROMPT_OVER,
  FINISH,
  FINISH_ASIDE,
  DELIVER,
  DELIVER_EARLY,
  DELIVER_LATE,
  PUT_ASIDE,
  FORGET,
  ADD_KEY,
  DELIVER_KEYS,
  TELL_PROMPT_DONE,
  TELL_SILENCE,
  TELL_LONG_TALK,
  TELL_STALL,
  GIVE_UP;

  /** Longer than the gaps between words. */
  private static final long PAUSE_MS = 600;

  void apply(Draft draft, TurnEvent event) {
    switch (this) {
      case START -> start(draft, (TurnEvent.Say) event);
      case STOP -> stop(draft, new TurnAction.StopPlayout());
      case PAUSE -> {
        draft.paused = true;
        draft.pausedMs = event.atMs();
        draft.actions.add(new TurnAction.PausePlayout());
      }
      case RESUME -> {
        draft.newsUntilMs = newsUntil(draft, event.atMs());
        stop(draft, new TurnAction.ResumePlayout());
      }
      case NOTE_AUDIBLE -> noteAudible(draft, event.atMs());
      case NOTE_SPEECH -> noteSpeech(draft, (TurnEvent.SpeechStarted) event);
      case NOTE_EARLY -> draft.early = draft.onsetMs < newsUntil(draft, event.atMs());
      case NOTE_MORE_SPEECH -> noteMoreSpeech(draft, (TurnEvent.SpeechStarted) event);
      case NOTE_SILENCE -> {
        draft.callerSpeaks = false;
        draft.energyFellMs = ((TurnEvent.SpeechEnded) event).energyFellMs();
      }
      case NOTE_PEEK -> draft.heard = ((TurnEvent.Peeked) event).completeness();
      case NOTE_PROMPT_OVER -> {
        draft.silentSinceMs = event.atMs();
        draft.newsUntilMs = 0;
        draft.paused = false;
      }
      case FINISH -> finish(draft, new TurnAction.FinishUtterance(), event.atMs());
      case FINISH_ASIDE -> finish(draft, new TurnAction.FinishAside(), event.atMs());
      case DELIVER -> deliver(draft, new TurnAction.DeliverUtterance());
      case DELIVER_EARLY -> {
        draft.rung = 0;
        draft.actions.add(new TurnAction.DeliverEarly());
      }
      case DELIVER_LATE -> {
        draft.actions.add(
            draft.aside ? new TurnAction.DeliverAside() : new TurnAction.DeliverLate());
        draft.aside = false;
      }
      case PUT_ASIDE -> draft.aside = true;
      case FORGET -> draft.actions.add(new TurnAction.ForgetUtterance());
      case ADD_KEY -> addKey(draft, (TurnEvent.KeyPressed) event);
      case DELIVER_KEYS -> {
        deliver(draft, new TurnAction.DeliverKeys(draft.keys.replace("#", ""), draft.early));
        draft.keys = "";
      }
      case TELL_PROMPT_DONE ->
          draft.actions.add(new TurnAction.TellPromptDone(draft.thePrompt().number()));
      case TELL_SILENCE -> draft.actions.add(new TurnAction.TellSilence(++draft.rung));
      case TELL_LONG_TALK -> draft.actions.add(new TurnAction.TellLongTalk());
      case TELL_STALL -> draft.actions.add(new TurnAction.TellStall(++draft.stalls));
      case GIVE_UP -> draft.actions.add(new TurnAction.GiveUp());
    }
  }

  private static void start(Draft draft, TurnEvent.Say say) {
    draft.prompt = Optional.of(say.prompt());
    draft.paused = false;
    draft.newsUntilMs = 0;
    draft.heard = Completeness.INCOMPLETE;
    draft.keys = "";
    draft.actions.add(new TurnAction.StartPlayout(say.prompt()));
  }

  /** Stopping for good and going on both end a pause. */
  private static void stop(Draft draft, TurnAction action) {
    draft.paused = false;
    draft.actions.add(action);
  }

  /**
   * Who speaks on begins another utterance here, as the ear does. Whether the one that is over
   * began too soon is asked of it once its words are there.
   */
  private static void finish(Draft draft, TurnAction action, long atMs) {
    draft.actions.add(action);
    if (draft.callerSpeaks) {
      draft.onsetMs = atMs;
      draft.pausing = false;
      draft.heard = Completeness.INCOMPLETE;
    }
  }

  /** The first of several tells how much of the prompt was heard before; a stop comes after it. */
  private static void addKey(Draft draft, TurnEvent.KeyPressed pressed) {
    if (draft.keys.isEmpty()) {
      draft.early = pressed.atMs() < newsUntil(draft, pressed.atMs());
    }
    draft.keys += pressed.key();
  }

  /** Who speaks already has heard nothing of it. */
  private static void noteAudible(Draft draft, long atMs) {
    Optional<Duration> news = draft.prompt.flatMap(Prompt::listening).flatMap(Listening::newsFor);
    draft.newsUntilMs = news.map(time -> atMs + time.toMillis()).orElse(0L);
    draft.early = draft.callerSpeaks && news.isPresent();
  }

  /** Of a prompt that stands still nothing more is heard. */
  private static long newsUntil(Draft draft, long atMs) {
    return draft.paused && draft.newsUntilMs > 0
        ? draft.newsUntilMs + atMs - draft.pausedMs
        : draft.newsUntilMs;
  }

  private static void noteMoreSpeech(Draft draft, TurnEvent.SpeechStarted started) {
    draft.callerSpeaks = true;
    draft.pausing |= started.onsetMs() - draft.energyFellMs >= PAUSE_MS;
  }

  private static void noteSpeech(Draft draft, TurnEvent.SpeechStarted started) {
    draft.callerSpeaks = true;
    draft.pausing = false;
    draft.onsetMs = started.onsetMs();
    draft.heard = Completeness.INCOMPLETE;
  }

  /**
   * What was late is in time again when a question of ours was heard and its answer is there. Who
   * talks into the words about a delay has answered nothing.
   */
  private static void deliver(Draft draft, TurnAction action) {
    draft.rung = 0;
    if (draft.prompt.flatMap(Prompt::listening).isPresent()) {
      draft.stalls = 0;
    }
    draft.actions.add(action);
  }
}
