package dev.intakeline.media.room;

import dev.intakeline.livekit.AudioSink;
import dev.intakeline.media.audio.Resampler;
import dev.intakeline.media.call.Rooms;
import dev.intakeline.media.mark.MarkReader;

/**
 * Looks for marks in the callee's sound on its way to the call. They lie above what the call hears,
 * so the sound comes at the room's rate, and goes on at the call's.
 */
final class MarkFinder implements AudioSink {
  static final int RATE_HZ = 48_000;

  private final Rooms.RoomWatcher watcher;
  private final MarkReader marks = new MarkReader();
  private final Resampler resampler = Resampler.from48To16();
  private final short[] narrow = new short[RATE_HZ / 100];

  MarkFinder(Rooms.RoomWatcher watcher) {
    this.watcher = watcher;
  }

  @Override
  public void frame(short[] samples, int count, long receivedNanos) {
    int narrowCount = resampler.process(samples, 0, count, narrow, 0);
    watcher.heard(narrow, narrowCount, receivedNanos);
    long mark = marks.frame(samples, count, receivedNanos);
    if (mark != MarkReader.NONE) {
      watcher.marked(false, mark);
    }
  }
}
