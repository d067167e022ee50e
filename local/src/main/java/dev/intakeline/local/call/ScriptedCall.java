package dev.intakeline.local.call;

import dev.intakeline.contracts.call.CallId;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.questionnaire.Questionnaire;
import dev.intakeline.fhir.FhirQuestionnaires;
import dev.intakeline.fhir.ShippedQuestionnaires;
import dev.intakeline.journal.entry.Entry;
import dev.intakeline.journal.live.Journal;
import dev.intakeline.local.caller.CallerLog;
import dev.intakeline.local.caller.Scenario;
import dev.intakeline.local.platform.ApiClient;
import dev.intakeline.local.platform.LocalPlatform;
import dev.intakeline.local.platform.Progress;
import dev.intakeline.local.platform.RunningPlatform;
import dev.intakeline.local.platform.program.ShippedRules;
import dev.intakeline.local.process.LaunchException;
import dev.intakeline.local.report.DemoReport;
import dev.intakeline.local.report.ReportBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/** One call by a scripted caller on a running platform, from the order to the report. */
public final class ScriptedCall {
  private static final String SUBJECT = "Patient/sample";
  private static final String SPOKEN_NAME = "Alex Morgan";

  /** How long the person on call takes to take note. */
  private static final Duration TAKES_NOTE_AFTER = Duration.ofSeconds(3);

  private final LocalPlatform platform;
  private final NotificationReceiver onCall;
  private final Progress progress;
  private final BiFunction<Journal, CallRef, CallFollower> followed;

  /** A call in front of whoever sits at the terminal. */
  public ScriptedCall(LocalPlatform platform, NotificationReceiver onCall, Progress progress) {
    this(platform, onCall, progress, CallFollower::onTerminal);
  }

  private ScriptedCall(
      LocalPlatform platform,
      NotificationReceiver onCall,
      Progress progress,
      BiFunction<Journal, CallRef, CallFollower> followed) {
    this.platform = platform;
    this.onCall = onCall;
    this.progress = progress;
    this.followed = followed;
  }

  /** A call of which nothing is printed. */
  public static ScriptedCall silently(LocalPlatform platform, NotificationReceiver onCall) {
    return new ScriptedCall(platform, onCall, Progress.silent(), CallFollower::silently);
  }

  /** What goes on beside a call, from the order to its end. */
  public interface Beside extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * A call that is over.
   *
   * @param report what the command shows
   * @param log the caller's own
   * @param entries the journal, as it was sealed
   * @param response what the archived response answers, in the report's text form
   * @param thawedNanos when a worker that the scenario froze went on
   */
  public record Played(
      DemoReport report,
      CallerLog log,
      List<Entry> entries,
      Map<String, String> response,
      OptionalLong thawedNanos) {
    public Played {
      entries = List.copyOf(entries);
      response = Map.copyOf(response);
    }
  }

  /**
   * Places the call and waits for its end.
   *
   * @param startNanos when the command began
   */
  public DemoReport run(Scenario scenario, long startNanos) {
    return play(scenario, startNanos, _ -> () -> {}).report();
  }

  /** As {@link #run}, with something that goes on beside it. */
  public Played play(Scenario scenario, long startNanos, Function<CallRef, Beside> beside) {
    ApiClient api = platform.running().api();
    ApiClient.PlacedCall placed =
        api.order(scenario.questionnaire(), SUBJECT, SPOKEN_NAME, UUID.randomUUID().toString());
    progress.say("call " + placed.callId() + " is ordered");
    onCall.onNotification(
        placed.callId(),
        told -> {
          if (told.isRedFlag()) {
            takeNote(api, placed.callId());
          } else {
            progress.say("the person on call was asked to call back");
          }
        });
    CallRef ref = new CallRef(RunningPlatform.TENANT, new CallId(placed.callId()));
    ApiClient.Ticket ticket =
        placed
            .join()
            .orElseThrow(
                () ->
                    new LaunchException(
                        "The API answered without a ticket for the callee: the logs in "
                            + platform.running().folders().logs()
                            + " say why"));
    Path out = platform.running().folders().run().resolve("caller-" + placed.callId());
    try (CallerProcess caller =
            CallerProcess.start(
                platform.running(), CallerProcess.Script.ofScenario(scenario), ticket, out);
        CallFollower follower = followed.apply(platform.running().journal(), ref);
        Beside running = beside.apply(ref)) {
      Optional<Fault> fault =
          scenario.fault().map(name -> Fault.arm(name, follower, platform.workers()));
      CallerLog log = caller.await();
      progress.say("the caller has left");
      ApiClient.Summary ended = api.awaitEnd(placed.callId());
      progress.say("the call has ended: " + ended.outcome().orElse("?"));
      SealedRecord sealed = SealedRecord.of(platform.running(), ref);
      List<Entry> entries = sealed.entries().isEmpty() ? follower.entries() : sealed.entries();
      DemoReport report =
          ReportBuilder.build(
              new ReportBuilder.Observed(
                  placed.callId(),
                  ended.outcome().orElse("UNKNOWN"),
                  ended
                      .escalation()
                      .map(e -> new DemoReport.Escalation(e.status(), e.acknowledgedBy())),
                  onCall.receivedOf(placed.callId()).stream()
                      .flatMap(received -> notified(received).stream())
                      .toList(),
                  fault.flatMap(Fault::happenedNanos),
                  startNanos,
                  sealed.folder(),
                  caller.wav(),
                  platform.running().ports().urls(),
                  scenario.meant(),
                  ShippedRules.urgent()),
              log,
              entries,
              questionnaire(scenario.questionnaire()),
              sealed.audit());
      OptionalLong thawed = fault.map(Fault::thawedNanos).orElse(OptionalLong.empty());
      return new Played(report, log, entries, sealed.response(), thawed);
    }
  }

  private static Optional<ReportBuilder.Notified> notified(NotificationReceiver.Received received) {
    return received.flag().map(flag -> new ReportBuilder.Notified(flag, received.receivedNanos()));
  }

  /** The person on call reads the message, then takes note by the API. */
  private static void takeNote(ApiClient api, String callId) {
    try {
      Thread.sleep(TAKES_NOTE_AFTER);
      api.acknowledge(callId);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    } catch (LaunchException notTaken) {
      System.err.println("intake: the red flag was not acknowledged: " + notTaken.getMessage());
    }
  }

  private static Questionnaire questionnaire(String id) {
    return switch (FhirQuestionnaires.read(ShippedQuestionnaires.fhir(id))) {
      case FhirQuestionnaires.Read read -> read.questionnaire();
      case FhirQuestionnaires.Refused refused ->
          throw new LaunchException("The questionnaire " + id + " is refused");
    };
  }
}
