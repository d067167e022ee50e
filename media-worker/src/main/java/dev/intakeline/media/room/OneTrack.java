package dev.intakeline.media.room;

import dev.intakeline.livekit.AudioSink;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Lets one of a callee's audio tracks through at a time: the first, until it ends or nothing has
 * come of it for {@link #QUIET_NANOS_MAX}. Behind it are queues of one writer, and several voices
 * in turns would be no speech. Thread-safe: whatever threads the tracks are on, no two frames are
 * passed on at once.
 */
final class OneTrack {
  /**
   * A track that is quiet so long is as good as ended: nobody is left unheard because its end
   * wasn't told.
   */
  static final long QUIET_NANOS_MAX = TimeUnit.SECONDS.toNanos(1);

  private final AudioSink behind;
  private @Nullable Track heard;
  private long heardNanos;

  /** In front of {@code behind}. */
  OneTrack(AudioSink behind) {
    this.behind = behind;
  }

  /** Where the audio of a further track goes. */
  AudioSink next() {
    return new Track();
  }

  private final class Track implements AudioSink {
    @Override
    public void frame(short[] samples, int count, long receivedNanos) {
      synchronized (OneTrack.this) {
        if (heard == null || receivedNanos - heardNanos > QUIET_NANOS_MAX) {
          heard = this;
        }
        if (heard == this) {
          heardNanos = receivedNanos;
          behind.frame(samples, count, receivedNanos);
        }
      }
    }

    @Override
    public void ended() {
      synchronized (OneTrack.this) {
        if (heard == this) {
          heard = null;
        }
      }
    }
  }
}
