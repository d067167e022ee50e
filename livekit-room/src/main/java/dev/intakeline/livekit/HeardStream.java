package dev.intakeline.livekit;

import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.MemorySegment;

/** The audio of one remote track on its way to its sink: one array, used again for each frame. */
final class HeardStream {
  private static final System.Logger LOG = System.getLogger(HeardStream.class.getName());
  private static final long FRAMES_PER_SECOND = 100;

  private final long handle;
  private final AudioSink sink;
  private final short[] samples;
  private boolean ended;
  private boolean complained;

  HeardStream(long handle, int rateHz, AudioSink sink) {
    this.handle = handle;
    this.sink = sink;
    this.samples = new short[(int) (rateHz / FRAMES_PER_SECOND)];
  }

  long handle() {
    return handle;
  }

  /** Hands a mono frame on; longer ones than 10 ms go in pieces. Throws nothing. */
  synchronized void frame(long address, int count, long receivedNanos) {
    if (ended) {
      return;
    }
    try {
      for (int from = 0; from < count; from += samples.length) {
        int length = Math.min(samples.length, count - from);
        MemorySegment.copy(
            Ffi.MEMORY, JAVA_SHORT, address + (long) from * Short.BYTES, samples, 0, length);
        sink.frame(samples, length, receivedNanos);
      }
    } catch (Throwable e) { // thrown on, it would end the process
      complain(e);
    }
  }

  /** Waits for a frame under way, tells the sink, and lets no frame through from now on. */
  synchronized void end() {
    if (ended) {
      return;
    }
    ended = true;
    try {
      sink.ended();
    } catch (RuntimeException e) { // thrown on, it would keep the room from giving handles back
      complain(e);
    }
  }

  private void complain(Throwable fault) {
    if (!complained) {
      complained = true;
      LOG.log(System.Logger.Level.ERROR, "an audio sink failed: {0}", fault.getClass().getName());
    }
  }
}
