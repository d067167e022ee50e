package dev.intakeline.media.call;

import dev.intakeline.contracts.audit.CallEvent;
import dev.intakeline.contracts.call.CallAssignment;
import dev.intakeline.contracts.call.CallCommand;
import dev.intakeline.contracts.call.CallOutcome;
import dev.intakeline.contracts.call.CallReport;
import dev.intakeline.contracts.call.Degradation;
import dev.intakeline.contracts.call.Epoch;
import dev.intakeline.contracts.call.HostResult;
import dev.intakeline.contracts.call.WorkerId;
import dev.intakeline.contracts.safety.PhraseRule;
import dev.intakeline.contracts.safety.Severity;
import dev.intakeline.journal.entry.Entry;
import dev.intakeline.journal.live.Journal;
import dev.intakeline.media.ear.CallerAudio;
import dev.intakeline.media.ear.Ear;
import dev.intakeline.media.interview.InterviewEvent;
import dev.intakeline.media.interview.InterviewPlan;
import dev.intakeline.media.interview.Interviewer;
import dev.intakeline.media.interview.Resumption;
import dev.intakeline.media.listen.DangerSpotter;
import dev.intakeline.media.mouth.Mouth;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/** The stages of one call, put together; opened in order, closed in reverse. */
final class CallStages implements Outbox.Listener {
  /** How long the stages have to finish what they are at. */
  private static final Duration STOP_WITHIN = Duration.ofSeconds(1);

  /**
   * How long tools that are away are waited for after the call; the journal has the calls anyway.
   */
  private static final Duration LATE_TOOLS_WITHIN = Duration.ofSeconds(3);

  private final CallAssignment assignment;
  private final LiveParts parts;
  private final CompletableFuture<Ending> ending;
  private final Resumption resumption;
  private final boolean resumed;
  private final Desk desk;
  private final CallRecorder recorder;
  private final Outbox outbox;
  private final FlagLine flags;
  private final LateTools late;
  private final AtomicReference<Tools.CallTools> tools;
  private final Set<Degradation> broken = ConcurrentHashMap.newKeySet();
  private final CallerAudio audio = new CallerAudio();
  private final Mouth mouth;
  private final Ear ear;
  private final Thread turns;
  private final Thread thoughts;
  private Optional<Rooms.CallRoom> room = Optional.empty();
  private Optional<Beats> beats = Optional.empty();

  private CallStages(
      CallAssignment assignment,
      LiveParts parts,
      Journal.Opened journal,
      CompletableFuture<Ending> ending) {
    this.assignment = assignment;
    this.parts = parts;
    this.ending = ending;
    List<CallEvent> earlier = journal.earlier().stream().map(Entry::event).toList();
    resumed = !earlier.isEmpty();
    resumption = Resumption.of(assignment.questionnaire(), earlier);
    CallClock clock = new CallClock(System.nanoTime(), mediaBaseMs(journal.earlier()));
    desk =
        new Desk(
            new Mailbox<>(TurnLoop.SIGNALS_MAX, parts.meters(), Meter.TURN_SIGNALS_LOST),
            new Mailbox<>(ThinkLoop.THOUGHTS_MAX, parts.meters(), Meter.THOUGHTS_LOST),
            clock,
            new Scribe(journal.writer(), clock, this::replaced),
            new Stopwatch(),
            parts.meters());
    recorder = parts.recorders().open(journal.writer(), resumption.recording());
    outbox = new Outbox(assignment.ref(), assignment.epoch(), parts.reports(), desk, this);
    flags = new FlagLine(assignment, parts.reports(), parts.notifier(), outbox, desk, this);
    tools = new AtomicReference<>(parts.tools().open(assignment.ref(), assignment.epoch()));
    late = new LateTools(desk);
    SignalPost post = new SignalPost(desk.turns(), () -> broken(Degradation.RECOGNITION));
    mouth = new Mouth(post);
    ear =
        new Ear(
            audio,
            parts.voiceActivity().open(),
            parts.words().open(),
            parts.danger().open(phrases(assignment)),
            post);
    turns = Thread.ofVirtual().name("turns").unstarted(turnLoop());
    thoughts = Thread.ofVirtual().name("thoughts").unstarted(thinkLoop());
  }

  static CallStages assemble(
      CallAssignment assignment,
      LiveParts parts,
      Journal.Opened journal,
      CompletableFuture<Ending> ending) {
    return new CallStages(assignment, parts, journal, ending);
  }

  private TurnLoop turnLoop() {
    Utterances utterances =
        new Utterances(desk.scribe(), desk.clock(), resumption.callers(), resumption.agents());
    Narrator narrator =
        new Narrator(
            parts.speech(),
            parts.voice(),
            mouth,
            desk.stopwatch(),
            () -> broken(Degradation.SYNTHESIS));
    return new TurnLoop(
        desk,
        ear,
        new Prompts(mouth, narrator, utterances, desk.scribe()),
        utterances,
        new Judgement(parts.language()),
        assignment.words(),
        () -> ending.complete(new Ending.Over(CallOutcome.FAILED)));
  }

