package dev.intakeline.local;

import dev.intakeline.contracts.call.CallId;
import dev.intakeline.contracts.call.CallOutcome;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.local.call.CallFollower;
import dev.intakeline.local.call.CallerProcess;
import dev.intakeline.local.call.Scenarios;
import dev.intakeline.local.platform.ApiClient;
import dev.intakeline.local.platform.PlatformFolders;
import dev.intakeline.local.platform.RunningPlatform;
import dev.intakeline.local.process.LaunchException;
import dev.intakeline.local.process.Ports;
import dev.intakeline.local.servers.Tools;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./intake call}: one call on what {@code ./intake up} runs, followed live. */
@Command(
    name = "call",
    description = "Place one webrtc call on what ./intake up runs, and print both sides live.",
    footer = "Exits with 1 where the call ended as FAILED or its outcome can't be learnt.",
    mixinStandardHelpOptions = true)
final class CallCommand implements Callable<Integer> {
  private static final int HELD = 0;
  private static final int FAILED = 1;
  private static final String SUBJECT = "Patient/sample";

  @Option(
      names = "--questionnaire",
      required = true,
      paramLabel = "ID",
      description = "A published questionnaire, e.g. urgent-care-short.")
  private String questionnaire = "";

  @Option(
      names = "--voice",
      paramLabel = "FILE",
      description =
          "A mono wave file; one of its utterances answers each question. Without it a scripted"
              + " caller answers, where there is a scenario for the questionnaire.")
  private Optional<Path> voice = Optional.empty();

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "The name that the agent asks for (default: ${DEFAULT-VALUE}).")
  private String name = "Alex Morgan";

  @Override
  public Integer call() {
    Tools tools = Tools.find();
    PlatformFolders folders = PlatformFolders.ofInstallation(tools);
    UpCommand.requireUp(folders);
    voice.ifPresent(CallCommand::requireReadable);
    CallerProcess.Script script =
        voice
            .map(CallerProcess.Script::ofVoice)
            .orElseGet(() -> CallerProcess.Script.ofScenario(Scenarios.named(scenario())));
    RunningPlatform platform = new RunningPlatform(tools, Ports.DOCUMENTED, folders);
    ApiClient api = platform.api();
    ApiClient.PlacedCall placed =
        api.order(questionnaire, SUBJECT, name, UUID.randomUUID().toString());
    System.out.println("Call " + placed.callId());
    CallRef ref = new CallRef(RunningPlatform.TENANT, new CallId(placed.callId()));
    ApiClient.Ticket ticket =
        placed.join().orElseThrow(() -> new LaunchException("The call has no join ticket"));
    Path out = folders.run().resolve("caller-" + placed.callId());
    try (CallerProcess caller = CallerProcess.start(platform, script, ticket, out);
        CallFollower follower = CallFollower.onTerminal(platform.journal(), ref)) {
      caller.await();
    }
    ApiClient.Summary ended = api.awaitEnd(placed.callId());
    System.out.println("Outcome " + ended.outcome().orElse("unknown"));
    Path record = platform.record(ref);
    if (Files.isDirectory(record)) {
      System.out.println("Prove it: ./intake verify " + record);
    }
    return exitCode(ended.outcome());
  }

  /** Whatever the caller wanted, the call went as it should; a call that failed didn't. */
  static int exitCode(Optional<String> outcome) {
    return outcome.filter(ended -> !ended.equals(CallOutcome.FAILED.name())).isPresent()
        ? HELD
        : FAILED;
  }

  private String scenario() {
    return Scenarios.NAMES.stream()
        .filter(scenario -> Scenarios.named(scenario).questionnaire().equals(questionnaire))
        .findFirst()
        .orElseThrow(
            () ->
                new LaunchException(
                    "No scripted caller knows the questionnaire '"
                        + questionnaire
                        + "'. Give its answers with --voice FILE, or take one of "
                        + known()));
  }

  private static String known() {
    return Scenarios.NAMES.stream()
        .map(scenario -> Scenarios.named(scenario).questionnaire())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static void requireReadable(Path file) {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new LaunchException("The file " + file + " can't be read. Give a mono wave file");
    }
  }
}
