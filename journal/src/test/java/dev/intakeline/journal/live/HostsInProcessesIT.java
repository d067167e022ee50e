package dev.intakeline.journal.live;

import static dev.intakeline.journal.Installation.CALL;
import static dev.intakeline.journal.Installation.SECOND;
import static dev.intakeline.journal.Installation.durably;
import static dev.intakeline.journal.Installation.hostStarted;
import static dev.intakeline.journal.Installation.order;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.archive.ArchiveReceipt;
import dev.intakeline.contracts.call.Epoch;
import dev.intakeline.journal.Installation;
import dev.intakeline.journal.entry.Entry;
import dev.intakeline.journal.live.Journal.Opened;
import dev.intakeline.journal.verify.ArchiveVerifier;
import dev.intakeline.journal.verify.Verdict.Verified;
import dev.intakeline.secrets.TrustedKeys;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class HostsInProcessesIT {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 40, 150})
  void noAcknowledgedAnswerIsLostWhenAHostIsKilled(int answers) throws Exception {
    Installation installation = new Installation(folder);
    try (HostProcess host = HostProcess.start(folder, Epoch.FIRST)) {
      List<Integer> acknowledged = host.acknowledged(answers);
      host.kill();
      Opened opened = (Opened) installation.journal().open(CALL, SECOND);
      assertThat(answersIn(opened.earlier())).containsAll(acknowledged);
      try (JournalWriter next = opened.writer()) {
        durably(next, hostStarted(SECOND));
      }
    }
    assertThatTheRecordHolds(installation);
  }

  @Test
  void aFrozenHostThatWakesUpAddsNothingAndKnows() throws Exception {
    Installation installation = new Installation(folder);
    try (HostProcess zombie = HostProcess.start(folder, Epoch.FIRST)) {
      List<Integer> acknowledged = zombie.acknowledged(30);
      zombie.signal("STOP");
      Opened opened = (Opened) installation.journal().open(CALL, SECOND);
      try (JournalWriter next = opened.writer()) {
        durably(next, hostStarted(SECOND));
        zombie.signal("CONT");
        List<String> said = zombie.rest();
        assertThat(said).endsWith("fenced");
        // What it was still told is durable had got there before the new host looked.
        List<Integer> inTime =
            said.subList(0, said.size() - 1).stream().map(Integer::valueOf).toList();
        assertThat(answersIn(opened.earlier())).containsAll(acknowledged).containsAll(inTime);
        durably(next, hostStarted(SECOND));
      }
      assertThat(installation.journal().read(CALL)).hasSize(opened.earlier().size() + 2);
    }
    assertThatTheRecordHolds(installation);
  }

  private static void assertThatTheRecordHolds(Installation installation) {
    List<Entry> entries = installation.journal().read(CALL);
    assertThat(entries)
        .extracting(Entry::seq)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, entries.size()).boxed().toList());
    ArchiveReceipt receipt = installation.records().seal(order(SECOND, false), _ -> List.of());
    assertThat(
            ArchiveVerifier.verify(
                Path.of(receipt.location()),
                TrustedKeys.of(installation.signer().publicKey()),
                Optional.of(receipt.head())))
        .isEqualTo(new Verified(entries.size() + 1, receipt.head(), CALL));
  }

  private static List<Integer> answersIn(List<Entry> entries) {
    return entries.stream()
        .filter(entry -> entry.mediaMs() > 0)
        .map(entry -> (int) entry.mediaMs())
        .toList();
  }
}
