package dev.intakeline.local.call;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.intakeline.contracts.audit.CallEvent;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.WorkerId;
import dev.intakeline.journal.entry.Entry;
import dev.intakeline.journal.live.Journal;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Follows a call under way by its journal and prints both sides' words as they are written. For the
 * terminal of the one who runs the demo: this prints contents on purpose, and keeps nothing.
 */
public final class CallFollower implements AutoCloseable {
  private static final Duration POLL_EVERY = Duration.ofMillis(400);

  private final Journal journal;
  private final CallRef call;
  private final PrintStream out;
  private final Thread thread;
  private final List<Entry> seen = new ArrayList<>();
  private volatile boolean closing;

  /** Follows the call and prints to the terminal. */
  public static CallFollower onTerminal(Journal journal, CallRef call) {
    return new CallFollower(journal, call, System.out);
  }

  /** Follows the call and prints nothing. */
  static CallFollower silently(Journal journal, CallRef call) {
    return new CallFollower(
        journal, call, new PrintStream(OutputStream.nullOutputStream(), false, UTF_8));
  }

  private CallFollower(Journal journal, CallRef call, PrintStream out) {
    this.journal = journal;
    this.call = call;
    this.out = out;
    this.thread = Thread.ofVirtual().name("call-follower").start(this::follow);
  }

  /** Every entry that has been read so far, in order. */
  synchronized List<Entry> entries() {
    return List.copyOf(seen);
  }

  /** The worker that hosts the call now. */
  Optional<WorkerId> host() {
    return entries().stream()
        .map(Entry::event)
        .filter(CallEvent.HostStarted.class::isInstance)
        .map(event -> ((CallEvent.HostStarted) event).worker())
        .reduce((earlier, later) -> later);
  }

  /** How many hosts there have been. */
  long hostings() {
    return entries().stream()
        .filter(entry -> entry.event() instanceof CallEvent.HostStarted)
        .count();
  }

  private void follow() {
    try {
      while (!closing) {
        read();
        Thread.sleep(POLL_EVERY);
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void read() {
    List<Entry> all;
    try {
      all = journal.read(call);
    } catch (UncheckedIOException movedToTheArchive) {
      return;
    }
    for (Entry entry : all.subList(Math.min(seen.size(), all.size()), all.size())) {
      seen.add(entry);
      print(entry.event());
    }
  }

  private void print(CallEvent event) {
    switch (event) {
      case CallEvent.Prompted prompted -> out.println("    agent   " + prompted.text());
      case CallEvent.Heard heard when heard.accepted() ->
          out.println("    caller  " + heard.utterance().text());
      case CallEvent.Heard heard -> out.println("    caller  (not understood)");
      case CallEvent.FlagFired fired ->
          out.println("    FLAG    " + fired.flag().rule() + ", " + fired.flag().severity());
      case CallEvent.HostStarted started when started.resumed() ->
          out.println("    (another worker has taken over: " + started.worker() + ")");
      default -> {}
    }
  }

  @Override
  public void close() {
    closing = true;
    thread.interrupt();
    read();
  }
}
