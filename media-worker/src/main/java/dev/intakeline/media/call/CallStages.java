package dev.intakeline.media.call;

import dev.intakeline.contracts.audit.CallEvent;
import dev.intakeline.contracts.call.CallAssignment;
import dev.intakeline.contracts.call.CallOutcome;
import dev.intakeline.contracts.call.CallReport;
import dev.intakeline.contracts.call.Degradation;
import dev.intakeline.contracts.call.Epoch;
import dev.intakeline.contracts.call.HostResult;
import dev.intakeline.contracts.call.WorkerId;
import dev.intakeline.journal.entry.Entry;
import dev.intakeline.journal.live.Journal;
import dev.intakeline.media.interview.Resumption;
import dev.intakeline.media.interview.Stage;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

/** The stages of one call, put together; opened in order, closed in reverse. */
final class CallStages {
  /**
   * How long tools that are away are waited for after the call; the journal has the calls anyway.
   */
  private static final Duration LATE_TOOLS_WITHIN = Duration.ofSeconds(3);

  private final HostingOrder hosting;
  private final Closings closings;
  private final boolean resumed;
  private final CallContext context;
  private final CallRecorder recorder;
  private final Outbox outbox;
  private final RedFlagEscalator flags;
  private final DeferredToolCalls late;
  private final AtomicReference<Tools.CallTools> tools;
  private final ToolInvoker invoker;
  private final CallSound sound;
  private final LiveLoop loop;

  private CallStages(HostingOrder hosting, Journal.Opened journal, Closings closings) {
    this.hosting = hosting;
    this.closings = closings;
    CallAssignment assignment = hosting.assignment();
    LiveParts parts = hosting.parts();
    resumed = !journal.earlier().isEmpty();
    context = context(hosting, journal);
    closings.add(context.journal()::close);
    recorder = parts.recorders().open(journal.writer(), hosting.resumption().recording());
    closings.add(recorder::close);
    WorkflowAnswers answers = new WorkflowAnswers(hosting, context);
    tools = new AtomicReference<>(tools(hosting, assignment.epoch()));
    closings.add(() -> tools.get().close());
    late = new DeferredToolCalls(context);
    closings.add(late::close);
    outbox = new Outbox(assignment.ref(), assignment.epoch(), parts.reports(), context, answers);
    closings.add(outbox::close);
    flags =
        new RedFlagEscalator(
            assignment, parts.reports(), parts.notifier(), outbox, context, answers);
    FailureHandler failures = new FailureHandler(hosting, context, outbox);
    invoker = new ToolInvoker(assignment.ref(), tools::get, context, outbox, late);
    DirectiveExecutor directives =
        new DirectiveExecutor(context, invoker, outbox, flags, recorder, hosting::end);
    loop = new LiveLoop(hosting, context, failures, directives);
    closings.add(loop::close);
    sound = new CallSound(hosting, context, loop, recorder, failures, resumed);
  }

  /** Where the stages can't be put together, what was opened is closed, the journal too. */
  static CallStages assemble(
      CallAssignment assignment,
      LiveParts parts,
      Journal.Opened journal,
      CompletableFuture<Ending> ending,
      Duration begunWithin) {
    Closings closings = new Closings();
    closings.add(journal.writer()::close);
    try {
      List<CallEvent> earlier = journal.earlier().stream().map(Entry::event).toList();
      Resumption resumption = Resumption.of(assignment.questionnaire(), earlier);
      return new CallStages(
          new HostingOrder(assignment, parts, resumption, ending, begunWithin), journal, closings);
    } catch (RuntimeException | Error bug) {
      closings.closeAll();
      throw bug;
    }
  }

  private static CallContext context(HostingOrder hosting, Journal.Opened journal) {
    Meters meters = hosting.parts().meters();
    CallClock clock = new CallClock(System.nanoTime(), mediaBaseMs(journal.earlier()));
    return new CallContext(
        new Mailbox<>(TurnLoop.SIGNALS_MAX, meters, Meter.TURN_SIGNALS_LOST),
        new Mailbox<>(ThinkLoop.THOUGHTS_MAX, meters, Meter.THOUGHTS_LOST),
        clock,
        new CallJournal(journal.writer(), clock, meters, hosting::replaced),
        new Stopwatch(),
        meters);
  }

  CallContext context() {
    return context;
  }

  WorkerId worker() {
    return hosting.parts().worker();
  }

  /** Whether there is sound of the call, by this host or by one before. */
  boolean recorded() {
    return recorder.isRecording() || hosting.resumption().recording();
  }

  /** When the call was last given its 10 ms of sound: its sign of life. */
  long lastBeatNanos() {
    return sound.lastBeatNanos();
  }

  /** How the call ends even if it is broken off now. */
  Optional<CallOutcome> cameTo() {
    return loop.cameTo();
  }

