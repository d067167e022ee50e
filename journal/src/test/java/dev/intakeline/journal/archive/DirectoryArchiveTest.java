package dev.intakeline.journal.archive;

import static dev.intakeline.journal.Installation.CALL;
import static dev.intakeline.journal.Installation.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intakeline.contracts.archive.ArchiveReceipt;
import dev.intakeline.contracts.audit.CallEvent;
import dev.intakeline.contracts.call.CallId;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.Epoch;
import dev.intakeline.journal.OpenCommand;
import dev.intakeline.journal.entry.Entry;
import dev.intakeline.journal.recording.OggOpus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DirectoryArchiveTest extends CallArchiveContract {
  @Override
  protected CallArchive records() {
    return installation.records();
  }

  @Override
  protected Path folderOf(ArchiveReceipt receipt) {
    return Path.of(receipt.location());
  }

  @Test
  void leavesNothingInItsFolderButTheRecord() throws Exception {
    hold(Epoch.FIRST);
    Attachment once = new Attachment("twice.json", "application/json", new byte[1]);
    assertThatThrownBy(() -> records().seal(order(Epoch.FIRST, true), _ -> List.of(once, once)))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(tenantFolder()).isEmpty();
    assertThat(installation.archive().resolve(".sealing/demo")).isEmptyDirectory();
    seal(Epoch.FIRST, true);
    assertThat(tenantFolder()).containsExactly("call-0001");
  }

  @Test
  void removesWhatAnotherLeftWhoWasKilledWhileItSealed() throws Exception {
    hold(Epoch.FIRST);
    Path sealing = installation.archive().resolve(".sealing/demo");
    Path left = Files.createDirectories(sealing.resolve("call-0001-17"));
    Files.writeString(left.resolve("journal.jsonl"), "half a record");
    Path others = Files.createDirectories(sealing.resolve("call-0001-b-17"));
    seal(Epoch.FIRST, true);
    assertThat(left).doesNotExist();
    assertThat(others).as("another call's, that may be about to stand").isDirectory();
  }

  @Test
  void removesLiveAudioThatMayNotBeKept() throws Exception {
    hold(Epoch.FIRST);
    seal(Epoch.FIRST, false);
    assertThat(installation.live().resolve("demo/call-0001/audio")).doesNotExist();
  }

  @Test
  void theCommandOpensNothingWhoseKeyWasDestroyed() throws Exception {
    hold(Epoch.FIRST);
    ArchiveReceipt receipt = seal(Epoch.FIRST, true);
    installation.keys().shred(CALL);
    assertThat(open(receipt, "shredded")).startsWith("2 can't be opened: the call's key");
  }

  @Test
  void opensNoRecordOfAnotherCallInThisOnesPlace() throws Exception {
    hold(Epoch.FIRST);
    ArchiveReceipt receipt = seal(Epoch.FIRST, true);
    CallRef other = new CallRef(CALL.tenant(), new CallId("call-0002"));
    Files.move(Path.of(receipt.location()), installation.archive().resolve(other.toString()));
    assertThatThrownBy(() -> records().open(other))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("demo/call-0002 lies the record of demo/call-0001");
  }

  @Test
  void keepsNoContentInTheClear() throws Exception {
    hold(Epoch.FIRST);
    seal(Epoch.FIRST, true);
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
            .as(file.toString())
            .doesNotContain("secret words", "OpusHead");
      }
    }
  }

  @Test
  void clearsTheLiveFilesAndTriesAgainWhereItWasStoppedBeforeThat() throws Exception {
    hold(Epoch.FIRST);
    Path journal = installation.live().resolve("demo/call-0001/journal-000001.jsonl");
    byte[] live = Files.readAllBytes(journal);
    ArchiveReceipt receipt = seal(Epoch.FIRST, true);
    assertThat(journal).doesNotExist();
    Files.write(journal, live);
    assertThat(seal(Epoch.FIRST, true)).isEqualTo(receipt);
    assertThat(journal).doesNotExist();
  }

  @Test
  void tellsOfAudioThatIsMissing() throws Exception {
    hold(Epoch.FIRST);
    try (Stream<Path> audio = Files.list(installation.live().resolve("demo/call-0001/audio"))) {
      Files.delete(audio.sorted().findFirst().orElseThrow());
    }
    seal(Epoch.FIRST, true);
    assertThat(records().open(CALL).orElseThrow().entries())
        .extracting(Entry::event)
        .contains(new CallEvent.Gap("recording-missing", 500, 2500));
  }

  @Test
  void theCommandOpensARecordToBeHeardAndRead() throws Exception {
    hold(Epoch.FIRST);
    ArchiveReceipt receipt = seal(Epoch.FIRST, true);
    assertThat(open(receipt, "opened")).startsWith("0 ");
    Path opened = folder.resolve("opened");
    assertThat(opened.resolve("transcript.json")).hasContent(TRANSCRIPT);
    assertThat(Files.readString(opened.resolve("journal-clear.jsonl"))).contains("\"yes\"");
    assertThat(OggOpus.decode(Files.readAllBytes(opened.resolve("audio.ogg")))).isNotEmpty();
    assertThat(open(receipt, "opened"))
        .startsWith("2 can't be opened")
        .contains("is there already");
    assertThat(
            open(
                new ArchiveReceipt(
                    "nowhere", receipt.head(), receipt.manifest(), receipt.contentsDestroyed()),
                "x"))
        .startsWith("2 can't be opened: there is no record in nowhere");
    assertThat(open(receipt, "no/such/place"))
        .startsWith("2 can't be opened: " + folder.resolve("no/such") + " isn't a folder");
  }

  private String open(ArchiveReceipt receipt, String to) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    int code =
        OpenCommand.run(
            List.of(
                receipt.location(),
                "--to",
                folder.resolve(to).toString(),
                "--state",
                installation.state().path().toString()),
            out,
            out);
    return code + " " + printed.toString(StandardCharsets.UTF_8);
  }

  private List<String> tenantFolder() throws IOException {
    try (Stream<Path> files = Files.list(installation.archive().resolve("demo"))) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
