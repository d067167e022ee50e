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

  private final Brief brief;
  private final Closings closings;
  private final boolean resumed;
  private final Desk desk;
  private final CallRecorder recorder;
  private final Outbox outbox;
  private final FlagLine flags;
  private final LateTools late;
  private final AtomicReference<Tools.CallTools> tools;
  private final ToolHand hand;
  private final CallSound sound;
  private final LiveLoop loop;

  private CallStages(Brief brief, Journal.Opened journal, Closings closings) {
    this.brief = brief;
    this.closings = closings;
    CallAssignment assignment = brief.assignment();
    LiveParts parts = brief.parts();
    resumed = !journal.earlier().isEmpty();
    desk = desk(brief, journal);
    closings.add(desk.scribe()::close);
    recorder = parts.recorders().open(journal.writer(), brief.resumption().recording());
    closings.add(recorder::close);
    WorkflowAnswers answers = new WorkflowAnswers(brief, desk);
    tools = new AtomicReference<>(tools(brief, assignment.epoch()));
    closings.add(() -> tools.get().close());
    late = new LateTools(desk);
    closings.add(late::close);
    outbox = new Outbox(assignment.ref(), assignment.epoch(), parts.reports(), desk, answers);
    closings.add(outbox::close);
    flags = new FlagLine(assignment, parts.reports(), parts.notifier(), outbox, desk, answers);
    Breakage breakage = new Breakage(brief, desk, outbox);
    hand = new ToolHand(assignment.ref(), tools::get, desk, outbox, late);
    Acts acts = new Acts(desk, hand, outbox, flags, recorder, brief::end);
    loop = new LiveLoop(brief, desk, breakage, acts);
    closings.add(loop::close);
    sound = new CallSound(brief, desk, loop, recorder, breakage, resumed);
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
          new Brief(assignment, parts, resumption, ending, begunWithin), journal, closings);
    } catch (RuntimeException | Error bug) {
      closings.closeAll();
      throw bug;
    }
  }

  private static Desk desk(Brief brief, Journal.Opened journal) {
    Meters meters = brief.parts().meters();
    CallClock clock = new CallClock(System.nanoTime(), mediaBaseMs(journal.earlier()));
    return new Desk(
        new Mailbox<>(TurnLoop.SIGNALS_MAX, meters, Meter.TURN_SIGNALS_LOST),
        new Mailbox<>(ThinkLoop.THOUGHTS_MAX, meters, Meter.THOUGHTS_LOST),
        clock,
        new Scribe(journal.writer(), clock, meters, brief::replaced),
        new Stopwatch(),
        meters);
  }

  Desk desk() {
    return desk;
  }

  WorkerId worker() {
    return brief.parts().worker();
  }

  /** Whether there is sound of the call, by this host or by one before. */
  boolean recorded() {
    return recorder.isRecording() || brief.resumption().recording();
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
    return brief.resumption().interview().stage() instanceof Stage.Ending;
  }

  /** Whether the workflow knows of the callee, or the record: somebody was there to speak to. */
  private boolean calleeHasBeenHere() {
    return brief.assignment().calleeHasBeenHere().orElse(false)
        || (resumed && !(brief.resumption().interview().stage() instanceof Stage.AwaitingCallee));
  }

  /**
   * Begins to join the room and to load what hears, each by itself: a callee whose last host was
   * lost waits for all of it.
   */
  void begin() {
    sound.begin();
    Rehearsal rehearsal = Rehearsal.begin(brief.assignment(), brief.parts(), resumed);
    closings.add(rehearsal::close);
  }

  /**
   * Says in the journal who hosts the call now; a red flag of before is raised again, and the
   * workflow told what the journal holds: the host before may have been lost before it could.
   */
  void beginRecord() throws InterruptedException {
    CallAssignment assignment = brief.assignment();
    desk.scribe()
        .keep(
            new CallEvent.HostStarted(
                worker(),
                assignment.epoch(),
                assignment.questionnaireHash(),
                assignment.rulesHash(),
                resumed));
    brief.resumption().flags().forEach(flags::raise);
    brief.resumption().flags().forEach(hand::flagConcern);
    if (brief.resumption().recording() && !recorder.isRecording()) {
      desk.scribe().note(new CallEvent.Degraded(Degradation.RECORDING));
      outbox.add(new CallReport.Degraded(Degradation.RECORDING));
    }
    if (brief.resumption().recalled().identity().isPresent()) {
      outbox.add(brief.resumption().recalled());
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
    desk.meters().count(Meter.CALLS_HOSTED);
  }

  void report(CallReport report) {
    outbox.add(report);
  }

  private static Tools.CallTools tools(Brief brief, Epoch epoch) {
    CallAssignment assignment = brief.assignment();
    return brief.parts().tools().open(assignment.ref(), epoch, assignment.callDurationMax());
  }

  void writeLast(CallEvent event) {
    try {
      desk.scribe().keep(event);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** A newer hosting by this same worker. */
  void raise(Epoch newer) {
    tools.getAndSet(tools(brief, newer)).close();
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
    Closings.run(() -> hand.endCall(outcome));
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
    desk.meters().count(Meter.CALLER_FRAMES_LOST, sound.framesLost());
    return new HostResult(end, outcome, outbox.unreported(), desk.scribe().head());
  }

  /** The last resort: all is let go of, another host goes on from the journal. */
  HostResult abandon() {
    hangUp();
    closings.closeAll();
    return new HostResult(
        HostResult.End.GAVE_UP, Optional.empty(), outbox.unreported(), desk.scribe().head());
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
