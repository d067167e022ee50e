package dev.intakeline.media.turn;

/** When a row of the table holds. */
enum Guard {
  ALWAYS(""),
  CALLER_SPEAKS("the caller speaks"),
  INTERRUPTIBLE("interruptible"),
  WANTS_ANSWER("an answer is wanted"),
  WANTS_ANSWER_CALLER_SPEAKS("an answer is wanted, the caller speaks"),
  EARLY("words, begun too soon"),
  EARLY_PAUSED("words, begun too soon, prompt paused"),
  EARLY_CALLER_SPEAKS("words, begun too soon, the caller speaks"),
  WORDS("words"),
  WORDS_PAUSED("words, prompt paused"),
  PAUSED("prompt paused"),
  PAUSED_CALLER_SPEAKS("prompt paused, the caller speaks"),
  LAST_KEY("# or the last one"),
  HASH("#"),
  KEY_FOR_WORDS("interruptible, not #"),
  LONE_HASH("# alone, interruptible"),
  ASIDE("a key has answered"),
  STALLED_TOO_OFTEN("too often");

  private final String words;

  Guard(String words) {
    this.words = words;
  }

  /** For the diagram; empty where there is no condition. */
  String words() {
    return words;
  }

  boolean holds(TurnState state, TurnEvent event, TurnSettings settings) {
    return switch (this) {
      case ALWAYS -> true;
      case CALLER_SPEAKS -> state.callerSpeaks();
      case INTERRUPTIBLE -> interruptible(state);
      case WANTS_ANSWER -> wantsAnswer(state);
      case WANTS_ANSWER_CALLER_SPEAKS -> wantsAnswer(state) && state.callerSpeaks();
      case EARLY -> words(event) && state.early();
      case EARLY_PAUSED -> words(event) && state.early() && state.paused();
      case EARLY_CALLER_SPEAKS -> words(event) && state.early() && state.callerSpeaks();
      case WORDS -> words(event);
      case WORDS_PAUSED -> words(event) && state.paused();
      case PAUSED -> state.paused();
      case PAUSED_CALLER_SPEAKS -> state.paused() && state.callerSpeaks();
      case LAST_KEY ->
          event instanceof TurnEvent.KeyPressed pressed
              && (pressed.key() == '#' || state.keys().length() + 1 >= settings.keysMax());
      case HASH -> isHash(event);
      case KEY_FOR_WORDS -> interruptible(state) && !isHash(event);
      case LONE_HASH -> interruptible(state) && isHash(event) && state.keys().isEmpty();
      case ASIDE -> state.aside();
      case STALLED_TOO_OFTEN -> state.stalls() + 1 >= settings.stallsMax();
    };
  }

  private static boolean interruptible(TurnState state) {
    return state.prompt().map(Prompt::interruptible).orElse(false);
  }

  private static boolean isHash(TurnEvent event) {
    return event instanceof TurnEvent.KeyPressed(_, char key) && key == '#';
  }

  private static boolean wantsAnswer(TurnState state) {
    return state.prompt().flatMap(Prompt::listening).isPresent();
  }

  private static boolean words(TurnEvent event) {
    return event instanceof TurnEvent.Understood(_, UtteranceKind what)
        && what == UtteranceKind.WORDS;
  }
}
