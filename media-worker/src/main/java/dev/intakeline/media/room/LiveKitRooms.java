package dev.intakeline.media.room;

import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.livekit.AudioPublication;
import dev.intakeline.livekit.JoinOptions;
import dev.intakeline.livekit.LiveKitRoom;
import dev.intakeline.livekit.RoomException;
import dev.intakeline.media.call.Rooms;
import java.net.URI;

/** Rooms of a LiveKit server, joined as the agent. */
public final class LiveKitRooms implements Rooms {
  /** The callee's identity, as in the join ticket. */
  public static final String CALLEE = "callee";

  private static final int HEARING_RATE_HZ = 16_000;

  private final URI server;
  private final AgentToken tokens;

  /** Rooms of the server at {@code ws://} or {@code wss://}. */
  public LiveKitRooms(URI server, AgentToken tokens) {
    this.server = server;
    this.tokens = tokens;
  }

  @Override
  public CallRoom join(CallRef call, RoomWatcher watcher) {
    JoinOptions options =
        JoinOptions.of(server, tokens.of(call.roomName())).hearingAt(HEARING_RATE_HZ);
    try {
      LiveKitRoom room = LiveKitRoom.join(options, new CalleeFollower(watcher));
      return new Joined(room, publish(room));
    } catch (RoomException refused) {
      throw new RoomUnavailableException("The room can't be joined: " + refused.reason(), refused);
    }
  }

  private static AudioPublication publish(LiveKitRoom room) throws RoomException {
    try {
      return room.publishAudio(AgentToken.IDENTITY);
    } catch (RoomException refused) {
      room.close();
      throw refused;
    }
  }

  private record Joined(LiveKitRoom room, AudioPublication voice) implements CallRoom {
    /** A frame that can't be sent is lost; that the room is gone is told by its listener. */
    @Override
    public void push(short[] frame) {
      boolean sent = voice.push(frame, 0);
      assert sent || !sent;
    }

    @Override
    public void close() {
      room.close();
    }
  }
}
