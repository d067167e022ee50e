package dev.intakeline.journal.live;

import static dev.intakeline.journal.Installation.CALL;
import static dev.intakeline.journal.Installation.SECOND;
import static dev.intakeline.journal.Installation.durably;
import static dev.intakeline.journal.Installation.heard;
import static dev.intakeline.journal.Installation.hostStarted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.audit.CallEvent;
import dev.intakeline.contracts.audit.JournalHead;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.Epoch;
import dev.intakeline.contracts.call.TenantId;
import dev.intakeline.journal.entry.Entry;
import dev.intakeline.journal.live.AppendOutcome.Durable;
import dev.intakeline.journal.live.AppendOutcome.Failed;
import dev.intakeline.journal.live.AppendOutcome.Fenced;
import dev.intakeline.journal.live.Journal.Opened;
import dev.intakeline.journal.live.Journal.Refused;
import dev.intakeline.secrets.ContentKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What every keeper of journals keeps to, however many hosts there are. */
public abstract class JournalContract {
  /**
   * The journals of one installation, empty at a test's begin; asked anew as another host would.
   */
  protected abstract Journal journal();

  /** The keys that its contents are encrypted with. */
  protected abstract ContentKeys keys();

  private JournalWriter open(Epoch epoch) {
    return switch (journal().open(CALL, epoch)) {
      case Opened opened -> opened.writer();
      case Refused refused -> throw new IllegalStateException("Refused by " + refused.by());
    };
  }

  @Test
  void readsBackWhatWasWrittenInOrder() throws Exception {
    try (JournalWriter writer = open(Epoch.FIRST)) {
      assertThat(writer.head()).isEqualTo(JournalHead.EMPTY);
      writer.append(hostStarted(Epoch.FIRST), 0, 11);
      writer.append(heard(1, "yes"), 1500, 22);
      AppendOutcome outcome = writer.appendDurable(heard(2, "no"), 2500, 33);
      assertThat(outcome).isEqualTo(new Durable(writer.head()));
      assertThat(writer.head().seq()).isEqualTo(3);
    }
    List<Entry> entries = journal().read(CALL);
    assertThat(entries)
        .extracting(Entry::event)
        .containsExactly(hostStarted(Epoch.FIRST), heard(1, "yes"), heard(2, "no"));
    assertThat(entries).extracting(Entry::seq).containsExactly(1L, 2L, 3L);
    assertThat(entries.get(1).mediaMs()).isEqualTo(1500);
    assertThat(entries.get(1).monotonicNanos()).isEqualTo(22);
  }

  @Test
  void tellsWhenAHostLastShowedLife() throws Exception {
    assertThat(journal().lastSignOfLife(CALL)).isEmpty();
    try (JournalWriter writer = open(Epoch.FIRST)) {
      journal().showLife(writer.call());
      assertThat(journal().lastSignOfLife(CALL)).isPresent();
      journal().showNoLife(CALL);
      assertThat(journal().lastSignOfLife(CALL)).isEmpty();
    }
  }

  @Test
  void hasNothingWhereThereIsNoCall() {
    assertThat(journal().read(CALL)).isEmpty();
  }

  @Test
  void theNextHostGoesOnWhereTheLastOneStopped() throws Exception {
    JournalWriter dead = open(Epoch.FIRST);
    durably(dead, heard(1, "yes"));
    Opened opened = (Opened) journal().open(CALL, SECOND);
    assertThat(opened.earlier()).extracting(Entry::event).containsExactly(heard(1, "yes"));
    assertThat(opened.writer().head()).isEqualTo(dead.head());
    try (JournalWriter writer = opened.writer()) {
      durably(writer, hostStarted(SECOND));
    }
    assertThat(journal().read(CALL))
        .extracting(Entry::event)
        .containsExactly(heard(1, "yes"), hostStarted(SECOND));
  }

