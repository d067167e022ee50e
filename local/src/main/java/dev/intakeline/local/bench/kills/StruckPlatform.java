package dev.intakeline.local.bench.kills;

import dev.intakeline.local.call.NotificationReceiver;
import dev.intakeline.local.call.Scenarios;
import dev.intakeline.local.call.ScriptedCall;
import dev.intakeline.local.caller.Scenario;
import dev.intakeline.local.platform.LocalPlatform;
import dev.intakeline.local.platform.PlatformFolders;
import dev.intakeline.local.platform.Progress;
import dev.intakeline.local.process.LaunchException;
import dev.intakeline.local.process.Ports;
import dev.intakeline.local.servers.Tools;
import java.util.concurrent.atomic.AtomicReference;

/** A platform whose media workers are struck, call after call. */
final class StruckPlatform implements AutoCloseable {
  private static final int WORKERS = 2;

  private final NotificationReceiver onCall = NotificationReceiver.start();
  private final ToolGate gate;
  private final LocalPlatform platform;

  private StruckPlatform(Tools tools, Ports ports, PlatformFolders folders, Progress progress) {
    gate = ToolGate.before(ports.apiUrl());
    platform = LocalPlatform.startBehind(gate.url(), tools, ports, folders, onCall.url(), progress);
  }

  /** Starts everything, with a gate between media workers and tools. */
  static StruckPlatform start(
      Tools tools, Ports ports, PlatformFolders folders, Progress progress) {
    return new StruckPlatform(tools, ports, folders, progress);
  }

  /** One call, struck at that moment. */
  KillVerdict play(Strike.Kind kind, KillMoment moment) {
    platform.workers().awaitReady(WORKERS);
    Scenario scenario = Scenarios.named(KillMoment.SCENARIO);
    AtomicReference<Strike> strike = new AtomicReference<>();
    ScriptedCall.Played played =
        ScriptedCall.silently(platform, onCall)
            .play(
                scenario,
                System.nanoTime(),
                call -> {
                  Strike armed =
                      new Strike(kind, moment, platform.running(), call, platform.workers(), gate);
                  strike.set(armed);
                  return armed;
                });
    Strike.Struck struck =
        strike
            .get()
            .struck()
            .orElseThrow(() -> new LaunchException("The moment " + moment.label() + " never came"));
    return KillVerdict.of(kind, moment, played, struck);
  }

  @Override
  public void close() {
    platform.close();
    gate.close();
    onCall.close();
  }
}
