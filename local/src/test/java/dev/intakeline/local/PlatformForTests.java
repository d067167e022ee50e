package dev.intakeline.local;

import dev.intakeline.contracts.call.CallId;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.TenantId;
import dev.intakeline.local.process.Ports;
import dev.intakeline.local.report.DemoReport;
import dev.intakeline.local.servers.Tools;
import java.nio.file.Path;

/** One platform on free ports for all tests of a class; keys and records go with its folder. */
final class PlatformForTests implements AutoCloseable {
  private final NotificationReceiver onCall = NotificationReceiver.start();
  private final Progress progress = new Progress(System.out, System.nanoTime());
  private final LocalPlatform platform;

  PlatformForTests(Path folder) {
    platform =
        LocalPlatform.startMeasured(
            Tools.find(),
            Ports.free(),
            new PlatformFolders(
                folder.resolve("run"), folder.resolve("state"), folder.resolve("data")),
            onCall.url(),
            progress);
  }

  /** Plays a scenario to its end. */
  DemoReport play(String scenario) {
    return new ScriptedCall(platform, onCall, progress)
        .run(Scenarios.named(scenario), System.nanoTime());
  }

  /** The call that a report tells of. */
  static CallRef ref(DemoReport report) {
    return new CallRef(new TenantId(PlatformSettings.TENANT), new CallId(report.callId()));
  }

  LocalPlatform platform() {
    return platform;
  }

  @Override
  public void close() {
    platform.close();
    onCall.close();
  }
}
