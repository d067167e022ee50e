package dev.intakeline.media.call;

import dev.intakeline.contracts.audit.CallEvent;
import dev.intakeline.contracts.call.CallAssignment;
import dev.intakeline.contracts.call.CallCommand;
import dev.intakeline.contracts.call.CallOutcome;
import dev.intakeline.contracts.call.CallReport;
import dev.intakeline.contracts.call.Epoch;
import dev.intakeline.contracts.call.HostResult;
import dev.intakeline.journal.live.Journal;
import dev.intakeline.media.interview.InterviewEvent;
import dev.intakeline.tracing.Trail;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One live call, until it is over or another host has it. Started once; the other methods may be
 * called from any thread.
 *
 * <p>The way of an utterance: {@link dev.intakeline.media.ear.CallerAudio} takes the room's frames,
 * {@link dev.intakeline.media.ear.Ear} finds speech and words in them, {@link TurnLoop} decides
 * whose turn it is, {@link ThinkLoop} asks {@link dev.intakeline.media.interview.Interviewer} what
 * to do, {@link DirectiveExecutor} does it (record, flag, tool), {@link PromptPlayer} and {@link
 * Narrator} make the words sound, and {@link dev.intakeline.media.mouth.Mouth} plays them into the
 * room. {@link CallStages} puts these together.
 */
public final class CallPipeline {
  /** How long the last reports are waited for; what is left goes with the result. */
  static final Duration FLUSH_WITHIN = Duration.ofSeconds(3);

  /** How long the last words may take once the call's time is up. */
  private static final Duration LAST_WORDS = Duration.ofSeconds(30);

  private final CallAssignment assignment;
  private final Journal journal;
  private final CompletableFuture<Ending> ending = new CompletableFuture<>();
  private final CompletableFuture<Void> over = new CompletableFuture<>();
  private final Hostings hostings;
  private final CallStages stages;

  private CallPipeline(
      CallAssignment assignment, LiveParts parts, Journal.Opened opened, Duration begunWithin) {
    this.assignment = assignment;
    this.journal = parts.journal();
    this.hostings = new Hostings(assignment.epoch());
    this.stages = CallStages.assemble(assignment, parts, opened, ending, begunWithin);
  }

  /** Takes a call whose journal this host has opened; it goes on where its last host stood. */
  public static CallPipeline start(
      CallAssignment assignment, LiveParts parts, Journal.Opened journal) {
    return start(assignment, parts, journal, HostingOrder.BEGUN_WITHIN);
  }

  /** As {@link #start(CallAssignment, LiveParts, Journal.Opened)}, with less time to begin. */
  static CallPipeline start(
      CallAssignment assignment, LiveParts parts, Journal.Opened journal, Duration begunWithin) {
    CallPipeline pipeline = new CallPipeline(assignment, parts, journal, begunWithin);
    Thread.ofVirtual().name("call-" + assignment.ref().call()).start(Trail.followed(pipeline::run));
    return pipeline;
  }

  private void run() {
    try {
      hostings.end(leave(held()));
    } catch (RuntimeException | Error bug) {
      FailureHandler.log("end", bug);
      hostings.end(stages.abandon());
    } finally {
      over.complete(null);
    }
  }

  /** Whatever goes wrong in it, the hosting comes to an end, and another host is sought. */
  private Ending held() {
    try {
      return stages.isOver() ? closeBooks() : hold();
    } catch (ExecutionException | TimeoutException | RuntimeException | Error broken) {
      FailureHandler.log("hosting", broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    ending.complete(new Ending.GaveUp());
    return new Ending.GaveUp();
  }

  private Ending hold() throws InterruptedException, ExecutionException, TimeoutException {
    stages.begin();
    stages.beginRecord();
    stages.awaitReady();
    stages.report(new CallReport.AgentReady(stages.worker()));
    stages.start();
    return awaitEndAlive();
  }

  /**
   * The hosts before this one brought the call to its end and couldn't tell: that is all there is
   * to do. Nobody is waited for in a room that may be gone.
   */
  private Ending closeBooks() throws InterruptedException {
    stages.beginRecord();
    return new Ending.Over(stages.cameTo().orElseThrow());
  }

  private Ending awaitEndAlive() throws InterruptedException, ExecutionException {
    try (SignOfLife shown = new SignOfLife(assignment.ref(), journal, stages::lastBeatNanos)) {
      return awaitEnd();
    }
  }

  private Ending awaitEnd() throws InterruptedException, ExecutionException {
    try {
      return ending.get(assignment.callDurationMax().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException longCall) {
      stages.context().thoughts().put(new InterviewEvent.TimeIsUp());
    }
    try {
      return ending.get(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException stuck) {
      ending.complete(new Ending.Over(CallOutcome.FAILED));
      return ending.get();
    }
  }

  private HostResult leave(Ending how) {
    return switch (how) {
      case Ending.Over(CallOutcome said) -> {
        stages.hangUp();
        CallOutcome outcome = stages.settled(said);
        stages.tellTools(outcome);
        stages.writeLast(new CallEvent.Ended(outcome));
        stages.report(new CallReport.Ended(outcome, stages.recorded()));
        yield stages.close(HostResult.End.CALL_OVER, outcome, FLUSH_WITHIN);
      }
      case Ending.Replaced() -> {
        stages.hangUp();
        yield stages.close(HostResult.End.REPLACED);
      }
      case Ending.GaveUp() -> {
        journal.showNoLife(assignment.ref());
        stages.hangUp();
        yield stages.close(HostResult.End.GAVE_UP);
      }
    };
  }

  /**
   * Goes on under a newer epoch: nobody leaves the room, nobody says anything.
   *
   * @return whether this worker still has the call
   */
  public boolean takeOver(Epoch newer) throws InterruptedException {
    if (ending.isDone() || !stages.context().journal().raise(newer)) {
      return false;
    }
    if (!hostings.next(newer, stages.context().journal().head())) {
      return false;
    }
    stages.raise(newer);
    return true;
  }

  /**
   * This worker has claimed a newer epoch, whose {@link #takeOver} is on its way: that this one is
   * stale by now doesn't mean that the call is another's.
   */
  public void claimed(Epoch newer) {
    stages.claimed(newer);
  }

  /** Obeys a command of the durable plane, once. */
  public void command(CallCommand command) {
    stages.context().thoughts().put(new InterviewEvent.Commanded(command));
  }

  /** Leaves at once: the last resort. */
  public void cancel() {
    ending.complete(new Ending.Over(CallOutcome.CANCELLED));
  }

  /** Leaves the call to another host: this one gives it no sound any more. */
  public void giveUp() {
    ending.complete(new Ending.GaveUp());
  }

  /** Whether the hosting comes to its end: who claims the call anew begins anew. */
  public boolean isEnding() {
    return ending.isDone();
  }

  /** How the present hosting ends. */
  public CompletableFuture<HostResult> result() {
    return hostings.current();
  }

  /** Done when this worker has nothing to do with the call any more. */
  public CompletableFuture<Void> over() {
    return over;
  }

  /** The present hosting. */
  public Epoch epoch() {
    return hostings.epoch();
  }

  /** When the call was last given its 10 ms of sound: its sign of life. */
  public long lastBeatNanos() {
    return stages.lastBeatNanos();
  }
}
