package dev.intakeline.journal.live;

import static dev.intakeline.journal.Installation.CALL;
import static dev.intakeline.journal.Installation.SECOND;
import static dev.intakeline.journal.Installation.durably;
import static dev.intakeline.journal.Installation.heard;
import static dev.intakeline.journal.Installation.hostStarted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.audit.CallEvent;
import dev.intakeline.contracts.audit.JournalHead;
import dev.intakeline.contracts.call.Epoch;
import dev.intakeline.journal.Installation;
import dev.intakeline.journal.entry.Entry;
import dev.intakeline.journal.live.AppendOutcome.Durable;
import dev.intakeline.journal.live.AppendOutcome.Failed;
import dev.intakeline.journal.live.AppendOutcome.Fenced;
import dev.intakeline.journal.live.Journal.Opened;
import dev.intakeline.journal.live.Journal.Refused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileJournalTest {
  @TempDir Path folder;
  private Installation installation;

  @BeforeEach
  void prepare() {
    installation = new Installation(folder);
  }

  @Test
  void readsBackWhatWasWrittenInOrder() throws Exception {
    try (JournalWriter writer = installation.open(Epoch.FIRST)) {
      assertThat(writer.head()).isEqualTo(JournalHead.EMPTY);
      writer.append(hostStarted(Epoch.FIRST), 0, 11);
      writer.append(heard(1, "yes"), 1500, 22);
      AppendOutcome outcome = writer.appendDurable(heard(2, "no"), 2500, 33);
      assertThat(outcome).isEqualTo(new Durable(writer.head()));
      assertThat(writer.head().seq()).isEqualTo(3);
    }
    List<Entry> entries = installation.journal().read(CALL);
    assertThat(entries)
        .extracting(Entry::event)
        .containsExactly(hostStarted(Epoch.FIRST), heard(1, "yes"), heard(2, "no"));
    assertThat(entries).extracting(Entry::seq).containsExactly(1L, 2L, 3L);
    assertThat(entries.get(1).mediaMs()).isEqualTo(1500);
    assertThat(entries.get(1).monotonicNanos()).isEqualTo(22);
    assertThat(entries.get(1).at()).isEqualTo(installation.clock().instant());
  }

  @Test
  void keepsWordsOutOfTheFile() throws Exception {
    try (JournalWriter writer = installation.open(Epoch.FIRST)) {
      durably(writer, heard(1, "secret words"));
    }
    assertThat(segment(Epoch.FIRST))
        .startsWith(
            "{\"v\":1,\"tenant\":\"demo\",\"call\":\"call-0001\",\"seq\":1,\"epoch\":1,\"type\":\"heard\"")
        .doesNotContain("secret", "words");
  }

  @Test
  void hasNothingWhereThereIsNoCall() {
    assertThat(installation.journal().read(CALL)).isEmpty();
  }

  @Test
  void theNextHostGoesOnWhereTheLastOneStopped() throws Exception {
    JournalWriter dead = installation.open(Epoch.FIRST);
    durably(dead, heard(1, "yes"));
    Opened opened = (Opened) installation.journal().open(CALL, SECOND);
    assertThat(opened.earlier()).extracting(Entry::event).containsExactly(heard(1, "yes"));
    assertThat(opened.writer().head()).isEqualTo(dead.head());
    try (JournalWriter writer = opened.writer()) {
      durably(writer, hostStarted(SECOND));
    }
    assertThat(installation.journal().read(CALL))
        .extracting(Entry::event)
        .containsExactly(heard(1, "yes"), hostStarted(SECOND));
  }

  @Test
  void whatAnOldHostWritesAfterTheHandoverIsRefusedAndDoesNotCount() throws Exception {
    JournalWriter zombie = installation.open(Epoch.FIRST);
    durably(zombie, heard(1, "yes"));
    JournalWriter next = installation.open(SECOND);
    assertThat(zombie.appendDurable(heard(2, "too late"), 0, 0))
        .isEqualTo(new Fenced(new Fencing.NewerHost(SECOND)));
    assertThat(zombie.commit()).isInstanceOf(Fenced.class);
    durably(next, heard(2, "in time"));
    zombie.close();
    next.close();
    // The late line is on disk, and no part of the chain.
    assertThat(segment(Epoch.FIRST).lines()).hasSize(2);
    assertThat(installation.journal().read(CALL))
        .extracting(Entry::event)
        .containsExactly(heard(1, "yes"), heard(2, "in time"));
  }

  @Test
  void refusesAHostOfTheSameOrAnOlderEpoch() {
    installation.open(SECOND).close();
    assertThat(installation.journal().open(CALL, SECOND))
        .isEqualTo(new Refused(new Fencing.NewerHost(SECOND)));
    assertThat(installation.journal().open(CALL, Epoch.FIRST))
        .isEqualTo(new Refused(new Fencing.NewerHost(SECOND)));
  }

  @Test
  void refusesEveryHostOfASealedRecord() throws Exception {
    JournalWriter zombie = installation.open(Epoch.FIRST);
    CallFolder.of(installation.live(), CALL).fenceSealed();
    assertThat(zombie.appendDurable(heard(1, "late"), 0, 0))
        .isEqualTo(new Fenced(new Fencing.RecordSealed()));
    assertThat(installation.journal().open(CALL, SECOND))
        .isEqualTo(new Refused(new Fencing.RecordSealed()));
  }

  @Test
  void aWorkerThatKeepsTheCallTakesTheNewEpochInPlace() throws Exception {
    JournalWriter writer = installation.open(Epoch.FIRST);
    writer.append(heard(1, "yes"), 0, 0);
    assertThat(writer.raise(SECOND)).isInstanceOf(Durable.class);
    assertThat(writer.epoch()).isEqualTo(SECOND);
    durably(writer, heard(2, "no"));
    writer.close();
    assertThat(installation.journal().read(CALL))
        .extracting(Entry::epoch)
        .containsExactly(Epoch.FIRST, SECOND);
    assertThat(installation.journal().open(CALL, SECOND)).isInstanceOf(Refused.class);
  }

  @Test
  void aWorkerThatLostTheCallCannotTakeANewEpoch() throws Exception {
    JournalWriter zombie = installation.open(Epoch.FIRST);
    JournalWriter next = installation.open(SECOND);
    assertThat(zombie.raise(SECOND)).isInstanceOf(Fenced.class);
    durably(next, heard(1, "yes"));
    next.close();
    zombie.close();
  }

  @Test
  void cutsATornLastLineAndSaysSo() throws Exception {
    JournalWriter dead = installation.open(Epoch.FIRST);
    durably(dead, heard(1, "yes"));
    Path file = CallFolder.of(installation.live(), CALL).segment(Epoch.FIRST).file();
    Files.writeString(file, "{\"v\":1,\"tenant\":\"demo\",\"ca", StandardOpenOption.APPEND);
    try (JournalWriter writer = installation.open(SECOND)) {
      durably(writer, heard(2, "no"));
    }
    assertThat(installation.journal().read(CALL))
        .extracting(Entry::event)
        .containsExactly(heard(1, "yes"), new CallEvent.Gap("torn-entry", 0, 0), heard(2, "no"));
  }

  @Test
  void goesOnBeforeAnEntryThatWasChangedAndSaysSo() throws Exception {
    try (JournalWriter writer = installation.open(Epoch.FIRST)) {
      durably(writer, heard(1, "yes"));
      durably(writer, heard(2, "no"));
    }
    Path file = CallFolder.of(installation.live(), CALL).segment(Epoch.FIRST).file();
    Files.writeString(file, Files.readString(file).replaceFirst("\"mediaMs\":0", "\"mediaMs\":1"));
    Opened opened = (Opened) installation.journal().open(CALL, SECOND);
    opened.writer().close();
    assertThat(opened.earlier()).hasSize(1);
    assertThat(installation.journal().read(CALL).getLast().event())
        .isEqualTo(new CallEvent.Gap("broken-entry", 1, 1));
  }

  @Test
  void ofManyHostsThatRaceForAnEpochOneGetsIt() throws Exception {
    int hosts = 8;
    CyclicBarrier start = new CyclicBarrier(hosts);
    try (ExecutorService threads = Executors.newFixedThreadPool(hosts)) {
      List<Callable<Journal.Opening>> race = new ArrayList<>();
      for (int i = 0; i < hosts; i++) {
        race.add(
            () -> {
              Journal own = installation.journal();
              start.await();
              return own.open(CALL, Epoch.FIRST);
            });
      }
      int winners = 0;
      for (Future<Journal.Opening> host : threads.invokeAll(race)) {
        if (host.get() instanceof Opened opened) {
          winners++;
          durably(opened.writer(), heard(1, "yes"));
          opened.writer().close();
        }
      }
      assertThat(winners).isOne();
    }
    assertThat(installation.journal().read(CALL)).hasSize(1);
  }

  @Test
  void whateverWasCalledDurableSurvivesHostsThatRaceWithDifferentEpochs() throws Exception {
    int hosts = 6;
    CyclicBarrier start = new CyclicBarrier(hosts);
    List<CallEvent> acknowledged = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(hosts)) {
      List<Callable<List<CallEvent>>> race = new ArrayList<>();
      for (int i = 1; i <= hosts; i++) {
        Epoch epoch = new Epoch(i);
        race.add(
            () -> {
              Journal own = installation.journal();
              start.await();
              return own.open(CALL, epoch) instanceof Opened opened
                  ? writeUntilFenced(opened.writer(), epoch.number())
                  : List.of();
            });
      }
      for (Future<List<CallEvent>> host : threads.invokeAll(race)) {
        acknowledged.addAll(host.get());
      }
    }
    List<Entry> entries = installation.journal().read(CALL);
    assertThat(entries).extracting(Entry::event).containsAll(acknowledged);
    assertThat(entries)
        .extracting(Entry::seq)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, entries.size()).boxed().toList());
  }

  @Test
  void aSecondCloseAndALateAppendDoNothing() throws Exception {
    JournalWriter writer = installation.open(Epoch.FIRST);
    durably(writer, heard(1, "yes"));
    writer.close();
    writer.close();
    writer.append(heard(2, "late"), 0, 0);
    assertThat(writer.appendDurable(heard(3, "late"), 0, 0)).isInstanceOf(Failed.class);
    assertThat(installation.journal().read(CALL)).hasSize(1);
  }

  @Test
  void closingMakesDurableWhatWaits() {
    JournalWriter writer = installation.open(Epoch.FIRST);
    for (int i = 1; i <= 500; i++) {
      writer.append(heard(i, "chatter"), i, i);
    }
    writer.close();
    assertThat(writer.head().seq() + writer.dropped()).isGreaterThanOrEqualTo(500);
    assertThat(writer.dropped()).isZero();
  }

  @Test
  void tellsOfEventsThatWereDroppedSinceTooManyWaited() throws Exception {
    JournalWriter writer = installation.open(Epoch.FIRST);
    while (writer.dropped() == 0) {
      writer.append(heard(1, "chatter"), 0, 0);
    }
    durably(writer, heard(2, "last"));
    writer.close();
    assertThat(installation.journal().read(CALL))
        .extracting(Entry::event)
        .contains(new CallEvent.Gap("journal-queue-full", 0, 0));
  }

  @Test
  void aShreddedKeyTakesTheContentsAndLeavesTheChain() throws Exception {
    try (JournalWriter writer = installation.open(Epoch.FIRST)) {
      durably(writer, heard(1, "yes"));
    }
    installation.keys().shred(CALL);
    assertThat(installation.journal().read(CALL))
        .extracting(Entry::event)
        .containsExactly(new CallEvent.Unreadable("heard", CallEvent.Unreadable.Reason.SHREDDED));
  }

  private static List<CallEvent> writeUntilFenced(JournalWriter writer, int host)
      throws InterruptedException {
    List<CallEvent> durable = new ArrayList<>();
    for (int i = 1; i <= 50; i++) {
      CallEvent event = heard(host * 1000 + i, "yes");
      if (!(writer.appendDurable(event, 0, 0) instanceof Durable)) {
        break;
      }
      durable.add(event);
    }
    writer.close();
    return durable;
  }

  private String segment(Epoch epoch) throws IOException {
    return Files.readString(
        CallFolder.of(installation.live(), CALL).segment(epoch).file(), StandardCharsets.UTF_8);
  }
}
