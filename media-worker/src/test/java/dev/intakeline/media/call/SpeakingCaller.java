package dev.intakeline.media.call;

import dev.intakeline.livekit.AudioPublication;
import dev.intakeline.livekit.AudioSink;
import dev.intakeline.livekit.DtmfTone;
import dev.intakeline.livekit.JoinOptions;
import dev.intakeline.livekit.LiveKitRoom;
import dev.intakeline.livekit.RemoteTrack;
import dev.intakeline.livekit.RoomEvent;
import dev.intakeline.livekit.RoomException;
import dev.intakeline.livekit.RoomListener;
import dev.intakeline.media.mark.MarkReader;
import dev.intakeline.media.mark.OnsetMarker;
import dev.intakeline.media.speak.Speech;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** A participant who answers each prompt by voice or by keys, once the agent has fallen silent. */
final class SpeakingCaller implements RoomListener, AutoCloseable {
  private static final int LOUD = 300;
  private static final int SILENT_FRAMES = 45;

  /** An answer. */
  sealed interface Reply {
    /** Spoken. */
    record Spoken(Speech clip) implements Reply {}

    /** Pressed, one key after the other. */
    record Keyed(List<DtmfTone> keys) implements Reply {
      public Keyed {
        keys = List.copyOf(keys);
      }
    }
  }

  private final Supplier<Reply> answers;
  private final LiveKitRoom room;
  private final AudioPublication voice;
  private final Thread thread;
  private final AtomicInteger marksHeard = new AtomicInteger();
  private final MarkReader marks = new MarkReader();
  private final OnsetMarker marker = new OnsetMarker();
  private final AtomicInteger silentFrames = new AtomicInteger();
  private volatile boolean heardSomething;
  private volatile boolean closing;

  private SpeakingCaller(JoinOptions options, Supplier<Reply> answers) throws RoomException {
    this.answers = answers;
    this.room = LiveKitRoom.join(options, this);
    this.voice = room.publishAudio("caller");
    this.thread = Thread.ofPlatform().daemon().name("speaking-caller").start(this::speak);
  }

  /** Joins; {@code answers} is asked for the next reply when the agent has fallen silent. */
  static SpeakingCaller join(JoinOptions options, Supplier<Reply> answers) throws RoomException {
    return new SpeakingCaller(options, answers);
  }

  @Override
  public void on(RoomEvent event) {
    // The agent is heard, nothing else matters.
  }

  @Override
  public Optional<AudioSink> hear(RemoteTrack track) {
    return Optional.of(this::listen);
  }

  /** How many of the agent's marks arrived. */
  int marksHeard() {
    return marksHeard.get();
  }

  private void listen(short[] samples, int count, long nanos) {
    if (marks.frame(samples, count, nanos) != MarkReader.NONE) {
      marksHeard.incrementAndGet();
    }
    int loudest = 0;
    for (int i = 0; i < count; i++) {
      loudest = Math.max(loudest, Math.abs(samples[i]));
    }
    if (loudest > LOUD) {
      heardSomething = true;
      silentFrames.set(0);
    } else {
      silentFrames.incrementAndGet();
    }
  }

  private void speak() {
    short[] frame = new short[AudioPublication.FRAME_SAMPLES];
    Optional<Speech> speaking = Optional.empty();
    int position = 0;
    long next = System.nanoTime();
    while (!closing) {
      if (speaking.isEmpty() && heardSomething && silentFrames.get() > SILENT_FRAMES) {
        heardSomething = false;
        speaking = begin(answers.get());
        position = 0;
      }
      Arrays.fill(frame, (short) 0);
      if (speaking.isPresent()) {
        int count = speaking.get().copy(position, frame);
        position += count;
        speaking = count == 0 ? Optional.empty() : speaking;
      }
      boolean marked = marker.next(frame);
      assert marked || !marked;
      boolean sent = voice.push(frame, 0);
      assert sent || closing;
      next += 10_000_000;
      LockSupport.parkNanos(next - System.nanoTime());
    }
  }

  private Optional<Speech> begin(Reply reply) {
    return switch (reply) {
      case Reply.Spoken(Speech clip) -> Optional.of(clip);
      case Reply.Keyed(List<DtmfTone> keys) -> {
        Thread.ofVirtual().name("pressing").start(() -> press(keys));
        yield Optional.empty();
      }
    };
  }

  private void press(List<DtmfTone> keys) {
    try {
      for (DtmfTone key : keys) {
        room.sendDtmf(key);
      }
    } catch (RoomException lost) {
      throw new IllegalStateException("the keys weren't sent", lost);
    }
  }

  @Override
  public void close() throws InterruptedException {
    closing = true;
    thread.join();
    room.close();
  }
}
