package dev.intakeline.media.turn;

/** The kinds of events that the table knows. */
enum Trigger {
  SAY,
  PLAYOUT_STARTED,
  PLAYOUT_ENDED,
  SPEECH_STARTED,
  SPEECH_ENDED,
  PEEKED,
  UNDERSTOOD,
  KEY_PRESSED,
  /** Time passed, and the phase's deadline with it. */
  DEADLINE,
  REST,
  CLOSED;

  static Trigger of(TurnEvent event) {
    return switch (event) {
      case TurnEvent.Say _ -> SAY;
      case TurnEvent.PlayoutStarted _ -> PLAYOUT_STARTED;
      case TurnEvent.PlayoutEnded _ -> PLAYOUT_ENDED;
      case TurnEvent.SpeechStarted _ -> SPEECH_STARTED;
      case TurnEvent.SpeechEnded _ -> SPEECH_ENDED;
      case TurnEvent.Peeked _ -> PEEKED;
      case TurnEvent.Understood _ -> UNDERSTOOD;
      case TurnEvent.KeyPressed _ -> KEY_PRESSED;
      case TurnEvent.TimePassed _ -> DEADLINE;
      case TurnEvent.Rest _ -> REST;
      case TurnEvent.Closed _ -> CLOSED;
    };
  }
}
