package dev.intakeline.journal.archive;

import static dev.intakeline.journal.Installation.CALL;
import static dev.intakeline.journal.Installation.SECOND;
import static dev.intakeline.journal.Installation.durably;
import static dev.intakeline.journal.Installation.heard;
import static dev.intakeline.journal.Installation.hostStarted;
import static dev.intakeline.journal.Installation.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intakeline.contracts.archive.ArchiveReceipt;
import dev.intakeline.contracts.audit.CallEvent;
import dev.intakeline.contracts.call.Epoch;
import dev.intakeline.journal.Installation;
import dev.intakeline.journal.Tone;
import dev.intakeline.journal.entry.Entry;
import dev.intakeline.journal.live.AppendOutcome;
import dev.intakeline.journal.live.Journal;
import dev.intakeline.journal.live.JournalWriter;
import dev.intakeline.journal.recording.OggOpus;
import dev.intakeline.journal.recording.Recording;
import dev.intakeline.journal.verify.ArchiveVerifier;
import dev.intakeline.journal.verify.Manifest;
import dev.intakeline.journal.verify.Verdict;
import dev.intakeline.journal.verify.Verdict.Verified;
import dev.intakeline.secrets.TrustedKeys;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What every archive keeps to; the journal and the keys beside it are an installation's real ones.
 */
public abstract class CallArchiveContract {
  protected static final String TRANSCRIPT = "{\"lines\":[\"secret words\"]}";

  private static final int RATE = 16_000;

  @TempDir protected Path folder;
  protected Installation installation;

  @BeforeEach
  final void prepareInstallation() {
    installation = new Installation(folder);
  }

  /**
   * The archive of this installation, empty at a test's begin; asked anew as another process would.
   */
  protected abstract CallArchive records();

  /** A sealed record as a folder, as {@code ./intake verify} reads it. */
  protected abstract Path folderOf(ArchiveReceipt receipt);

  @Test
  void givesBackWhatWasSealed() throws Exception {
    hold(Epoch.FIRST);
    ArchiveReceipt receipt = seal(Epoch.FIRST, true);
    ArchivedCall call = records().open(CALL).orElseThrow();
    assertThat(call.receipt()).isEqualTo(receipt);
    assertThat(call.entries())
        .extracting(Entry::event)
        .contains(hostStarted(Epoch.FIRST), heard(1, "yes"))
        .endsWith(new CallEvent.Sealed(receipt.manifest()));
    assertThat(text(call, Attachment.TRANSCRIPT)).isEqualTo(TRANSCRIPT);
    try (InputStream audio = call.content(Manifest.AUDIO).orElseThrow()) {
      short[] samples = OggOpus.decode(audio.readAllBytes());
      assertThat(samples.length / 2 / 48).isEqualTo(2500);
      assertThat(Tone.power(samples, 48_000, 2050, 2450, true)).isGreaterThan(1e6);
    }
    assertThat(call.content("other.json")).isEmpty();
    assertThat(verify(receipt)).isEqualTo(new Verified(receipt.head().seq(), receipt.head(), CALL));
  }

  @Test
  void keepsNoAudioWhereRecordingWasRefused() throws Exception {
    hold(Epoch.FIRST);
    ArchiveReceipt receipt = seal(Epoch.FIRST, false);
    assertThat(records().open(CALL).orElseThrow().content(Manifest.AUDIO)).isEmpty();
    assertThat(verify(receipt)).isInstanceOf(Verified.class);
  }

  @Test
  void sealsACallThatNobodyHosted() {
    ArchiveReceipt receipt = records().seal(order(Epoch.FIRST, false), _ -> List.of());
    assertThat(receipt.head().seq()).isOne();
    assertThat(verify(receipt)).isInstanceOf(Verified.class);
  }

  @Test
  void givesTheSameReceiptWhenAskedAgain() throws Exception {
    hold(Epoch.FIRST);
    ArchiveReceipt first = seal(Epoch.FIRST, true);
    assertThat(seal(Epoch.FIRST, true)).isEqualTo(first);
    assertThat(records().seal(order(Epoch.FIRST, true), _ -> List.of())).isEqualTo(first);
    assertThat(records().find(CALL)).contains(first);
  }