  /** Whether the hosts before this one brought the call to its end: nothing is left to be said. */
  boolean isOver() {
    return hosting.resumption().interview().stage() instanceof Stage.Ending;
  }

  /** Whether the workflow knows of the callee, or the record: somebody was there to speak to. */
  private boolean calleeHasBeenHere() {
    return hosting.assignment().calleeHasBeenHere().orElse(false)
        || (resumed && !(hosting.resumption().interview().stage() instanceof Stage.AwaitingCallee));
  }

  /**
   * Begins to join the room and to load what hears, each by itself: a callee whose last host was
   * lost waits for all of it.
   */
  void begin() {
    sound.begin();
    PromptPrefetch prefetch = PromptPrefetch.begin(hosting.assignment(), hosting.parts(), resumed);
    closings.add(prefetch::close);
  }

  /**
   * Says in the journal who hosts the call now; a red flag of before is raised again, and the
   * workflow told what the journal holds: the host before may have been lost before it could.
   */
  void beginRecord() throws InterruptedException {
    CallAssignment assignment = hosting.assignment();
    context
        .journal()
        .keep(
            new CallEvent.HostStarted(
                worker(),
                assignment.epoch(),
                assignment.questionnaireHash(),
                assignment.rulesHash(),
                resumed));
    hosting.resumption().flags().forEach(flags::raise);
    hosting.resumption().flags().forEach(invoker::flagConcern);
    if (hosting.resumption().recording() && !recorder.isRecording()) {
      context.journal().note(new CallEvent.Degraded(Degradation.RECORDING));
      outbox.add(new CallReport.Degraded(Degradation.RECORDING));
    }
    if (hosting.resumption().recalled().identity().isPresent()) {
      outbox.add(hosting.resumption().recalled());
    }
  }

  /**
   * Waits for the room and for what hears.
   *
   * @throws ExecutionException when there is no room, or nothing can be heard
   * @throws TimeoutException when nobody knows within the time for it
   */
  void awaitReady() throws InterruptedException, ExecutionException, TimeoutException {
    sound.awaitReady();
  }

  /** Lets the loop begin; {@link #awaitReady} was called before. */
  void start() throws InterruptedException, ExecutionException {
    sound.start(calleeHasBeenHere());
    context.meters().count(Meter.CALLS_HOSTED);
  }

  void report(CallReport report) {
    outbox.add(report);
  }

  private static Tools.CallTools tools(HostingOrder hosting, Epoch epoch) {
    CallAssignment assignment = hosting.assignment();
    return hosting.parts().tools().open(assignment.ref(), epoch, assignment.callDurationMax());
  }

  void writeLast(CallEvent event) {
    try {
      context.journal().keep(event);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** A newer hosting by this same worker. */
  void raise(Epoch newer) {
    tools.getAndSet(tools(hosting, newer)).close();
    outbox.raise(newer, new CallReport.AgentReady(worker()));
  }

  /** A newer hosting by this same worker is on its way. */
  void claimed(Epoch newer) {
    outbox.claimed(newer);
  }

  /** Falls silent and leaves the room. */
  void hangUp() {
    Closings.run(loop::fallSilent);
    Closings.run(sound::leave);
    Closings.run(loop::stop);
  }

  /**
   * How a call ended that is over now; after {@link #hangUp}. One that stopped for a danger was
   * escalated, whatever ended it, and what breaks off the last words changes nothing.
   */
  CallOutcome settled(CallOutcome outcome) {
    return loop.settle() ? CallOutcome.ESCALATED : cameTo().orElse(outcome);
  }

  /** The tools are told how it ended, behind everybody's back; {@link #close} waits for it. */
  void tellTools(CallOutcome outcome) {
    Closings.run(() -> invoker.endCall(outcome));
  }

  HostResult close(HostResult.End end) {
    return close(end, Optional.empty());
  }

  HostResult close(HostResult.End end, CallOutcome outcome, Duration flushWithin) {
    try {
      outbox.flush(flushWithin);
      late.flush(LATE_TOOLS_WITHIN);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return close(end, Optional.of(outcome));
  }

  private HostResult close(HostResult.End end, Optional<CallOutcome> outcome) {
    closings.closeAll();
    context.meters().count(Meter.CALLER_FRAMES_LOST, sound.framesLost());
    return new HostResult(end, outcome, outbox.unreported(), context.journal().head());
  }

  /** The last resort: all is let go of, another host goes on from the journal. */
  HostResult abandon() {
    hangUp();
    closings.closeAll();
    return new HostResult(
        HostResult.End.GAVE_UP, Optional.empty(), outbox.unreported(), context.journal().head());
  }

  /** Media time runs on while nobody hosts. */
  private static long mediaBaseMs(List<Entry> earlier) {
    if (earlier.isEmpty()) {
      return 0;
    }
    Entry last = earlier.getLast();
    Duration since = Duration.between(last.at(), Clock.systemUTC().instant());
    return last.mediaMs() + Math.max(0, since.toMillis());
  }
}
