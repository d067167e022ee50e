package dev.intakeline.media.turn;

import dev.intakeline.contracts.media.EndpointingProfile;
import java.time.Duration;
import java.util.OptionalLong;

/** Until when each phase may last. */
final class Deadlines {
  /** For an utterance that answers no question; generous, since nothing is known about it. */
  private static final EndpointingProfile UNASKED =
      new EndpointingProfile(
          Duration.ofMillis(500), Duration.ofMillis(900), Duration.ofSeconds(30));

  private Deadlines() {}

  /** The moment at which {@code phase}, entered now, comes to its end by itself. */
  static OptionalLong on(TurnPhase phase, Draft draft, long nowMs, TurnSettings settings) {
    return switch (phase) {
      case QUIET, CLOSED -> OptionalLong.empty();
      case STARTING -> after(nowMs, settings.firstAudioMax());
      case SPEAKING -> after(nowMs, settings.promptMax());
      case OVERLAP ->
          draft.thePrompt().interruptible()
              ? after(draft.onsetMs, settings.bargeIn())
              : after(nowMs, settings.promptMax());
      case LISTENING ->
          after(
              draft.silentSinceMs,
              draft.thePrompt().listening().map(Listening::silence).orElse(Duration.ZERO));
      case HEARING -> after(draft.onsetMs, profile(draft).speechMax());
      case WAITING -> after(draft.energyFellMs, patience(draft));
      case RECOGNISING -> after(nowMs, settings.recogniseMax());
      case KEYING -> after(nowMs, settings.keyGap());
      case THINKING -> after(nowMs, settings.thinkMax());
    };
  }

  private static Duration patience(Draft draft) {
    return switch (draft.heard) {
      case COMPLETE -> draft.pausing ? profile(draft).afterPause() : profile(draft).complete();
      case MAY_GO_ON -> profile(draft).mayGoOn();
      case INCOMPLETE -> profile(draft).incomplete();
      case FOREIGN -> profile(draft).foreign();
    };
  }

  private static EndpointingProfile profile(Draft draft) {
    return draft.prompt.flatMap(Prompt::listening).map(Listening::endpointing).orElse(UNASKED);
  }

  private static OptionalLong after(long fromMs, Duration time) {
    return OptionalLong.of(fromMs + time.toMillis());
  }
}
