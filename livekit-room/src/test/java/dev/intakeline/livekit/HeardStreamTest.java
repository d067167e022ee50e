package dev.intakeline.livekit;

import static java.lang.foreign.ValueLayout.JAVA_SHORT;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeardStreamTest {
  private static final int RATE_HZ = 16_000;

  private final List<short[]> heard = new ArrayList<>();
  private final List<Long> times = new ArrayList<>();
  private int ends;

  private final AudioSink sink =
      new AudioSink() {
        @Override
        public void frame(short[] samples, int count, long receivedNanos) {
          heard.add(Arrays.copyOf(samples, count));
          times.add(receivedNanos);
        }

        @Override
        public void ended() {
          ends++;
        }
      };

  @Test
  void handsOnTheSamplesWithTheirTime() {
    short[] frame = ramp(160);
    send(new HeardStream(1, RATE_HZ, sink), frame, 42);
    assertThat(heard).containsExactly(frame);
    assertThat(times).containsExactly(42L);
  }

  @Test
  void cutsALongFrameIntoTenMilliseconds() {
    send(new HeardStream(1, RATE_HZ, sink), ramp(400), 0);
    assertThat(heard).extracting(piece -> piece.length).containsExactly(160, 160, 80);
    assertThat(heard.get(2)[79]).isEqualTo((short) 399);
  }

  @Test
  void letsNothingThroughAfterItsEnd() {
    HeardStream stream = new HeardStream(1, RATE_HZ, sink);
    stream.end();
    stream.end();
    send(stream, ramp(160), 0);
    assertThat(heard).isEmpty();
    assertThat(ends).isEqualTo(1);
  }

  @Test
  void survivesASinkThatFails() {
    HeardStream stream =
        new HeardStream(
            1,
            RATE_HZ,
            new AudioSink() {
              @Override
              public void frame(short[] samples, int count, long receivedNanos) {
                heard.add(samples);
                throw new StackOverflowError("a sink's own fault");
              }

              @Override
              public void ended() {
                ends++;
                throw new IllegalStateException("another one");
              }
            });
    send(stream, ramp(160), 0);
    send(stream, ramp(160), 0);
    stream.end();
    assertThat(heard).hasSize(2);
    assertThat(ends).isEqualTo(1);
  }

  @Test
  void findsEachStreamByItsHandleAndNoOther() {
    HeardStreams streams = new HeardStreams();
    for (long handle : new long[] {50, 10, 30, 20, 40}) {
      streams.add(new HeardStream(handle, RATE_HZ, sink));
    }
    streams.remove(30);
    streams.remove(31);
    for (long handle : new long[] {10, 20, 40, 50}) {
      assertThat(streams.find(handle)).extracting(HeardStream::handle).isEqualTo(handle);
    }
    for (long handle : new long[] {0, 15, 30, 60}) {
      assertThat(streams.find(handle)).isNull();
    }
    assertThat(streams.size()).isEqualTo(4);
  }

  private static short[] ramp(int length) {
    short[] samples = new short[length];
    for (int i = 0; i < length; i++) {
      samples[i] = (short) i;
    }
    return samples;
  }

  private static void send(HeardStream stream, short[] samples, long nanos) {
    try (Arena arena = Arena.ofConfined()) {
      stream.frame(arena.allocateFrom(JAVA_SHORT, samples).address(), samples.length, nanos);
    }
  }
}
