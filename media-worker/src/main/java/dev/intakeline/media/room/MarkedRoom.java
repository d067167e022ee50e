package dev.intakeline.media.room;

import dev.intakeline.media.call.Rooms;
import dev.intakeline.media.mark.OnsetMarker;

/**
 * A room to which each beginning of the agent's voice goes with a mark. What the call itself keeps
 * of its voice has none.
 */
final class MarkedRoom implements Rooms.CallRoom {
  private static final int FRAME_SAMPLES = 480;

  private final Rooms.CallRoom room;
  private final Rooms.RoomWatcher watcher;
  private final OnsetMarker marker = new OnsetMarker();
  private final short[] marked = new short[FRAME_SAMPLES];

  MarkedRoom(Rooms.CallRoom room, Rooms.RoomWatcher watcher) {
    this.room = room;
    this.watcher = watcher;
  }

  @Override
  public void push(short[] frame) {
    System.arraycopy(frame, 0, marked, 0, FRAME_SAMPLES);
    boolean begins = marker.next(marked);
    long nanos = System.nanoTime();
    room.push(marked);
    if (begins) {
      watcher.marked(true, nanos);
    }
  }

  @Override
  public void close() {
    room.close();
  }
}
