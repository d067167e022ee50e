package dev.intakeline.local.call;

import dev.intakeline.contracts.audit.CallEvent;
import dev.intakeline.contracts.call.CallId;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.journal.archive.ArchivedCall;
import dev.intakeline.journal.entry.Entry;
import dev.intakeline.journal.verify.Manifest;
import dev.intakeline.local.platform.LocalPlatform;
import dev.intakeline.local.platform.PlatformFolders;
import dev.intakeline.local.platform.Progress;
import dev.intakeline.local.platform.RunningPlatform;
import dev.intakeline.local.process.Ports;
import dev.intakeline.local.report.DemoReport;
import dev.intakeline.local.servers.Tools;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

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
  ScriptedCall.Played play(String scenario) {
    return new ScriptedCall(platform, onCall, progress)
        .play(Scenarios.named(scenario), System.nanoTime(), _ -> () -> {});
  }

  /** Begins to play a scenario, on a thread of its own. */
  CompletableFuture<ScriptedCall.Played> begin(String scenario) {
    CompletableFuture<ScriptedCall.Played> played = new CompletableFuture<>();
    Thread.ofVirtual().name("call").start(() -> playInto(played, scenario));
    return played;
  }

  private void playInto(CompletableFuture<ScriptedCall.Played> played, String scenario) {
    try {
      played.complete(play(scenario));
    } catch (RuntimeException | Error failed) {
      played.completeExceptionally(failed);
    }
  }

  /** The call that a report tells of. */
  static CallRef ref(DemoReport report) {
    return new CallRef(RunningPlatform.TENANT, new CallId(report.callId()));
  }

  /** What the person on call was told of a call, oldest first. */
  List<NotificationReceiver.Received> told(DemoReport report) {
    return onCall.receivedOf(report.callId());
  }

  /** A file of the call's sealed record, decrypted. */
  String archived(DemoReport report, String file) throws IOException {
    Path folder = platform.running().record(ref(report));
    try (InputStream content =
        ArchivedCall.open(folder, platform.running().keys()).content(file).orElseThrow()) {
      return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** What the call's sealed journal holds. */
  List<CallEvent> events(DemoReport report) {
    return ArchivedCall.open(platform.running().record(ref(report)), platform.running().keys())
        .entries()
        .stream()
        .map(Entry::event)
        .toList();
  }

  /** The names of the files in the call's sealed record. */
  List<String> files(DemoReport report) {
    return ArchivedCall.open(platform.running().record(ref(report)), platform.running().keys())
        .files()
        .stream()
        .map(Manifest.ListedFile::name)
        .toList();
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
