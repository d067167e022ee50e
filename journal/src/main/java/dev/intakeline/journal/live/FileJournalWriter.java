package dev.intakeline.journal.live;

import dev.intakeline.contracts.audit.CallEvent;
import dev.intakeline.contracts.audit.JournalHead;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.Epoch;
import dev.intakeline.journal.entry.ChainWriter;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/** Hands events to the one thread that owns the file, in order, through a bounded queue. */
final class FileJournalWriter implements JournalWriter {
  /**
   * A disk that takes longer than this has failed, as far as a caller on the line is concerned; on
   * a busy machine 2 s were seen. The live loop's watchdog speaks before that.
   */
  static final Duration DURABLE_WAIT_MAX = Duration.ofSeconds(5);

  private final CallRef call;
  private final BlockingQueue<Order> orders = new ArrayBlockingQueue<>(WAITING_MAX);
  private final AtomicLong dropped = new AtomicLong();
  private final Thread owner;
  private volatile JournalHead head;
  private volatile Epoch epoch;

  private FileJournalWriter(CallRef call, SegmentFile file) {
    this.call = call;
    this.epoch = file.epoch();
    this.head = file.written();
    this.owner = Thread.ofVirtual().name("journal-" + call.call()).unstarted(() -> writeAll(file));
  }

  static FileJournalWriter start(CallFolder folder, CallRef call, Epoch epoch, ChainWriter lines)
      throws IOException {
    FileJournalWriter writer =
        new FileJournalWriter(call, SegmentFile.create(folder, epoch, lines));
    writer.owner.start();
    return writer;
  }

  @Override
  public CallRef call() {
    return call;
  }

  @Override
  public Epoch epoch() {
    return epoch;
  }

  @Override
  public void append(CallEvent event, long mediaMs, long monotonicNanos) {
    if (!orders.offer(new Note(event, mediaMs, monotonicNanos))) {
      dropped.incrementAndGet();
    }
  }

  @Override
  public AppendOutcome appendDurable(CallEvent event, long mediaMs, long monotonicNanos)
      throws InterruptedException {
    return await(new Durably(event, mediaMs, monotonicNanos, new CompletableFuture<>()));
  }

  @Override
  public AppendOutcome commit() throws InterruptedException {
    return await(new Commit(new CompletableFuture<>()));
  }

  @Override
  public AppendOutcome raise(Epoch newer) throws InterruptedException {
    return await(new Raise(newer, new CompletableFuture<>()));
  }

  @Override
  public JournalHead head() {
    return head;
  }

  @Override
  public long dropped() {
    return dropped.get();
  }

  @Override
  public void close() {
    try {
      if (owner.isAlive()) {
        await(new Close(new CompletableFuture<>()));
        owner.join(DURABLE_WAIT_MAX);
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  private AppendOutcome await(Awaited order) throws InterruptedException {
    if (!owner.isAlive()) {
      return new AppendOutcome.Failed("the journal is closed");
    }
    if (!orders.offer(order, DURABLE_WAIT_MAX.toMillis(), TimeUnit.MILLISECONDS)) {
      return new AppendOutcome.Failed("too many events wait");
    }
    try {
      return order.outcome().get(DURABLE_WAIT_MAX.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException slow) {
      return new AppendOutcome.Failed("the disk took longer than " + DURABLE_WAIT_MAX);
    } catch (ExecutionException bug) {
      throw new IllegalStateException("The journal's thread failed", bug);
    }
  }

  private void writeAll(SegmentFile file) {
    List<Order> batch = new ArrayList<>();
    long gapsTold = 0;
    boolean open = true;
    try (file) {
      while (open) {
        batch.clear();
        batch.add(orders.take());
        orders.drainTo(batch);
        long lost = dropped.get();
        open = write(file, batch);
        if (lost > gapsTold) {
          gapsTold = lost;
          file.noteGap("journal-queue-full");
        }
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    } finally {
      orders.drainTo(batch);
      answer(batch, new AppendOutcome.Failed("the journal is closed"));
    }
  }

  /** Writes a batch, makes it durable if anybody waits for that, and tells them. */
  private boolean write(SegmentFile file, List<Order> batch) {
    boolean open = true;
    boolean awaited = false;
    List<Order> waiting = new ArrayList<>();
    for (Order order : batch) {
      switch (order) {
        case Note note -> file.write(note.event(), note.mediaMs(), note.monotonicNanos());
        case Durably event -> {
          file.write(event.event(), event.mediaMs(), event.monotonicNanos());
          waiting.add(event);
          awaited = true;
        }
        case Commit commit -> {
          waiting.add(commit);
          awaited = true;
        }
        case Raise raise -> {
          answer(waiting, force(file));
          waiting.clear();
          AppendOutcome raised = file.raise(raise.newer());
          epoch = file.epoch();
          raise.outcome().complete(raised);
        }
        case Close close -> {
          waiting.add(close);
          awaited = true;
          open = false;
        }
      }
    }
    if (awaited) {
      answer(waiting, force(file));
    }
    return open;
  }

  private AppendOutcome force(SegmentFile file) {
    AppendOutcome outcome = file.force();
    if (outcome instanceof AppendOutcome.Durable durable) {
      head = durable.head();
    }
    return outcome;
  }

  private static void answer(List<Order> orders, AppendOutcome outcome) {
    for (Order order : orders) {
      if (order instanceof Awaited awaited) {
        awaited.outcome().complete(outcome);
      }
    }
  }

  private sealed interface Order {}

  private sealed interface Awaited extends Order {
    CompletableFuture<AppendOutcome> outcome();
  }

  private record Note(CallEvent event, long mediaMs, long monotonicNanos) implements Order {}

  private record Durably(
      CallEvent event, long mediaMs, long monotonicNanos, CompletableFuture<AppendOutcome> outcome)
      implements Awaited {}

  private record Commit(CompletableFuture<AppendOutcome> outcome) implements Awaited {}

  private record Raise(Epoch newer, CompletableFuture<AppendOutcome> outcome) implements Awaited {}

  private record Close(CompletableFuture<AppendOutcome> outcome) implements Awaited {}
}
