package dev.intakeline.media.call;

import dev.intakeline.contracts.call.CallAssignment;
import dev.intakeline.contracts.call.CallOutcome;
import dev.intakeline.contracts.call.Degradation;
import dev.intakeline.media.ear.CallerAudio;
import dev.intakeline.media.ear.Ear;
import dev.intakeline.media.interview.InterviewPlan;
import dev.intakeline.media.interview.Interviewer;
import dev.intakeline.media.interview.Resumption;
import dev.intakeline.media.listen.SpeechToText;
import dev.intakeline.media.listen.VoiceActivity;
import dev.intakeline.media.mouth.Mouth;
import dev.intakeline.tracing.Trail;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The live loop of one call: the ear, the turns, the thoughts and the mouth. */
final class LiveLoop {
  /** How long the loops have to finish what they are at. */
  private static final Duration STOP_WITHIN = Duration.ofSeconds(1);

  private final CallContext context;
  private final HostingOrder hosting;
  private final FailureHandler failures;
  private final TurnSignalRouter router;
  private final Mouth mouth;
  private final ThinkLoop thinking;
  private final Thread thoughts;
  private final CompletableFuture<Ear> ear = new CompletableFuture<>();
  private Optional<Thread> turns = Optional.empty();

  LiveLoop(
      HostingOrder hosting,
      CallContext context,
      FailureHandler failures,
      DirectiveExecutor directives) {
    this.context = context;
    this.hosting = hosting;
    this.failures = failures;
    router = new TurnSignalRouter(context.turns(), () -> failures.broken(Degradation.RECOGNITION));
    mouth = new Mouth(router);
    thinking = thinkLoop(directives);
    thoughts =
        Thread.ofVirtual()
            .name("thoughts")
            .uncaughtExceptionHandler((_, bug) -> failures.thoughtsBroke(bug))
            .unstarted(Trail.followed(thinking));
  }

  /** Begins to load the recognisers, which is native code; {@link #start} waits for them. */
  void load(CallerAudio audio) {
    Begun.on(Thread.ofPlatform().daemon().name("loading"), ear, () -> ear(audio));
  }

  /** Where one can't be opened, those that are open are closed: they hold native memory. */
  private Ear ear(CallerAudio audio) {
    LiveParts parts = hosting.parts();
    Closings opened = new Closings();
    try {
      VoiceActivity.Session voice = parts.voiceActivity().open();
      opened.add(voice::close);
      SpeechToText.Session words = parts.words().open();
      opened.add(words::close);
      return new Ear(
          audio,
          voice,
          words,
          parts.danger().open(hosting.assignment().rules().criticalPhrases()),
          router);
    } catch (RuntimeException | Error broken) {
      opened.closeAll();
      throw broken;
    }
  }

  private TurnLoop turnLoop(Ear ear) {
    Resumption resumption = hosting.resumption();
    LiveParts parts = hosting.parts();
    TranscriptWriter transcript =
        new TranscriptWriter(
            context.journal(), context.clock(), resumption.callers(), resumption.agents());
    Narrator narrator =
        new Narrator(
            parts.speech(),
            parts.voice(),
            mouth,
            context.stopwatch(),
            () -> failures.broken(Degradation.SYNTHESIS));
    return new TurnLoop(
        context,
        ear,
        new PromptPlayer(mouth, narrator, transcript, context.journal()),
        transcript,
        new Judgement(parts.language()),
        hosting.assignment().words(),
        () -> hosting.end(CallOutcome.FAILED));
  }

  private ThinkLoop thinkLoop(DirectiveExecutor directives) {
    return new ThinkLoop(
        context, new Interviewer(plan()), hosting.resumption().interview(), directives);
  }

  private InterviewPlan plan() {
    CallAssignment assignment = hosting.assignment();
    return new InterviewPlan(
        assignment.questionnaire(),
        assignment.rules(),
        assignment.words(),
        assignment.subject().spokenName(),
        hosting.parts().language(),
        hosting.parts().silence());
  }

  /** Whose sound each audio tick takes. */
  Mouth mouth() {
    return mouth;
  }

  /**
   * Waits for what hears.
   *
   * @throws ExecutionException when the recognisers can't be loaded
   * @throws TimeoutException when they aren't by then
   */
  void awaitReady(long deadlineNanos)
      throws InterruptedException, ExecutionException, TimeoutException {
    var _ = ear.get(deadlineNanos - System.nanoTime(), TimeUnit.NANOSECONDS);
  }

  /** Lets the loops run; {@link #awaitReady} was called before. */
  void start() throws InterruptedException, ExecutionException {
    Ear hearing = ear.get();
    // Whoever speaks before the first question, or into the silence after a lost host, is heard.
    hearing.expect(plan().unasked());
    hearing.start();
    turns =
        Optional.of(
            Thread.ofVirtual()
                .name("turns")
                .uncaughtExceptionHandler((_, bug) -> failures.turnsBroke(bug))
                .start(Trail.followed(turnLoop(hearing))));
    thoughts.start();
  }

  /** How the call ends even if it is broken off now. */
  Optional<CallOutcome> cameTo() {
    return thinking.cameTo();
  }

  /** The words that were heard of a prompt are still told when the turns end. */
  void fallSilent() {
    mouth.hush();
  }

  /** Ends the loops; the ear still hears what it has. */
  void stop() {
    context.turns().put(new TurnSignal.Close());
    thoughts.interrupt();
    try {
      if (turns.isPresent()) {
        turns.get().join(STOP_WITHIN);
      }
      if (thoughts.getState() != Thread.State.NEW) {
        thoughts.join(STOP_WITHIN);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    turns.ifPresent(Thread::interrupt);
  }

  /**
   * What the end means for a caller who was asked about a danger; after {@link #stop}.
   *
   * @return whether the call had stopped for a danger
   */
  boolean settle() {
    try {
      return thinking.settle();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Also where loading takes longer than the call. */
  void close() {
    var _ = ear.thenAccept(LiveLoop::close);
  }

  private static void close(Ear ear) {
    try {
      ear.close();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