  private ThinkLoop thinkLoop() {
    InterviewPlan plan =
        new InterviewPlan(
            assignment.questionnaire(),
            assignment.rules(),
            assignment.words(),
            assignment.subject().spokenName(),
            parts.language());
    ToolHand hand = new ToolHand(assignment.ref(), this::currentTools, desk, outbox, late);
    Acts acts =
        new Acts(
            desk,
            hand,
            outbox,
            flags,
            recorder,
            outcome -> ending.complete(new Ending.Over(outcome)));
    return new ThinkLoop(desk.thoughts(), new Interviewer(plan), resumption.interview(), acts);
  }

  Desk desk() {
    return desk;
  }

  WorkerId worker() {
    return parts.worker();
  }

  boolean recorded() {
    return recorder.isRecording();
  }

  long lastBeatNanos() {
    return beats.map(Beats::lastNanos).orElseGet(System::nanoTime);
  }

  /** Says in the journal who hosts the call now; a red flag of before is raised again. */
  void beginRecord() throws InterruptedException {
    desk.scribe()
        .keep(
            new CallEvent.HostStarted(
                parts.worker(),
                assignment.epoch(),
                assignment.questionnaireHash(),
                assignment.rulesHash(),
                resumed));
    resumption.flags().forEach(flags::raise);
  }

  void joinRoom() {
    Rehearsal.begin(assignment, parts);
    RoomPost post = new RoomPost(desk, audio, recorder, ending, resumed);
    Rooms.CallRoom joined = parts.rooms().join(assignment.ref(), post);
    room = Optional.of(joined);
    beats = Optional.of(new Beats(mouth, joined, recorder, desk.clock(), this::thawed));
  }

  void start() {
    ear.start();
    turns.start();
    thoughts.start();
    beats.ifPresent(parts.audioClock()::add);
    parts.meters().count(Meter.CALLS_HOSTED);
  }

  void report(CallReport report) {
    outbox.add(report);
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
    tools.getAndSet(parts.tools().open(assignment.ref(), newer)).close();
    outbox.raise(newer, new CallReport.AgentReady(parts.worker()));
  }

  /** Falls silent and leaves the room. */
  void hangUp() {
    mouth.stop();
    beats.ifPresent(parts.audioClock()::remove);
    room.ifPresent(Rooms.CallRoom::close);
    desk.turns().put(new TurnSignal.Close());
    thoughts.interrupt();
    try {
      turns.join(STOP_WITHIN);
      thoughts.join(STOP_WITHIN);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    turns.interrupt();
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
    try {
      ear.close();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    outbox.close();
    late.close();
    currentTools().close();
    recorder.close();
    desk.scribe().close();
    return new HostResult(end, outcome, outbox.unreported(), desk.scribe().head());
  }

  private Tools.CallTools currentTools() {
    return tools.get();
  }

  @Override
  public void commanded(List<CallCommand> commands) {
    commands.forEach(command -> desk.thoughts().put(new InterviewEvent.Commanded(command)));
  }

  @Override
  public void replaced() {
    ending.complete(new Ending.Replaced());
  }

  @Override
  public void callOver() {
    ending.complete(new Ending.Over(CallOutcome.FAILED));
  }

  @Override
  public void degraded() {
    desk.scribe().note(new CallEvent.Degraded(Degradation.REPORTS));
  }

  /** A provider is broken for good: the caller hears so, if we can still speak; the call ends. */
  private void broken(Degradation what) {
    desk.meters().count(Meter.PROVIDERS_BROKEN);
    if (!broken.add(what)) {
      ending.complete(new Ending.Over(CallOutcome.FAILED));
      return;
    }
    desk.scribe().note(new CallEvent.Degraded(what));
    outbox.add(new CallReport.Degraded(what));
    desk.thoughts().put(new InterviewEvent.Broken());
  }

  /** This process stood still: is the call still ours? */
  private void thawed() {
    Thread.ofVirtual()
        .name("thawed")
        .start(
            () -> {
              try {
                desk.scribe().keep(new CallEvent.Gap("process-stopped", 0, 0));
              } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
              }
            });
  }

  /** Only what stops an interview is asked back about; the rest is found in transcripts. */
  private static List<String> phrases(CallAssignment assignment) {
    return assignment.rules().phrases().stream()
        .filter(rule -> rule.severity() == Severity.CRITICAL)
        .map(PhraseRule::phrases)
        .flatMap(List::stream)
        .distinct()
        .limit(DangerSpotter.PHRASES_MAX)
        .toList();
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
