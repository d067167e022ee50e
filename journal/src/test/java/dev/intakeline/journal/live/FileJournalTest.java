package dev.intakeline.journal.live;

import static dev.intakeline.journal.Installation.CALL;
import static dev.intakeline.journal.Installation.SECOND;
import static dev.intakeline.journal.Installation.durably;
import static dev.intakeline.journal.Installation.heard;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.audit.CallEvent;
import dev.intakeline.contracts.call.Epoch;
import dev.intakeline.journal.Installation;
import dev.intakeline.journal.entry.Entry;
import dev.intakeline.journal.live.AppendOutcome.Fenced;
import dev.intakeline.journal.live.Journal.Opened;
import dev.intakeline.journal.live.Journal.Refused;
import dev.intakeline.secrets.ContentKeys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileJournalTest extends JournalContract {
  @TempDir Path folder;
  private Installation installation;

  @BeforeEach
  void prepare() {
    installation = new Installation(folder);
  }

  @Override
  protected Journal journal() {
    return installation.journal();
  }

  @Override
  protected ContentKeys keys() {
    return installation.keys();
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
  void refusesEveryHostOfASealedRecord() throws Exception {
    JournalWriter zombie = installation.open(Epoch.FIRST);
    CallFolder.of(installation.live(), CALL).fenceSealed();
    assertThat(zombie.appendDurable(heard(1, "late"), 0, 0))
        .isEqualTo(new Fenced(new Fencing.RecordSealed()));
    assertThat(installation.journal().open(CALL, SECOND))
        .isEqualTo(new Refused(new Fencing.RecordSealed()));
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

  private String segment(Epoch epoch) throws IOException {
    return Files.readString(
        CallFolder.of(installation.live(), CALL).segment(epoch).file(), StandardCharsets.UTF_8);
  }
}
