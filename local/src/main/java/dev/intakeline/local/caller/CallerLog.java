package dev.intakeline.local.caller;

import java.util.List;

/**
 * What a caller did and heard, as measured at its own ear; all times are {@link System#nanoTime()}
 * of this machine, which every process of it shares.
 *
 * @param format names this form and its version
 * @param scenario which one was played
 * @param joinedNanos when the caller was in the room
 * @param tapeStartNanos when the first sample of {@code caller.wav} was sent
 * @param said what the caller said
 * @param heard what it heard, from the received audio alone
 * @param voices each published track that was audible, from the received audio alone
 * @param ended why the caller left
 * @param marksNanos when the agent's marks arrived, oldest first; empty where it sets none
 */
public record CallerLog(
    String format,
    String scenario,
    long joinedNanos,
    long tapeStartNanos,
    List<Said> said,
    List<Heard> heard,
    Ended ended,
    List<Long> marksNanos,
    List<Voice> voices) {
  /** The current form. */
  public static final String FORMAT = "intakeline-caller-log/1";

  public CallerLog {
    said = List.copyOf(said);
    heard = List.copyOf(heard);
    marksNanos = List.copyOf(marksNanos);
    voices = List.copyOf(voices);
  }

  /**
   * One utterance of the caller.
   *
   * @param words what it said
   * @param startNanos when its first audible sample was handed over
   * @param endNanos when its last audible sample was handed over
   * @param interrupting whether the agent was audible when it began
   * @param answer whether it answers a question (and not e.g. "pardon?")
   * @param pauseMs the longest silence within it
   * @param wordEndsNanos when the last sample of each word was handed over, words being what blanks
   *     separate; empty where that isn't known
   */
  public record Said(
      String words,
      long startNanos,
      long endNanos,
      boolean interrupting,
      boolean answer,
      long pauseMs,
      List<Long> wordEndsNanos) {
    public Said {
      wordEndsNanos = List.copyOf(wordEndsNanos);
    }
  }

  /**
   * One stretch of the agent's voice.
   *
   * @param words as the caller's own recogniser understood them
   * @param startNanos arrival of the first audible frame
   * @param endNanos arrival of the last audible frame
   */
  public record Heard(String words, long startNanos, long endNanos) {}

  /**
   * One track of the agent's side; a further host publishes a further track.
   *
   * @param track the server's name for it
   * @param firstNanos arrival of its first audible frame
   * @param lastNanos arrival of its last audible frame
   */
  public record Voice(String track, long firstNanos, long lastNanos) {}

  /** Why the caller left. */
  public enum Ended {
    /** The room was closed, or the agent's side ended the call. */
    ROOM_CLOSED,
    HUNG_UP,
    /** The caller's own time limit. */
    TIME_LIMIT
  }
}
