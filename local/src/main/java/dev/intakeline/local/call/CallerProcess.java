package dev.intakeline.local.call;

import dev.intakeline.codec.Wire;
import dev.intakeline.local.caller.CallerLog;
import dev.intakeline.local.caller.CallerMain;
import dev.intakeline.local.caller.Scenario;
import dev.intakeline.local.platform.ApiClient;
import dev.intakeline.local.platform.RunningPlatform;
import dev.intakeline.local.process.LaunchException;
import dev.intakeline.local.process.ManagedProcess;
import dev.intakeline.local.servers.JavaProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The scripted caller's process: gets a join ticket and a scenario, leaves a log and a wave file.
 */
public final class CallerProcess implements AutoCloseable {
  private static final Duration CALL_LIMIT = Duration.ofMinutes(9);

  private static final JavaProgram PROGRAM =
      new JavaProgram(
          "local",
          CallerMain.class.getName(),
          List.of(
              "-Xms64m",
              "-Xmx256m",
              "-XX:+UseSerialGC",
              "-XX:TieredStopAtLevel=1",
              JavaProgram.QUIET));

  /**
   * What the caller says.
   *
   * @param option as its program takes it
   * @param scenario what a scripted caller does
   * @param file the recording, or what the scenario is to be read from
   */
  public record Script(String option, Optional<Scenario> scenario, Path file) {
    public static Script ofScenario(Scenario scenario) {
      return new Script("--scenario", Optional.of(scenario), Path.of("scenario.json"));
    }

    public static Script ofVoice(Path file) {
      return new Script("--voice", Optional.empty(), file.toAbsolutePath());
    }

    /** Puts the scenario where the caller's process can read it. */
    Path placedIn(Path folder) throws IOException {
      Path placed = folder.resolve(file);
      if (scenario.isPresent()) {
        Files.write(placed, Wire.json(scenario.get()));
      }
      return placed;
    }
  }

  private final ManagedProcess process;
  private final Path out;
  private final Thread atTheEnd;

  private CallerProcess(ManagedProcess process, Path out) {
    this.process = process;
    this.out = out;
    atTheEnd = new Thread(process::close, "stop-caller");
    // It stands in a session of its own, where no Ctrl-C reaches it.
    Runtime.getRuntime().addShutdownHook(atTheEnd);
  }

  /**
   * Starts it.
   *
   * @param out gets its log and its sound
   */
  public static CallerProcess start(
      RunningPlatform platform, Script script, ApiClient.Ticket ticket, Path out) {
    try {
      Files.createDirectories(out);
      List<String> arguments = new ArrayList<>();
      Collections.addAll(
          arguments,
          "--url",
          ticket.url().toString(),
          script.option(),
          script.placedIn(out).toString(),
          "--out",
          out.toString(),
          "--cache",
          platform.folders().state().resolve("caller-speech").toString());
      if (platform.marks()) {
        arguments.add("--marks");
      }
      return new CallerProcess(
          ManagedProcess.start(
              "caller",
              PROGRAM.command(platform.tools(), platform.folders().temp(), arguments),
              Map.of(CallerMain.TOKEN_VARIABLE, ticket.token()),
              platform.folders().logs().resolve(out.getFileName() + ".log")),
          out);
    } catch (IOException cause) {
      throw new LaunchException("The caller's folder " + out + " can't be written", cause);
    }
  }

  /** Waits until the caller has left, and reads what it saw. */
  public CallerLog await() {
    if (!process.awaitEnd(CALL_LIMIT)) {
      throw new LaunchException(
          "The caller didn't leave within "
              + CALL_LIMIT.toMinutes()
              + " minutes; see "
              + process.log());
    }
    if (process.exitCode() != 0) {
      throw new LaunchException(
          "The caller ended with exit code " + process.exitCode() + "; see " + process.log());
    }
    try {
      return Wire.read(Files.readAllBytes(out.resolve(CallerMain.LOG_FILE)), CallerLog.class);
    } catch (IOException cause) {
      throw new LaunchException("The caller left no log in " + out, cause);
    }
  }

  /** Both sides' sound. */
  Path wav() {
    return out.resolve(CallerMain.TAPE_FILE);
  }

  @Override
  public void close() {
    process.close();
    try {
      Runtime.getRuntime().removeShutdownHook(atTheEnd);
    } catch (IllegalStateException ending) {
      // It is the end of the launcher that closes us.
    }
  }
}
