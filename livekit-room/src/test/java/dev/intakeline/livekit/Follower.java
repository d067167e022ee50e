package dev.intakeline.livekit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A listener that keeps what happened, and can be waited for. */
final class Follower implements RoomListener {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final List<RoomEvent> happened = new ArrayList<>();
  private final Optional<AudioSink> ear;

  Follower() {
    ear = Optional.empty();
  }

  Follower(AudioSink ear) {
    this.ear = Optional.of(ear);
  }

  @Override
  public synchronized void on(RoomEvent event) {
    happened.add(event);
    notifyAll();
  }

  @Override
  public Optional<AudioSink> hear(RemoteTrack track) {
    return ear;
  }

  synchronized List<RoomEvent> happened() {
    return List.copyOf(happened);
  }

  /** The first event of that kind, waited for if need be. */
  <E extends RoomEvent> E await(Class<E> kind) {
    return await(kind, event -> true);
  }

  /** The first event of that kind which is as wanted. */
  synchronized <E extends RoomEvent> E await(Class<E> kind, Predicate<E> wanted) {
    long deadline = System.nanoTime() + LIMIT.toNanos();
    while (true) {
      Optional<E> found =
          happened.stream().filter(kind::isInstance).map(kind::cast).filter(wanted).findFirst();
      if (found.isPresent()) {
        return found.get();
      }
      long leftMillis = (deadline - System.nanoTime()) / 1_000_000;
      if (leftMillis <= 0) {
        throw new AssertionError(
            "no "
                + kind.getSimpleName()
                + "; only "
                + happened.stream().map(Object::getClass).toList());
      }
      try {
        wait(leftMillis);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError("interrupted");
      }
    }
  }
}