  @Test
  void refusesAHostOfTheSameOrAnOlderEpoch() {
    open(SECOND).close();
    assertThat(journal().open(CALL, SECOND)).isEqualTo(new Refused(new Fencing.NewerHost(SECOND)));
    assertThat(journal().open(CALL, Epoch.FIRST))
        .isEqualTo(new Refused(new Fencing.NewerHost(SECOND)));
  }

  @Test
  void aWorkerThatKeepsTheCallTakesTheNewEpochInPlace() throws Exception {
    JournalWriter writer = open(Epoch.FIRST);
    writer.append(heard(1, "yes"), 0, 0);
    assertThat(writer.raise(SECOND)).isInstanceOf(Durable.class);
    assertThat(writer.epoch()).isEqualTo(SECOND);
    durably(writer, heard(2, "no"));
    writer.close();
    assertThat(journal().read(CALL)).extracting(Entry::epoch).containsExactly(Epoch.FIRST, SECOND);
    assertThat(journal().open(CALL, SECOND)).isInstanceOf(Refused.class);
  }

  @Test
  void aWorkerThatLostTheCallCannotTakeANewEpoch() throws Exception {
    JournalWriter zombie = open(Epoch.FIRST);
    JournalWriter next = open(SECOND);
    assertThat(zombie.raise(SECOND)).isInstanceOf(Fenced.class);
    durably(next, heard(1, "yes"));
    next.close();
    zombie.close();
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
              Journal own = journal();
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
    assertThat(journal().read(CALL)).hasSize(1);
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
              Journal own = journal();
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
    List<Entry> entries = journal().read(CALL);
    assertThat(entries).extracting(Entry::event).containsAll(acknowledged);
    assertThat(entries)
        .extracting(Entry::seq)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, entries.size()).boxed().toList());
  }

  @Test
  void aSecondCloseAndALateAppendDoNothing() throws Exception {
    JournalWriter writer = open(Epoch.FIRST);
    durably(writer, heard(1, "yes"));
    writer.close();
    writer.close();
    writer.append(heard(2, "late"), 0, 0);
    assertThat(writer.appendDurable(heard(3, "late"), 0, 0)).isInstanceOf(Failed.class);
    assertThat(journal().read(CALL)).hasSize(1);
  }

  @Test
  void aShreddedKeyTakesTheContentsAndLeavesTheChain() throws Exception {
    try (JournalWriter writer = open(Epoch.FIRST)) {
      durably(writer, heard(1, "yes"));
    }
    keys().shred(CALL);
    assertThat(journal().read(CALL))
        .extracting(Entry::event)
        .containsExactly(new CallEvent.Unreadable("heard", CallEvent.Unreadable.Reason.SHREDDED));
  }

  @Test
  void whatAnOldHostWritesAfterTheHandoverIsRefused() throws Exception {
    JournalWriter zombie = open(Epoch.FIRST);
    durably(zombie, heard(1, "yes"));
    JournalWriter next = open(SECOND);
    assertThat(zombie.appendDurable(heard(2, "too late"), 0, 0))
        .isEqualTo(new Fenced(new Fencing.NewerHost(SECOND)));
    assertThat(zombie.commit()).isInstanceOf(Fenced.class);
    durably(next, heard(2, "in time"));
    zombie.close();
    next.close();
    assertThat(journal().read(CALL))
        .extracting(Entry::event)
        .containsExactly(heard(1, "yes"), heard(2, "in time"));
  }

  @Test
  void callsDoNotMix() throws Exception {
    CallRef namesake = new CallRef(new TenantId("other"), CALL.call());
    try (JournalWriter writer = open(Epoch.FIRST)) {
      durably(writer, heard(1, "yes"));
    }
    assertThat(journal().read(namesake)).isEmpty();
    assertThat(journal().open(namesake, Epoch.FIRST)).isInstanceOf(Opened.class);
    assertThat(journal().read(CALL)).hasSize(1);
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
}
