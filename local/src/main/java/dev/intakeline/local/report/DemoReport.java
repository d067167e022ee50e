package dev.intakeline.local.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The report of {@code ./intake demo --json}; docs/demo-report.md says what each field means. It
 * only grows: fields are added, never renamed.
 */
public record DemoReport(
    String format,
    String callId,
    String scenario,
    String outcome,
    List<Answer> answers,
    List<Turn> turns,
    List<BargeIn> bargeIns,
    int premature,
    List<Flag> redFlags,
    List<ToolCall> toolCalls,
    List<String> heard,
    Optional<Escalation> escalation,
    Optional<Long> resumedAfterMs,
    Audit audit,
    Optional<String> archive,
    String callerWav,
    Map<String, String> urls,
    Startup startup,
    Pauses pauses,
    List<KindAnswers> wrongAnswers,
    List<Voice> voices) {
  /** The current form. */
  public static final String FORMAT = "intakeline-demo-report/2";

  /** An answer that counts, and the caller's words that support it. */
  public record Answer(
      String linkId, String value, String utterance, long audioStartMs, long audioEndMs) {}

  /**
   * The silence between a caller's last word and the agent's first.
   *
   * @param question the item that was open, or the fixed phrase that asked
   * @param kind the item's type
   * @param responseGapMs at the caller's ear; absent where the caller barged in
   * @param segments its stages, in order
   */
  public record Turn(
      String question, String kind, Optional<Double> responseGapMs, List<Segment> segments) {}

  /** One stage of a turn's silence, in milliseconds; {@code unexplained} may be negative. */
  public record Segment(String name, double ms) {}

  /**
   * The caller spoke while the agent did: from the first syllable to silence at the caller's ear.
   */
  public record BargeIn(double reactionMs) {}

  /**
   * The caller's utterances with a pause of 600 ms or more inside.
   *
   * @param cutOff into how many of them the agent began to speak
   */
  public record Pauses(int utterances, int cutOff) {}

  /** A red flag, and how long it took until a receiver had the notification. */
  public record Flag(
      String rule,
      String severity,
      String utterance,
      Optional<Double> notifiedMs,
      boolean confirmed) {}

  /** A tool call as the media worker made it; the tool server's audit has the same id. */
  public record ToolCall(String tool, String id, double ms, boolean ok) {}

  /** What became of telling people of the call's red flags. */
  public record Escalation(String status, Optional<String> acknowledgedBy) {}

  /** The record's proof. */
  public record Audit(long entries, String headHash, boolean verified) {}

  /**
   * What became of the questions of one kind whose right answers the scenario knows.
   *
   * @param kind the item's type; {@code digits}, {@code spelled}, {@code name} for those strings
   * @param asked how many were answered or given up
   * @param wrongWithoutReadBack what was understood first was wrong
   * @param wrongAccepted what was recorded is wrong
   * @param leftOpen no answer was recorded
   */
  public record KindAnswers(
      String kind, int asked, int wrongWithoutReadBack, int wrongAccepted, int leftOpen) {
    /** Both together, under this one's name. */
    KindAnswers plus(KindAnswers more) {
      return new KindAnswers(
          kind,
          asked + more.asked,
          wrongWithoutReadBack + more.wrongWithoutReadBack,
          wrongAccepted + more.wrongAccepted,
          leftOpen + more.leftOpen);
    }
  }

  /**
   * One published track of the agent that was audible, in ms after the caller had joined. A further
   * host of the call publishes a further track.
   */
  public record Voice(String track, long firstMs, long lastMs) {}

  /** How quickly the platform was up. */
  public record Startup(long firstWordMs) {}
}
