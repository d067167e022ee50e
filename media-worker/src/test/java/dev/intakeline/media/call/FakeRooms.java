package dev.intakeline.media.call;

import dev.intakeline.contracts.call.CallRef;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * A room with a caller who answers each prompt with a tone, as soon as the agent has been silent
 * for a while after having spoken. Runs in real time, 10 ms a frame.
 */
final class FakeRooms implements Rooms {
  /** Long enough that a busy machine has begun to listen by then: a caller is seldom quicker. */
  private static final int SILENT_FRAMES_BEFORE_ANSWER = 50;

  private static final int ANSWER_FRAMES = 25;
  private static final int GREETING_FRAMES = 12;

  /** How long the agent of {@link CallWorld} takes to say anything, in frames of 10 ms. */
  static final int FRAMES_OF_SPEECH = 12;

  private final int answers;

  /** How loud each speech of the agent was that came through to its end. */
  final List<Integer> heard = new CopyOnWriteArrayList<>();

  final AtomicInteger answered = new AtomicInteger();
  volatile boolean closed;
  volatile boolean isSilent;
  volatile boolean hangsUpAtTheEnd;

  /** Leaves in the middle of words that are so loud. */
  volatile int leavesAtLoudness;

  /** Begins to speak once, when words that are so loud begin. */
  volatile int interruptsAtLoudness;

  /** Says something short as soon as the agent is heard, whatever it says. */
  volatile boolean greets;

  private final CompletableFuture<RoomWatcher> joined = new CompletableFuture<>();
  private volatile boolean agentSpoke;
  private volatile boolean interrupts;
  private final AtomicInteger agentSilentFrames = new AtomicInteger();

  /** A caller who answers so often. */
  FakeRooms(int answers) {
    this.answers = answers;
  }

  /** Another participant of the agent's name comes. */
  void evict() {
    joined.join().evicted();
  }

  @Override
  public CallRoom join(CallRef call, RoomWatcher watcher) {
    joined.complete(watcher);
    Thread.ofPlatform().daemon().name("fake-caller").start(() -> speak(watcher));
    watcher.calleeArrived();
    return new CallRoom() {
      private int loudness;
      private int frames;

      @Override
      public void push(short[] frame) {
        listen(frame[0]);
        if (frame[0] == 0 && frame[1] == 0 && frame[2] == 0) {
          agentSilentFrames.incrementAndGet();
        } else {
          agentSilentFrames.set(0);
          agentSpoke = true;
        }
      }

      private void listen(int now) {
        frames = now == loudness ? frames + 1 : 1;
        loudness = now;
        if (frames == 1 && loudness != 0 && loudness == interruptsAtLoudness) {
          interruptsAtLoudness = 0;
          interrupts = true;
        }
        if (frames == FRAMES_OF_SPEECH / 2 && loudness != 0 && loudness == leavesAtLoudness) {
          watcher.calleeLeft();
        }
        if (frames == FRAMES_OF_SPEECH && loudness != 0) {
          heard.add(loudness);
        }
      }

      @Override
      public void close() {
        closed = true;
      }
    };
  }

  private void speak(RoomWatcher watcher) {
    short[] frame = new short[160];
    long next = System.nanoTime();
    int speaking = 0;
    while (!closed) {
      if (greets && agentSpoke) {
        greets = false;
        speaking = GREETING_FRAMES;
      } else if (interrupts) {
        interrupts = false;
        speaking = ANSWER_FRAMES;
      } else if (speaking == 0 && wantsToAnswer()) {
        speaking = ANSWER_FRAMES;
        answered.incrementAndGet();
        agentSpoke = false;
      }
      Arrays.fill(frame, (short) 0);
      if (speaking > 0) {
        tone(frame);
        speaking--;
        if (speaking == 0 && hangsUpAtTheEnd && answered.get() == answers) {
          watcher.calleeLeft();
        }
      }
      watcher.heard(frame, frame.length, System.nanoTime());
      next += 10_000_000;
      LockSupport.parkNanos(next - System.nanoTime());
    }
  }

  private boolean wantsToAnswer() {
    return !isSilent
        && agentSpoke
        && agentSilentFrames.get() >= SILENT_FRAMES_BEFORE_ANSWER
        && answered.get() < answers;
  }

  private static void tone(short[] frame) {
    for (int i = 0; i < frame.length; i++) {
      frame[i] = (short) (i % 2 == 0 ? 6_000 : -6_000);
    }
  }
}
