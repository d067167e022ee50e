package dev.intakeline.media.turn;

import java.time.Duration;

/**
 * The limits of taking turns that don't depend on what was asked.
 *
 * @param bargeIn speech this long stops an interruptible prompt
 * @param firstAudioMax a prompt that can't be heard after this time has stalled
 * @param promptMax a prompt that isn't over after this time has stalled
 * @param recogniseMax words that aren't there after this time have stalled
 * @param thinkMax a decision that isn't there after this time has stalled
 * @param keyGap a pause this long ends a row of pressed keys
 * @param keysMax so many keys end it too
 * @param stallsMax after so many stalls without an answer in between the call is given up
 */
public record TurnSettings(
    Duration bargeIn,
    Duration firstAudioMax,
    Duration promptMax,
    Duration recogniseMax,
    Duration thinkMax,
    Duration keyGap,
    int keysMax,
    int stallsMax) {
  /**
   * Those of a call. 130 ms of speech are four windows of the voice detector, less than a syllable.
   * With 200 ms, callers heard the prompt end after 318 to 457 ms ({@code ./intake bench turns});
   * 400 are wanted. After what turns out to be no words the prompt goes on. The watchdogs speak up
   * before a caller would ask whether somebody is there.
   */
  public static final TurnSettings OF_A_CALL =
      new TurnSettings(
          Duration.ofMillis(130),
          Duration.ofMillis(2_500),
          Duration.ofSeconds(60),
          Duration.ofMillis(2_000),
          Duration.ofMillis(2_500),
          Duration.ofMillis(1_500),
          32,
          3);
}