  @Test
  void ofSeveralThatSealAtOnceOneRecordStands() throws Exception {
    hold(Epoch.FIRST);
    List<ArchiveReceipt> receipts = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Callable<ArchiveReceipt>> race = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        race.add(() -> seal(Epoch.FIRST, true));
      }
      for (Future<ArchiveReceipt> one : threads.invokeAll(race)) {
        receipts.add(one.get());
      }
    }
    assertThat(receipts.stream().distinct()).hasSize(1);
    assertThat(verify(receipts.getFirst())).isInstanceOf(Verified.class);
  }

  @Test
  void refusesAnOlderEpochBeforeAndAfterSealing() throws Exception {
    hold(Epoch.FIRST);
    hold(SECOND);
    assertThatThrownBy(() -> seal(Epoch.FIRST, true)).isInstanceOf(StaleEpochException.class);
    ArchiveReceipt receipt = seal(SECOND, true);
    assertThatThrownBy(() -> seal(Epoch.FIRST, true)).isInstanceOf(StaleEpochException.class);
    assertThat(verify(receipt)).isInstanceOf(Verified.class);
  }

  @Test
  void noHostWritesOnceTheRecordIsSealed() throws Exception {
    JournalWriter zombie = installation.open(Epoch.FIRST);
    durably(zombie, heard(1, "yes"));
    seal(Epoch.FIRST, false);
    assertThat(zombie.appendDurable(heard(2, "late"), 0, 0))
        .isInstanceOf(AppendOutcome.Fenced.class);
    assertThat(installation.journal().open(CALL, SECOND)).isInstanceOf(Journal.Refused.class);
    zombie.close();
  }

  /** Else a host that was cut off could add words that transcript and response lack. */
  @Test
  void attachesWhatWasMadeOfTheEntriesThatItSeals() throws Exception {
    List<Entry> attached = new ArrayList<>();
    try (JournalWriter zombie = installation.open(Epoch.FIRST)) {
      durably(zombie, heard(1, "yes"));
      records()
          .seal(
              order(Epoch.FIRST, false),
              entries -> {
                attached.addAll(entries);
                assertThat(late(zombie)).isInstanceOf(AppendOutcome.Fenced.class);
                return List.of();
              });
    }
    List<Entry> sealed = records().open(CALL).orElseThrow().entries();
    assertThat(attached).isNotEmpty().isEqualTo(sealed.subList(0, sealed.size() - 1));
  }

  private static AppendOutcome late(JournalWriter host) {
    try {
      return host.appendDurable(heard(2, "late"), 0, 0);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  @Test
  void leavesNothingHalfDoneWhereItFails() throws Exception {
    hold(Epoch.FIRST);
    Attachment once = new Attachment("twice.json", "application/json", new byte[1]);
    assertThatThrownBy(() -> records().seal(order(Epoch.FIRST, true), _ -> List.of(once, once)))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(records().find(CALL)).isEmpty();
    assertThat(verify(seal(Epoch.FIRST, true))).isInstanceOf(Verified.class);
  }

  /** Else the newer host's entries would be left out of the record, and then deleted. */
  @Test
  void refusesAnOlderEpochWhereTheNewerOnesSealingFailed() throws Exception {
    hold(Epoch.FIRST);
    hold(SECOND);
    Attachment once = new Attachment("twice.json", "application/json", new byte[1]);
    assertThatThrownBy(() -> records().seal(order(SECOND, true), _ -> List.of(once, once)))
        .isInstanceOf(UncheckedIOException.class);

    assertThatThrownBy(() -> seal(Epoch.FIRST, true)).isInstanceOf(StaleEpochException.class);
    assertThat(verify(seal(SECOND, true))).isInstanceOf(Verified.class);
    assertThat(records().open(CALL).orElseThrow().entries())
        .extracting(Entry::event)
        .contains(hostStarted(SECOND));
  }

  @Test
  void aShreddedKeyTakesTheContentsAndLeavesTheProof() throws Exception {
    hold(Epoch.FIRST);
    ArchiveReceipt receipt = seal(Epoch.FIRST, true);
    installation.keys().shred(CALL);
    ArchivedCall call = records().open(CALL).orElseThrow();
    assertThat(call.isReadable()).isFalse();
    assertThat(call.content(Attachment.TRANSCRIPT)).isEmpty();
    assertThat(call.entries().getFirst().event())
        .isEqualTo(new CallEvent.Unreadable("host-started", CallEvent.Unreadable.Reason.SHREDDED));
    assertThat(verify(receipt)).isInstanceOf(Verified.class);
  }

  protected final void hold(Epoch epoch) throws InterruptedException {
    try (JournalWriter writer = installation.open(epoch)) {
      durably(writer, hostStarted(epoch));
      durably(writer, heard(epoch.number(), "yes"));
      try (Recording recording = installation.recordings().begin(writer, RATE)) {
        recording.write(Tone.stereo(RATE, 440, 2000, true), RATE * 2, 500);
      }
    }
  }

  protected final ArchiveReceipt seal(Epoch epoch, boolean recorded) {
    return records()
        .seal(
            order(epoch, recorded),
            _ ->
                List.of(
                    new Attachment(
                        Attachment.TRANSCRIPT,
                        "application/json",
                        TRANSCRIPT.getBytes(StandardCharsets.UTF_8))));
  }

  protected final Verdict verify(ArchiveReceipt receipt) {
    return ArchiveVerifier.verify(
        folderOf(receipt),
        TrustedKeys.of(installation.signer().publicKey()),
        Optional.of(receipt.head()));
  }

  private static String text(ArchivedCall call, String name) throws IOException {
    try (InputStream content = call.content(name).orElseThrow()) {
      return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
