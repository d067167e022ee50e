package dev.intakeline.local.platform;

import dev.intakeline.local.servers.Tools;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * Where a running platform keeps its things.
 *
 * @param run what belongs to this run: configuration, Temporal's database, logs
 * @param state keys and secrets; kept from run to run
 * @param data journals, archive, index, PostgreSQL's data
 */
public record PlatformFolders(Path run, Path state, Path data) {

  /** A fresh folder for one run; keys and secrets are those of the installation. */
  public static PlatformFolders ofNewRun(Tools tools) {
    Path intake = tools.root().resolve(".intake");
    String name =
        DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS")
            .format(LocalDateTime.now(ZoneId.systemDefault()));
    Path run = intake.resolve("runs").resolve(name);
    return new PlatformFolders(run, intake, run.resolve("data"));
  }

  /** The folder of {@code ./intake up}, whose calls and records stay from one start to the next. */
  public static PlatformFolders ofInstallation(Tools tools) {
    Path intake = tools.root().resolve(".intake");
    return new PlatformFolders(intake.resolve("up"), intake, intake.resolve("up/data"));
  }

  public Path logs() {
    return run.resolve("logs");
  }

  /** Emptied before a run, gone after it. */
  public Path temp() {
    return run.resolve("temp");
  }

  public Path journals() {
    return data.resolve("journals");
  }

  public Path archive() {
    return data.resolve("archive");
  }

  public Path index() {
    return data.resolve("index");
  }

  public Path speech() {
    return state.resolve("speech");
  }
}
