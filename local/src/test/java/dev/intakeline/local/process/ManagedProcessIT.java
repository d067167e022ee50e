package dev.intakeline.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManagedProcessIT {
  /** In proc/PID/stat behind the name: state, parent, process group, session. */
  private static final int SESSION = 3;

  private static final Duration LIMIT = Duration.ofSeconds(20);

  @TempDir private Path folder;

  @Test
  void standsInASessionOfItsOwnWhereNoCtrlCReachesIt() throws Exception {
    try (ManagedProcess process =
        ManagedProcess.start("sleeper", List.of("sleep", "60"), Map.of(), folder.resolve("log"))) {
      process.awaitReady(() -> session(process.pid()) == process.pid(), LIMIT);
      assertThat(session(ProcessHandle.current().pid())).isNotEqualTo(process.pid());

      process.close();

      assertThat(process.isAlive()).isFalse();
    }
  }

  @Test
  void aPortOfDatagramsThatIsTakenIsNamedWithItsHolder() throws Exception {
    Ports ports = Ports.free();
    try (DatagramSocket holder =
        new DatagramSocket(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), ports.livekitUdp()))) {
      assertThat(holder.isBound()).isTrue();
      assertThatThrownBy(ports::requireFree)
          .isInstanceOf(LaunchException.class)
          .hasMessageContaining(ports.livekitUdp() + " over UDP")
          .hasMessageContaining("pid " + ProcessHandle.current().pid());
    }
  }

  @Test
  void aPortThatIsTakenIsNamedWithItsHolder() throws Exception {
    Ports ports = Ports.free();
    try (ServerSocket holder =
        new ServerSocket(ports.postgres(), 1, InetAddress.getLoopbackAddress())) {
      assertThat(holder.isBound()).isTrue();
      assertThatThrownBy(ports::requireFree)
          .isInstanceOf(LaunchException.class)
          .hasMessageContaining(ports.postgres() + " (held by ")
          .hasMessageContaining("pid " + ProcessHandle.current().pid())
          .hasMessageNotContaining(String.valueOf(ports.api()));
    }
  }

  private static long session(long pid) {
    try {
      String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
      return Long.parseLong(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[SESSION]);
    } catch (IOException gone) {
      return -1;
    }
  }
}
