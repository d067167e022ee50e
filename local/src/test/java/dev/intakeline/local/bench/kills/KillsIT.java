package dev.intakeline.local.bench.kills;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.local.platform.PlatformFolders;
import dev.intakeline.local.platform.Progress;
import dev.intakeline.local.process.Ports;
import dev.intakeline.local.servers.Tools;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sample of {@code ./intake bench kills}: what is promised, whatever the time it takes. */
class KillsIT {
  @TempDir static Path folder;
  private static StruckPlatform platform;

  @BeforeAll
  static void start() {
    platform =
        StruckPlatform.start(
            Tools.find(),
            Ports.free(),
            new PlatformFolders(
                folder.resolve("run"), folder.resolve("state"), folder.resolve("data")),
            new Progress(System.out, System.nanoTime()));
  }

  @AfterAll
  static void stop() {
    platform.close();
  }

  @Test
  void losesNoAcknowledgedAnswerWhenItsWorkerIsKilledWhileItThanks() {
    KillVerdict verdict = platform.play(Strike.Kind.KILL, KillMoment.DURING_ACKNOWLEDGEMENT);

    assertThat(verdict.holds()).as("%s", verdict).isTrue();
    assertThat(verdict.acknowledged()).containsExactly("fever");
  }

  @Test
  void asksOnlyTheOpenQuestionAgainWhenItsWorkerFreezesInAToolCall() {
    KillVerdict verdict = platform.play(Strike.Kind.FREEZE, KillMoment.DURING_TOOL_CALL);

    assertThat(verdict.holds()).as("%s", verdict).isTrue();
    assertThat(verdict.acknowledged()).containsExactly("fever");
  }
}
