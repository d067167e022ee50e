package dev.intakeline.media.call;

import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.Epoch;
import dev.intakeline.contracts.tools.Accepted;
import dev.intakeline.contracts.tools.EndCall;
import dev.intakeline.contracts.tools.FlagConcern;
import dev.intakeline.contracts.tools.RecordAnswer;
import dev.intakeline.contracts.tools.RequestHuman;
import java.time.Duration;

/** The door to the tools. */
public interface Tools {
  /** How long a tool may take while the caller waits. */
  Duration ANSWER_WITHIN = Duration.ofMillis(300);

  /**
   * Opens the tools for one hosting of a call. Doesn't fail: a tool does, when it is called.
   *
   * @param callMax how long the call may last; a little later the tools refuse it
   */
  CallTools open(CallRef call, Epoch epoch, Duration callMax);

  /** One hosting's tools; any thread. */
  interface CallTools extends AutoCloseable {
    /**
     * Validates a value and gives it its normal form.
     *
     * @param id names this tool call in both audits
     * @throws ToolUnavailableException when there is no answer within {@link #ANSWER_WITHIN}
     * @throws UnusableAnswerException when there is one that nobody can read
     */
    RecordAnswer.Result recordAnswer(String id, RecordAnswer arguments);

    /** Says that the caller wants a person; as {@link #recordAnswer}. */
    Accepted requestHuman(String id, RequestHuman arguments);

    /** Says that a red flag was raised; as {@link #recordAnswer}. */
    Accepted flagConcern(String id, FlagConcern arguments);

    /** Says how the conversation ended; as {@link #recordAnswer}. */
    Accepted endCall(String id, EndCall arguments);

    /** Ends the session, without waiting. */
    @Override
    void close();
  }

  /**
   * A tool gave an answer that is none, or refused for good: calling it again would give no other.
   * Its text holds no contents; what was answered stands beside it, for the record alone.
   */
  final class UnusableAnswerException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String response;

    /**
     * Says why, for a developer.
     *
     * @param response what was answered, as it is to stand on the record
     */
    public UnusableAnswerException(String message, String response) {
      super(message);
      this.response = response;
    }

    /** What was answered. */
    public String response() {
      return response;
    }
  }

  /**
   * A tool gave no answer, or a refusal that may pass. Its text holds no contents; a refusal stands
   * beside it, for the record alone.
   */
  final class ToolUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String response;

    /** Nothing was answered. Says why, for a developer. */
    public ToolUnavailableException(String message) {
      this(message, "");
    }

    /**
     * Says why, for a developer.
     *
     * @param response the refusal, as it is to stand on the record
     */
    public ToolUnavailableException(String message, String response) {
      super(message);
      this.response = response;
    }

    /** What was answered; "" where nothing was. */
    public String response() {
      return response;
    }
  }
}
