package dev.intakeline.local.bench.kills;

import dev.intakeline.contracts.audit.CallEvent;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.journal.entry.Entry;
import dev.intakeline.local.call.ScriptedCall;
import dev.intakeline.local.platform.RunningPlatform;
import dev.intakeline.local.process.LaunchException;
import dev.intakeline.local.process.ManagedProcess;
import dev.intakeline.local.servers.MediaWorkers;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;

/** Strikes the media worker of a call at an exact moment; remembers what was known just then. */
final class Strike implements ScriptedCall.Beside {
  private static final Duration LOOK_EVERY = Duration.ofMillis(5);

  /** While the next worker takes over: looking costs the processor time that it needs. */
  private static final Duration LOOK_SELDOM = Duration.ofMillis(500);

  /** How long a frozen worker stays frozen after another one has the call. */
  private static final Duration THAW_AFTER = Duration.ofSeconds(2);

  /** What is done to the worker. */
  enum Kind {
    KILL,
    FREEZE;

    String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Fails, naming those there are, where there is none of this name. */
    static Kind labelled(String label) {
      return Arrays.stream(values())
          .filter(kind -> kind.label().equals(label))
          .findFirst()
          .orElseThrow(
              () ->
                  new LaunchException(
                      "There is no fault '" + label + "'. There are: kill, freeze"));
    }
  }

  /**
   * A strike that happened.
   *
   * @param nanos when, on the monotonic clock
   * @param known the journal as it could be read then
   * @param thawedNanos when a frozen one went on; empty for a killed one
   */
  record Struck(long nanos, List<Entry> known, OptionalLong thawedNanos) {
    Struck {
      known = List.copyOf(known);
    }
  }

  private final Kind kind;
  private final KillMoment moment;
  private final JournalWatch journal;
  private final MediaWorkers workers;
  private final ToolGate gate;
  private final Thread thread;
  private volatile Optional<Struck> struck = Optional.empty();

  /** Arms the strike; it happens on a thread of its own. */
  Strike(
      Kind kind,
      KillMoment moment,
      RunningPlatform platform,
      CallRef call,
      MediaWorkers workers,
      ToolGate gate) {
    this.kind = kind;
    this.moment = moment;
    this.journal = new JournalWatch(platform, call);
    this.workers = workers;
    this.gate = gate;
    this.thread = Thread.ofPlatform().daemon().name("strike").start(this::run);
  }

  /** What happened; empty before it did. */
  Optional<Struck> struck() {
    return struck;
  }

  private void run() {
    if (!awaitMoment()) {
      return;
    }
    List<Entry> known = journal.entries();
    Optional<ManagedProcess> host = host(known).map(workers::worker);
    if (host.isEmpty()) {
      return;
    }
    long now = System.nanoTime();
    host.get().signal(kind == Kind.KILL ? "KILL" : "STOP");
    gate.open();
    struck = Optional.of(new Struck(now, known, OptionalLong.empty()));
    if (kind == Kind.FREEZE) {
      thaw(struck.get(), host.get());
    }
  }

  private boolean awaitMoment() {
    while (!Thread.currentThread().isInterrupted()) {
      List<Entry> entries = journal.entries();
      OptionalLong due = moment.due(entries);
      if (due.isPresent()) {
        LockSupport.parkNanos(due.getAsLong() - System.nanoTime());
        return true;
      }
      if (moment.catchesToolCalls(entries)) {
        return gate.awaitCaught();
      }
      LockSupport.parkNanos(LOOK_EVERY.toNanos());
    }
    return false;
  }

  /** The worker goes on a while after another one has its call. */
  private void thaw(Struck frozen, ManagedProcess worker) {
    try {
      long hosts = hostings(frozen.known());
      while (hostings(journal.entries()) == hosts && worker.isAlive()) {
        Thread.sleep(LOOK_SELDOM);
      }
      Thread.sleep(THAW_AFTER);
    } catch (InterruptedException callIsOver) {
      Thread.currentThread().interrupt();
    }
    long now = System.nanoTime();
    worker.signal("CONT");
    struck = Optional.of(new Struck(frozen.nanos(), frozen.known(), OptionalLong.of(now)));
  }

  private static Optional<String> host(List<Entry> entries) {
    return entries.stream()
        .map(Entry::event)
        .filter(CallEvent.HostStarted.class::isInstance)
        .map(event -> ((CallEvent.HostStarted) event).worker().value())
        .reduce((_, later) -> later);
  }

  private static long hostings(List<Entry> entries) {
    return entries.stream().filter(entry -> entry.event() instanceof CallEvent.HostStarted).count();
  }

  /** Gives up what hasn't happened; a frozen worker is thawed. */
  @Override
  public void close() {
    thread.interrupt();
    gate.open();
    try {
      thread.join(Duration.ofSeconds(5));
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }
}
