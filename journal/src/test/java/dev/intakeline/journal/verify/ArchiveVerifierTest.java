package dev.intakeline.journal.verify;

import static dev.intakeline.journal.Installation.durably;
import static dev.intakeline.journal.Installation.heard;
import static dev.intakeline.journal.Installation.hostStarted;
import static dev.intakeline.journal.Installation.order;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.codec.Wire;
import dev.intakeline.contracts.archive.ArchiveReceipt;
import dev.intakeline.contracts.audit.JournalHead;
import dev.intakeline.contracts.call.ContentHash;
import dev.intakeline.contracts.call.Epoch;
import dev.intakeline.journal.Installation;
import dev.intakeline.journal.Tone;
import dev.intakeline.journal.VerifyCommand;
import dev.intakeline.journal.archive.Attachment;
import dev.intakeline.journal.live.JournalWriter;
import dev.intakeline.journal.recording.Recording;
import dev.intakeline.journal.verify.Verdict.BrokenEntry;
import dev.intakeline.journal.verify.Verdict.BrokenFile;
import dev.intakeline.journal.verify.Verdict.CannotCheck;
import dev.intakeline.journal.verify.Verdict.Verified;
import dev.intakeline.secrets.TrustedKeys;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveVerifierTest {
  private static final int RATE = 16_000;

  @TempDir Path folder;
  private Installation installation;
  private ArchiveReceipt receipt;
  private Path record;

  @BeforeEach
  void seal() throws Exception {
    installation = new Installation(folder.resolve("ours"));
    receipt = sealed(installation, "yes");
    record = Path.of(receipt.location());
  }

  @Test
  void verifiesWhatWasSealed() {
    assertThat(verify())
        .isEqualTo(new Verified(receipt.head().seq(), receipt.head(), Installation.CALL));
    assertThat(verify(Optional.of(receipt.head()))).isInstanceOf(Verified.class);
  }

  @Test
  void needsNoContentKey() {
    installation.keys().shred(Installation.CALL);
    assertThat(verify()).isInstanceOf(Verified.class);
  }

  @Test
  void namesTheEntryInWhichAByteWasChanged() throws IOException {
    List<String> lines = lines();
    // Somewhere in each field of the envelope and of the content, in every entry but the last.
    for (int entry = 0; entry < lines.size() - 1; entry++) {
      String line = lines.get(entry);
      for (int at = 5; at < line.length(); at += 7) {
        write(changed(lines, entry, at));
        assertThat(verify())
            .as("entry %d, byte %d", entry + 1, at)
            .isInstanceOfAny(BrokenEntry.class, CannotCheck.class);
        if (verify() instanceof BrokenEntry broken) {
          assertThat(broken.entry()).as("entry %d, byte %d", entry + 1, at).isEqualTo(entry + 1);
        } else {
          assertThat(at).as("only another version can't be told").isBetween(4, 6);
        }
      }
    }
  }

  @Test
  void findsAByteChangedInTheSeal() throws IOException {
    List<String> lines = lines();
    int last = lines.size() - 1;
    for (int at = 7; at < lines.get(last).length(); at += 3) {
      write(changed(lines, last, at));
      Verdict verdict = verify();
      assertThat(verdict).as("byte %d", at).isInstanceOf(BrokenEntry.class);
      assertThat(((BrokenEntry) verdict).entry()).as("byte %d", at).isEqualTo(last + 1);
    }
  }

  @Test
  void namesTheFirstEntryThatIsMissingWhereTheTailWasCut() throws IOException {
    List<String> lines = lines();
    for (int left = 1; left < lines.size(); left++) {
      write(lines.subList(0, left));
      assertThat(brokenEntry()).isEqualTo(left + 1);
    }
    String whole = String.join("\n", lines) + "\n";
    Files.writeString(journal(), whole.substring(0, whole.length() - 10));
    assertThat(brokenEntry()).isEqualTo(lines.size());
  }

  @Test
  void anEmptyJournalLacksItsFirstEntry() throws IOException {
    Files.write(journal(), new byte[0]);
    assertThat(brokenEntry()).isEqualTo(1);
  }

  @Test
  void namesTheFirstOfTwoSwappedEntries() throws IOException {
    for (int entry = 0; entry < lines().size() - 1; entry++) {
      List<String> swapped = new ArrayList<>(lines());
      Collections.swap(swapped, entry, entry + 1);
      List<String> original = lines();
      write(swapped);
      assertThat(brokenEntry()).isEqualTo(entry + 1);
      write(original);
    }
  }

  @Test
  void findsEntriesThatWereTakenOutRepeatedOrAdded() throws IOException {
    List<String> lines = lines();
    List<String> without = new ArrayList<>(lines);
    without.remove(2);
    write(without);
    assertThat(brokenEntry()).isEqualTo(3);

    List<String> twice = new ArrayList<>(lines);
    twice.add(2, lines.get(1));
    write(twice);
    assertThat(brokenEntry()).isEqualTo(3);

    List<String> more = new ArrayList<>(lines);
    more.add(lines.getLast());
    write(more);
    assertThat(brokenEntry()).isEqualTo(lines.size() + 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"audio.ogg.enc", "transcript.json.enc", "response.json.enc"})
  void findsAReplacedFileALongerOneAndAMissingOne(String name) throws IOException {
    Path file = record.resolve(name);
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length - 1] ^= 1;
    Files.write(file, bytes);
    assertThat(brokenFile()).isEqualTo(name);
    bytes[bytes.length - 1] ^= 1;
    Files.write(file, bytes);
    assertThat(verify()).isInstanceOf(Verified.class);
    Files.write(file, new byte[] {0}, java.nio.file.StandardOpenOption.APPEND);
    assertThat(brokenFile()).isEqualTo(name);
    Files.delete(file);
    assertThat(brokenFile()).isEqualTo(name);
  }

  @Test
  void findsAFileThatWasAdded() throws IOException {
    Files.writeString(record.resolve("consent.json"), "{}");
    assertThat(brokenFile()).isEqualTo("consent.json");
  }

  @Test
  void findsAChangedManifestAMissingOneAndThatOfAnotherCall() throws Exception {
    Path manifest = record.resolve(Manifest.NAME);
    String original = Files.readString(manifest);
    Files.writeString(manifest, original.replace("COMPLETED", "ABANDONED"));
    assertThat(brokenFile()).isEqualTo(Manifest.NAME);
    Files.writeString(manifest, original + " ");
    assertThat(brokenFile()).isEqualTo(Manifest.NAME);
    Files.delete(manifest);
    assertThat(brokenFile()).isEqualTo(Manifest.NAME);
    Installation other = new Installation(folder.resolve("other"));
    Path foreign = Path.of(sealed(other, "no").location());
    Files.copy(foreign.resolve(Manifest.NAME), manifest);
    assertThat(brokenFile()).isEqualTo(Manifest.NAME);
  }

  @Test
  void findsAChainThatWasMadeAnewAndSignedByAnotherKey() throws Exception {
    Installation forger = new Installation(folder.resolve("forger"));
    Path forged = Path.of(sealed(forger, "no").location());
    Verdict verdict = ArchiveVerifier.verify(forged, trusted(installation), Optional.empty());
    assertThat(verdict)
        .isEqualTo(new BrokenEntry(lines(forged).size(), "its seal isn't signed by a trusted key"));
    // Under our key's name it doesn't hold either.
    String ours = installation.signer().keyId();
    Files.writeString(
        forged.resolve(Manifest.JOURNAL),
        Files.readString(forged.resolve(Manifest.JOURNAL)).replace(forger.signer().keyId(), ours));
    assertThat(ArchiveVerifier.verify(forged, trusted(installation), Optional.empty()))
        .isInstanceOf(BrokenEntry.class);
  }

  @Test
  void findsAChainThatWasMadeAnewByWhoeverHasTheKeyByItsHead() throws Exception {
    JournalHead head = receipt.head();
    assertThat(verify(Optional.of(new JournalHead(head.seq(), ContentHash.of(new byte[1])))))
        .isEqualTo(new BrokenEntry(head.seq(), "its hash isn't the expected one"));
    assertThat(verify(Optional.of(new JournalHead(head.seq() + 1, head.hash()))))
        .isEqualTo(new BrokenEntry(head.seq() + 1, "it is missing"));
    // A head of the middle of the call, as it travels with a report, will do as well.
    JournalHead early =
        new JournalHead(2, ContentHash.of(lines().get(1).getBytes(StandardCharsets.UTF_8)));
    assertThat(verify(Optional.of(early))).isInstanceOf(Verified.class);
  }

  @Test
  void canNotCheckWithoutAKeyARecordOrAKnownVersion() throws IOException {
    assertThat(ArchiveVerifier.verify(record, TrustedKeys.of(), Optional.empty()))
        .isInstanceOf(CannotCheck.class);
    assertThat(
            ArchiveVerifier.verify(
                folder.resolve("nothing"), trusted(installation), Optional.empty()))
        .isInstanceOf(CannotCheck.class);
    write(lines().stream().map(line -> line.replace("{\"v\":1,", "{\"v\":2,")).toList());
    assertThat(verify()).isInstanceOf(CannotCheck.class);
  }

  @Test
  void theCommandSaysSoAndEndsWithTheRightCode() throws IOException {
    String state = installation.state().path().toString();
    String key =
        installation
            .state()
            .trustedKeys()
            .resolve(installation.signer().keyId() + ".pem")
            .toString();
    String head = receipt.head().seq() + ":" + receipt.head().hash();
    assertThat(run(record.toString(), "--state", state))
        .isEqualTo(
            "0 verified: call demo/call-0001, " + receipt.head().seq() + " entries, head " + head);
    assertThat(run(record.toString(), "--key", key, "--head", head)).startsWith("0 verified");
    assertThat(run("--help")).startsWith("0 Checks that the record");
    assertThat(run(record.toString(), "--state", folder.resolve("none").toString()))
        .startsWith("2 can't be checked: no trusted key is known")
        .contains("--key FILE");
    assertThat(run()).startsWith("2 ");
    assertThat(run(record.toString(), "--head", "what")).startsWith("2 ");
    assertThat(run(record.toString(), "--nonsense", "x")).startsWith("2 ");
    assertThat(run(record.toString(), "--key", record.resolve(Manifest.NAME).toString()))
        .startsWith("2 ");
    write(changed(lines(), 2, lines().get(2).indexOf("mediaMs") + 9));
    assertThat(run(record.toString(), "--state", state))
        .isEqualTo("1 broken: entry 3: it was changed");
    Files.delete(record.resolve("audio.ogg.enc"));
    assertThat(run(record.toString(), "--state", state)).startsWith("1 broken: entry 3");
  }

  @Test
  void theCommandComparesWithTheHeadOfTheWorkflowsResult() {
    String state = installation.state().path().toString();
    String hash = receipt.head().hash().toString();
    String others = "0".repeat(64);
    long seq = receipt.head().seq();

    assertThat(run(record.toString(), "--state", state, "--head", seq + ":" + hash))
        .startsWith("0 verified");
    assertThat(run(record.toString(), "--state", state, "--head", seq + ":" + others))
        .startsWith("1 broken: entry " + seq);
    assertThat(run(record.toString(), "--state", state, "--head", (seq + 1) + ":" + others))
        .startsWith("1 broken: entry " + (seq + 1));
    assertThat(run(record.toString(), "--state", state, "--head", "1:" + others))
        .startsWith("1 broken: entry 1");
    assertThat(run(record.toString(), "--state", state, "--head"))
        .startsWith("2 can't be checked: --head needs a value");
    assertThat(run(record.toString(), "--state", state, "--head", hash))
        .startsWith("2 can't be checked: --head is a number, a colon and 64 hexadecimal digits");
  }

  @Test
  void theCommandFindsTheWholeRecordOfAnotherCallInThisOnesPlace() throws IOException {
    Path moved = record.resolveSibling("call-0002");
    Files.move(record, moved);
    String state = installation.state().path().toString();
    assertThat(run(moved.toString(), "--state", state))
        .isEqualTo(
            "1 broken: file manifest.json:"
                + " it is of call demo/call-0001, in the place of demo/call-0002");
    assertThat(run(moved.toString(), "--state", state, "--call", "demo/call-0001"))
        .startsWith("0 verified: call demo/call-0001, ");
  }

  @Test
  void theCommandChecksACopyUnderAnyName(@TempDir Path elsewhere) throws IOException {
    Path copy = elsewhere.resolve("for-the-auditor");
    Files.move(record, copy);
    String state = installation.state().path().toString();
    assertThat(run(copy.toString(), "--state", state))
        .startsWith("0 verified: call demo/call-0001, ");
    assertThat(run(copy.toString(), "--state", state, "--call", "demo/call-0002"))
        .startsWith("1 broken: file manifest.json: it is of call demo/call-0001");
  }

  @Test
  void theManifestListsEveryFileWithSizeAndHash() throws IOException {
    Manifest manifest =
        Wire.read(Files.readAllBytes(record.resolve(Manifest.NAME)), Manifest.class);
    assertThat(manifest.files())
        .extracting(Manifest.ListedFile::file)
        .containsExactlyInAnyOrder("audio.ogg.enc", "transcript.json.enc", "response.json.enc");
    for (Manifest.ListedFile listed : manifest.files()) {
      byte[] stored = Files.readAllBytes(record.resolve(listed.file()));
      assertThat(listed.size()).isEqualTo(stored.length);
      assertThat(listed.sha256()).isEqualTo(ContentHash.of(stored));
    }
    assertThat(manifest.journal().head().seq()).isEqualTo(lines().size() - 1);
  }

  private static ArchiveReceipt sealed(Installation installation, String words) throws Exception {
    try (JournalWriter writer = installation.open(Epoch.FIRST)) {
      durably(writer, hostStarted(Epoch.FIRST));
      try (Recording recording = installation.recordings().begin(writer, RATE)) {
        recording.write(Tone.stereo(RATE, 440, 500, true), RATE / 2, 0);
      }
      durably(writer, heard(1, words));
      durably(writer, heard(2, words));
    }
    return installation
        .records()
        .seal(
            order(Epoch.FIRST, true),
            List.of(
                attachment(Attachment.TRANSCRIPT, words), attachment(Attachment.RESPONSE, words)));
  }

  private static Attachment attachment(String name, String text) {
    return new Attachment(name, "application/json", text.getBytes(StandardCharsets.UTF_8));
  }

  private static TrustedKeys trusted(Installation installation) throws IOException {
    return TrustedKeys.inFolder(installation.state().trustedKeys());
  }

  private Verdict verify() {
    return verify(Optional.empty());
  }

  private Verdict verify(Optional<JournalHead> head) {
    return ArchiveVerifier.verify(record, TrustedKeys.of(installation.signer().publicKey()), head);
  }

  private long brokenEntry() {
    Verdict verdict = verify();
    assertThat(verdict).isInstanceOf(BrokenEntry.class);
    return ((BrokenEntry) verdict).entry();
  }

  private String brokenFile() {
    Verdict verdict = verify();
    assertThat(verdict).isInstanceOf(BrokenFile.class);
    return ((BrokenFile) verdict).file();
  }

  private static String run(String... args) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    int code = VerifyCommand.run(List.of(args), out, out);
    return code + " " + printed.toString(StandardCharsets.UTF_8).strip();
  }

  /** The lines with one character of one of them changed. */
  private static List<String> changed(List<String> lines, int entry, int at) {
    List<String> changed = new ArrayList<>(lines);
    StringBuilder line = new StringBuilder(lines.get(entry));
    line.setCharAt(at, line.charAt(at) == '7' ? '3' : '7');
    changed.set(entry, line.toString());
    return changed;
  }

  private Path journal() {
    return record.resolve(Manifest.JOURNAL);
  }

  private List<String> lines() throws IOException {
    return lines(record);
  }

  private static List<String> lines(Path record) throws IOException {
    return Files.readAllLines(record.resolve(Manifest.JOURNAL));
  }

  private void write(List<String> lines) throws IOException {
    Files.writeString(journal(), String.join("\n", lines) + "\n");
  }
}
