package dev.intakeline.media.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.media.mouth.Mouth;
import dev.intakeline.media.mouth.MouthListener;
import dev.intakeline.media.speak.Speech;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class BeatsTest {
  private static final long TICK = 10_000_000;

  private final List<Short> pushed = new ArrayList<>();
  private final AtomicInteger thaws = new AtomicInteger();
  private final List<RuntimeException> broke = new ArrayList<>();
  private final Mouth mouth = new Mouth(new Unheard());
  private final Beats beats =
      new Beats(
          mouth,
          new FirstSamples(),
          CallRecorder.NONE,
          new CallClock(System.nanoTime(), 0),
          new Noted());

  @Test
  void saysNothingAfterItStoodStillUntilTheCallIsKnownToBeItsOwn() {
    mouth.start(1, 1);
    mouth.supply(1, 0, tone());
    long now = System.nanoTime();
    beats.tick(now);
    long thawed = now + 3_000_000_000L;
    beats.tick(thawed);
    beats.tick(thawed + TICK);
    beats.speakAgain();
    beats.tick(thawed + 2 * TICK);

    assertThat(pushed).containsExactly((short) 3_000, (short) 0, (short) 0, (short) 3_000);
    assertThat(thaws).hasValue(1);
  }

  @Test
  void speaksOnWhenTheRecorderBreaks() {
    Beats unrecorded =
        new Beats(
            mouth,
            new FirstSamples(),
            new Broken(),
            new CallClock(System.nanoTime(), 0),
            new Noted());
    mouth.start(1, 1);
    mouth.supply(1, 0, tone());
    long now = System.nanoTime();
    unrecorded.tick(now);
    unrecorded.tick(now + TICK);

    assertThat(pushed).containsExactly((short) 3_000, (short) 3_000);
    assertThat(broke).hasSize(1);
  }

  private static Speech tone() {
    short[] pcm = new short[48_000];
    Arrays.fill(pcm, (short) 3_000);
    return new Speech(pcm, List.of());
  }

  private final class Noted implements Beats.Listener {
    @Override
    public void thawed() {
      thaws.incrementAndGet();
    }

    @Override
    public void unrecorded(RuntimeException bug) {
      broke.add(bug);
    }

    @Override
    public void silenced(Throwable bug) {
      throw new AssertionError(bug);
    }
  }

  private final class FirstSamples implements Rooms.CallRoom {
    @Override
    public void push(short[] frame) {
      pushed.add(frame[0]);
    }

    @Override
    public void close() {
      // Nothing is held.
    }
  }

  private static final class Broken implements CallRecorder {
    @Override
    public void caller(short[] frame, int count) {
      // Nothing is kept.
    }

    @Override
    public void agent(short[] frame, long mediaMs) {
      throw new IllegalStateException("a bug");
    }

    @Override
    public void consentQuestion(long mediaMs) {
      // Nothing is kept.
    }

    @Override
    public void decided(boolean recording) {
      // Nothing is kept.
    }

    @Override
    public boolean isRecording() {
      return true;
    }

    @Override
    public void close() {
      // Nothing is held.
    }
  }

  private static final class Unheard implements MouthListener {
    @Override
    public void playoutStarted(int prompt, long nanos) {
      // Nobody listens.
    }

    @Override
    public void playoutEnded(int prompt, long nanos) {
      // Nobody listens.
    }
  }
}
