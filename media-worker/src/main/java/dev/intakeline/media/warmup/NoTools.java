package dev.intakeline.media.warmup;

import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.Epoch;
import dev.intakeline.contracts.tools.Accepted;
import dev.intakeline.contracts.tools.EndCall;
import dev.intakeline.contracts.tools.FlagConcern;
import dev.intakeline.contracts.tools.RecordAnswer;
import dev.intakeline.contracts.tools.RequestHuman;
import dev.intakeline.media.call.Tools;
import java.time.Duration;

/** Tools that are away: nobody asks them anything, and what they are told goes nowhere. */
final class NoTools implements Tools {
  @Override
  public CallTools open(CallRef call, Epoch epoch, Duration callMax) {
    return new Away();
  }

  private static final class Away implements CallTools {
    @Override
    public RecordAnswer.Result recordAnswer(String id, RecordAnswer arguments) {
      throw new ToolUnavailableException("nothing is recorded of a warm-up");
    }

    @Override
    public Accepted requestHuman(String id, RequestHuman arguments) {
      throw new ToolUnavailableException("nobody is asked for in a warm-up");
    }

    @Override
    public Accepted flagConcern(String id, FlagConcern arguments) {
      throw new ToolUnavailableException("nobody is in danger in a warm-up");
    }

    /** Not away: the end of a warm-up would wait for tools that never come. */
    @Override
    public Accepted endCall(String id, EndCall arguments) {
      return Accepted.YES;
    }

    @Override
    public void close() {
      // Nothing is held.
    }
  }
}
