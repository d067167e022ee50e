package dev.intakeline.local;

import dev.intakeline.codec.Wire;
import dev.intakeline.local.call.NotificationReceiver;
import dev.intakeline.local.platform.LocalPlatform;
import dev.intakeline.local.platform.PlatformFolders;
import dev.intakeline.local.platform.Progress;
import dev.intakeline.local.process.LaunchException;
import dev.intakeline.local.process.Ports;
import dev.intakeline.local.servers.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code ./intake up}: everything on the documented ports, until Ctrl-C. */
@Command(
    name = "up",
    description = "Start everything and print the addresses; Ctrl-C stops it.",
    mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {

  @Override
  public Integer call() throws InterruptedException, IOException {
    Tools tools = Tools.find();
    Ports ports = Ports.DOCUMENTED;
    ports.requireFree();
    Progress progress = new Progress(System.out, System.nanoTime());
    PlatformFolders folders = PlatformFolders.ofInstallation(tools);
    try (NotificationReceiver onCall = NotificationReceiver.start();
        LocalPlatform platform =
            LocalPlatform.start(tools, ports, folders, onCall.url(), progress)) {
      onCall.onEveryNotification(
          notification ->
              System.out.println(
                  notification.isRedFlag()
                      ? "  (a red flag: the person on call was told)"
                      : "  (the caller wants a person: the person on call was told)"));
      announce(platform);
      System.out.println();
      System.out.println("  Place a call:  ./intake call --questionnaire urgent-care-short");
      System.out.println("  Ask the API:   TOKEN=$(./intake token), see docs/api/calls.md");
      Waiting.untilStopped(platform, System.out);
    }
    return 0;
  }

  /** Leaves a note for {@code ./intake call}: where the platform is. */
  private static void announce(LocalPlatform platform) throws IOException {
    Path note = note(platform.running().folders());
    Files.write(note, Wire.json(platform.running().ports().urls()));
    note.toFile().deleteOnExit(); // names what runs; worthless after it
  }

  /** The note of the running platform. */
  static Path note(PlatformFolders folders) {
    return folders.run().resolve("up.json");
  }

  /** Fails with what to do when nothing is up. */
  static void requireUp(PlatformFolders folders) {
    if (!Files.exists(note(folders))) {
      throw new LaunchException("Nothing is up. Run ./intake up in another terminal first");
    }
  }
}
