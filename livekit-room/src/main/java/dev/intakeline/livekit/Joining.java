package dev.intakeline.livekit;

import dev.intakeline.livekit.RoomException.Reason;
import dev.intakeline.livekit.wire.Wire;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Joins a room, and says why when it can't. */
final class Joining {
  private static final Pattern HTTP_STATUS = Pattern.compile("client error: (\\d{3})");

  private Joining() {}

  static Wire.ConnectCallback join(Core core, JoinOptions options) throws RoomException {
    Wire.ConnectCallback answer =
        core.ask(id -> Requests.connect(options, id), options.joinLimit()).getConnect();
    if (answer.hasError()) {
      Reason reason = reason(answer.getError());
      // Without the core's own text: the address in it may carry the token.
      throw new RoomException(reason, "the room wasn't joined: " + reason);
    }
    return answer;
  }

  /** The core tells by words only; these are those of its release that we pin. */
  static Reason reason(String error) {
    Matcher status = HTTP_STATUS.matcher(error);
    if (status.find()) {
      return switch (status.group(1)) {
        case "401", "403" -> Reason.BAD_TOKEN;
        case "404" -> error.contains("room") ? Reason.NO_SUCH_ROOM : Reason.UNREACHABLE;
        default -> Reason.REFUSED;
      };
    }
    if (error.contains("timed out") || error.contains("timeout")) {
      return Reason.TIMEOUT;
    }
    return error.contains("signal failure") ? Reason.UNREACHABLE : Reason.REFUSED;
  }
}
