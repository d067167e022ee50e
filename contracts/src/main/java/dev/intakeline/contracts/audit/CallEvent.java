package dev.intakeline.contracts.audit;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.intakeline.contracts.call.CallCommand;
import dev.intakeline.contracts.call.CallOutcome;
import dev.intakeline.contracts.call.ContentHash;
import dev.intakeline.contracts.call.Degradation;
import dev.intakeline.contracts.call.Epoch;
import dev.intakeline.contracts.call.WorkerId;
import dev.intakeline.contracts.questionnaire.GivenAnswer;
import dev.intakeline.contracts.questionnaire.LinkId;
import dev.intakeline.contracts.safety.FixedPhrase;
import dev.intakeline.contracts.safety.RedFlag;
import dev.intakeline.contracts.transcript.AudioSpan;
import dev.intakeline.contracts.transcript.Utterance;
import dev.intakeline.contracts.transcript.UtteranceId;
import java.util.List;
import java.util.Optional;

/**
 * What a call's journal holds, entry by entry; transcript, audit, latency, metrics and replay are
 * views of it. Contents are encrypted where they are stored. Text forms must not be logged.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = CallEvent.HostStarted.class, name = "host-started"),
  @JsonSubTypes.Type(value = CallEvent.SpeechStarted.class, name = "speech-started"),
  @JsonSubTypes.Type(value = CallEvent.SpeechEnded.class, name = "speech-ended"),
  @JsonSubTypes.Type(value = CallEvent.DeadlinePassed.class, name = "deadline-passed"),
  @JsonSubTypes.Type(value = CallEvent.PartialHeard.class, name = "partial-heard"),
  @JsonSubTypes.Type(value = CallEvent.Heard.class, name = "heard"),
  @JsonSubTypes.Type(value = CallEvent.DangerSpotted.class, name = "danger-spotted"),
  @JsonSubTypes.Type(value = CallEvent.TurnDecided.class, name = "turn-decided"),
  @JsonSubTypes.Type(value = CallEvent.Prompted.class, name = "prompted"),
  @JsonSubTypes.Type(value = CallEvent.Spoken.class, name = "spoken"),
  @JsonSubTypes.Type(value = CallEvent.ToolCalled.class, name = "tool-called"),
  @JsonSubTypes.Type(value = CallEvent.ToolAnswered.class, name = "tool-answered"),
  @JsonSubTypes.Type(value = CallEvent.IdentityDecided.class, name = "identity-decided"),
  @JsonSubTypes.Type(value = CallEvent.ConsentDecided.class, name = "consent-decided"),
  @JsonSubTypes.Type(value = CallEvent.AnswerCommitted.class, name = "answer-committed"),
  @JsonSubTypes.Type(value = CallEvent.DangerSuspected.class, name = "danger-suspected"),
  @JsonSubTypes.Type(value = CallEvent.DangerDenied.class, name = "danger-denied"),
  @JsonSubTypes.Type(value = CallEvent.FlagArmed.class, name = "flag-armed"),
  @JsonSubTypes.Type(value = CallEvent.FlagFired.class, name = "flag-fired"),
  @JsonSubTypes.Type(value = CallEvent.CommandObeyed.class, name = "command-obeyed"),
  @JsonSubTypes.Type(value = CallEvent.Degraded.class, name = "degraded"),
  @JsonSubTypes.Type(value = CallEvent.TurnTimed.class, name = "turn-timed"),
  @JsonSubTypes.Type(value = CallEvent.AudioMarked.class, name = "audio-marked"),
  @JsonSubTypes.Type(value = CallEvent.AudioWritten.class, name = "audio-written"),
  @JsonSubTypes.Type(value = CallEvent.Gap.class, name = "gap"),
  @JsonSubTypes.Type(value = CallEvent.Ended.class, name = "ended"),
  @JsonSubTypes.Type(value = CallEvent.Sealed.class, name = "sealed"),
  @JsonSubTypes.Type(value = CallEvent.Unreadable.class, name = "unreadable")
})
public sealed interface CallEvent {

  /** A worker begins to host the call; what it works with is named by hash. */
  record HostStarted(
      WorkerId worker, Epoch epoch, ContentHash questionnaire, ContentHash rules, boolean resumed)
      implements CallEvent {}

  /** The VAD takes the caller's sound for speech. */
  record SpeechStarted(long audioMs) implements CallEvent {}

  /** The VAD takes it for silence; {@code energyFellMs} is where the sound really fell. */
  record SpeechEnded(long audioMs, long energyFellMs) implements CallEvent {}

  /** A deadline of the turn machine fired. */
  record DeadlinePassed(String deadline) implements CallEvent {}

  /** The recogniser's guess so far. */
  record PartialHeard(UtteranceId utterance, String text) implements CallEvent {}

  /**
   * What the recogniser made of an utterance; {@code accepted} is false when the gate refused it.
   */
  record Heard(Utterance utterance, boolean accepted, String expectation) implements CallEvent {}

  /** The danger-phrase recogniser's opinion. */
  record DangerSpotted(UtteranceId utterance, String phrase, AudioSpan audio)
      implements CallEvent {}

  /** What the turn machine did: the event's name, the state after it, the actions' names. */
  record TurnDecided(String event, String state, List<String> actions) implements CallEvent {
    public TurnDecided {
      actions = List.copyOf(actions);
    }
  }

  /**
   * The agent is about to speak.
   *
   * @param item the question, where it is one
   * @param phrase the fixed phrase, where it is one
   */
  record Prompted(
      UtteranceId utterance,
      Optional<LinkId> item,
      Optional<FixedPhrase> phrase,
      String text,
      boolean interruptible)
      implements CallEvent {}

  /** What of a prompt was played out; {@code interrupted} when the caller barged in. */
  record Spoken(Utterance utterance, boolean interrupted) implements CallEvent {}

  /** A tool was called; the same id stands in the tool server's own audit. */
  record ToolCalled(String id, String tool, String request) implements CallEvent {}

  /** The tool's answer, in full. */
  record ToolAnswered(String id, String tool, boolean ok, String response, double ms)
      implements CallEvent {}

  /** Whether the right person is on the line. */
  record IdentityDecided(boolean confirmed, UtteranceId utterance) implements CallEvent {}

  /** What the callee agreed to. */
  record ConsentDecided(boolean interview, boolean recording, UtteranceId utterance)
      implements CallEvent {}

  /** An answer counts from here on. */
  record AnswerCommitted(GivenAnswer answer, List<LinkId> dropped, String words)
      implements CallEvent {
    public AnswerCommitted {
      dropped = List.copyOf(dropped);
    }
  }

  /**
   * The caller may have spoken of danger and is asked whether they did. Open until it is denied or
   * a flag fires: whoever takes the call over asks again.
   */
  record DangerSuspected(String rule, UtteranceId utterance, AudioSpan audio)
      implements CallEvent {}

  /** A clear no to the question whether they spoke of danger; {@code utterance} holds it. */
  record DangerDenied(String rule, UtteranceId utterance) implements CallEvent {}

  /** A partial transcript points to danger; nothing is done yet. */
  record FlagArmed(String rule, UtteranceId utterance) implements CallEvent {}

  /** A red flag fired. */
  record FlagFired(RedFlag flag) implements CallEvent {}

  /** A command of the durable plane was obeyed. */
  record CommandObeyed(CallCommand command) implements CallEvent {}

  /** The call goes on with less than it should have. */
  record Degraded(Degradation kind) implements CallEvent {}

  /** Where a turn's silence went, stage by stage; the entry's time is the agent's first frame. */
  record TurnTimed(UtteranceId utterance, List<Segment> segments) implements CallEvent {
    public TurnTimed {
      segments = List.copyOf(segments);
    }

    /**
     * One stage, between two stamps of its own: stages may overlap, or leave a hole between them.
     *
     * @param ms how long it took
     * @param beganNanos when it began, on the entry's own monotonic clock; absent in older records,
     *     where each stage's time was counted from the end of the one before
     */
    public record Segment(String name, double ms, Optional<Long> beganNanos) {}
  }

  /**
   * A mark in the audio left with the agent's voice, or came with the caller's: how long sound
   * travels is measured by it. Only where the installation measures itself.
   */
  record AudioMarked(boolean sent) implements CallEvent {}

  /** A segment of the recording is on disk. */
  record AudioWritten(String file, ContentHash hash, AudioSpan audio) implements CallEvent {}

  /** Something that should be here is missing. */
  record Gap(String reason, long fromMs, long toMs) implements CallEvent {}

  /** The conversation is over. */
  record Ended(CallOutcome outcome) implements CallEvent {}

  /** The record is sealed; no entry follows. */
  record Sealed(ContentHash manifest) implements CallEvent {}

  /**
   * Stands for an entry whose content can't be told: it is read, never written.
   *
   * @param eventType the event's name
   * @param reason why
   */
  record Unreadable(String eventType, Reason reason) implements CallEvent {
    /** Why a content can't be told. */
    public enum Reason {
      /** A newer build wrote it. */
      UNKNOWN_TYPE,
      /** The call's key was destroyed. */
      SHREDDED,
      /** It isn't what was encrypted. */
      BROKEN
    }
  }
}
