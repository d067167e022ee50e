package dev.intakeline.local;

import dev.intakeline.api.access.LocalIssuer;
import dev.intakeline.api.access.Scope;
import dev.intakeline.local.platform.PlatformFolders;
import dev.intakeline.local.platform.RunningPlatform;
import dev.intakeline.local.process.LaunchException;
import dev.intakeline.local.servers.Tools;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./intake token}: lets a developer call the API by hand. */
@Command(
    name = "token",
    description = "Print a bearer token of every scope for the API that ./intake up runs.",
    mixinStandardHelpOptions = true)
final class TokenCommand implements Callable<Integer> {
  private static final int MINUTES_MAX = (int) LocalIssuer.LIFE_MAX.toMinutes();

  @Option(
      names = "--minutes",
      paramLabel = "N",
      description = "How long it counts (default: ${DEFAULT-VALUE}).")
  private int minutes = 60;

  @Override
  public Integer call() {
    if (minutes < 1 || minutes > MINUTES_MAX) {
      throw new LaunchException("--minutes is 1 to " + MINUTES_MAX + ", not " + minutes);
    }
    Path issuer = PlatformFolders.ofInstallation(Tools.find()).state().resolve("issuer");
    if (!Files.isDirectory(issuer)) {
      throw new LaunchException("Nothing has been up here yet. Run ./intake up first");
    }
    System.out.println(
        LocalIssuer.in(issuer, Clock.systemUTC())
            .token(
                RunningPlatform.TENANT,
                "developer",
                EnumSet.allOf(Scope.class),
                Duration.ofMinutes(minutes)));
    return 0;
  }
}
