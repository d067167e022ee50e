package dev.intakeline.media.room;

import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.Participants;
import dev.intakeline.livekit.AudioPublication;
import dev.intakeline.livekit.JoinOptions;
import dev.intakeline.livekit.LiveKitRoom;
import dev.intakeline.livekit.RoomException;
import dev.intakeline.media.call.Rooms;
import java.net.URI;

/** Rooms of a LiveKit server, joined as the agent. */
public final class LiveKitRooms implements Rooms {
  private static final int HEARING_RATE_HZ = 16_000;

  private final URI server;
  private final AgentToken tokens;
  private final boolean marks;

  /**
   * Rooms of the server at {@code ws://} or {@code wss://}.
   *
   * @param marks whether marks are mixed into the agent's voice and looked for in the callee's
   */
  public LiveKitRooms(URI server, AgentToken tokens, boolean marks) {
    this.server = server;
    this.tokens = tokens;
    this.marks = marks;
  }

  @Override
  public CallRoom join(CallRef call, RoomWatcher watcher) {
    JoinOptions options =
        JoinOptions.of(server, tokens.of(call.roomName()))
            .hearingAt(marks ? MarkFinder.RATE_HZ : HEARING_RATE_HZ);
    CalleeFollower follower =
        new CalleeFollower(watcher, marks ? new MarkFinder(watcher) : watcher::heard);
    try {
      LiveKitRoom room = LiveKitRoom.join(options, follower);
      Joined joined = new Joined(room, publish(room));
      return marks ? new MarkedRoom(joined, watcher) : joined;
    } catch (RoomException refused) {
      throw new RoomUnavailableException("The room can't be joined: " + refused.reason(), refused);
    }
  }

  @Override
  public void warmUp() {
    var _ = tokens.of("nowhere");
    try {
      LiveKitRoom.warmUp();
    } catch (RoomException later) {
      // Joining meets it again, and tells.
    }
  }

  private static AudioPublication publish(LiveKitRoom room) throws RoomException {
    try {
      return room.publishAudio(Participants.AGENT);
    } catch (RoomException refused) {
      room.close();
      throw refused;
    }
  }

  private record Joined(LiveKitRoom room, AudioPublication voice) implements CallRoom {
    /** A frame that can't be sent is lost; that the room is gone is told by its listener. */
    @Override
    public void push(short[] frame) {
      var _ = voice.push(frame, 0);
    }

    @Override
    public void close() {
      room.close();
    }
  }
}
