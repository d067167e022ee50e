package dev.intakeline.local.call;

import dev.intakeline.contracts.audit.CallEvent;
import dev.intakeline.contracts.call.WorkerId;
import dev.intakeline.journal.entry.Entry;
import dev.intakeline.local.process.LaunchException;
import dev.intakeline.local.process.ManagedProcess;
import dev.intakeline.local.servers.MediaWorkers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Breaks the media worker of a running call at a given moment; tells when it did. */
final class Fault {
  private static final Duration POLL_EVERY = Duration.ofMillis(50);

  /** How long a frozen worker stays frozen after another one has the call. */
  private static final Duration THAW_AFTER = Duration.ofSeconds(2);

  /** The fault comes in the first question after so many answers. */
  private static final int ANSWERS_BEFORE = 2;

  private final String name;
  private final CallFollower follower;
  private final MediaWorkers workers;
  private volatile long faultNanos;
  private volatile OptionalLong thawedNanos = OptionalLong.empty();

  private Fault(String name, CallFollower follower, MediaWorkers workers) {
    this.name = name;
    this.follower = follower;
    this.workers = workers;
  }

  /** Arms the fault; it happens on a thread of its own. */
  static Fault arm(String name, CallFollower follower, MediaWorkers workers) {
    Fault fault = new Fault(name, follower, workers);
    switch (name) {
      case "worker-dies" -> Thread.ofVirtual().name("fault").start(fault::kill);
      case "worker-freezes" -> Thread.ofVirtual().name("fault").start(fault::freeze);
      default ->
          throw new LaunchException(
              "There is no fault '" + name + "': a scenario has worker-dies or worker-freezes");
    }
    return fault;
  }

  /** When it happened; empty when it didn't. */
  Optional<Long> happenedNanos() {
    return faultNanos == 0 ? Optional.empty() : Optional.of(faultNanos);
  }

  /** When the frozen worker went on; empty before, and where none was frozen. */
  OptionalLong thawedNanos() {
    return thawedNanos;
  }

  String name() {
    return name;
  }

  private void kill() {
    awaitMoment().ifPresent(worker -> strike(worker, "KILL"));
  }

  private void freeze() {
    Optional<ManagedProcess> worker = awaitMoment();
    if (worker.isEmpty()) {
      return;
    }
    strike(worker.get(), "STOP");
    long hostings = follower.hostings();
    while (follower.hostings() == hostings && worker.get().isAlive()) {
      if (!pause(POLL_EVERY)) {
        return;
      }
    }
    pause(THAW_AFTER);
    long now = System.nanoTime();
    worker.get().signal("CONT");
    if (worker.get().isAlive()) {
      thawedNanos = OptionalLong.of(now);
    }
  }

  private void strike(ManagedProcess worker, String signal) {
    faultNanos = System.nanoTime();
    worker.signal(signal);
  }

  private Optional<ManagedProcess> awaitMoment() {
    while (!inQuestionAfterAnswers(follower.entries())) {
      if (!pause(POLL_EVERY)) {
        return Optional.empty();
      }
    }
    return follower.host().map(WorkerId::value).map(workers::worker);
  }

  private static boolean inQuestionAfterAnswers(List<Entry> entries) {
    long answers =
        entries.stream().filter(e -> e.event() instanceof CallEvent.AnswerCommitted).count();
    boolean asking =
        entries.stream()
            .map(Entry::event)
            .filter(e -> e instanceof CallEvent.Prompted || e instanceof CallEvent.AnswerCommitted)
            .reduce((earlier, later) -> later)
            .filter(e -> e instanceof CallEvent.Prompted prompted && prompted.item().isPresent())
            .isPresent();
    return answers >= ANSWERS_BEFORE && asking;
  }

  private static boolean pause(Duration time) {
    try {
      Thread.sleep(time);
      return true;
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
