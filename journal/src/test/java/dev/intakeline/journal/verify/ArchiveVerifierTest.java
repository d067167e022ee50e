package dev.intakeline.journal.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.codec.Wire;
import dev.intakeline.contracts.archive.ArchiveReceipt;
import dev.intakeline.contracts.audit.JournalHead;
import dev.intakeline.contracts.call.ContentHash;
import dev.intakeline.journal.Installation;
import dev.intakeline.journal.verify.Verdict.BrokenEntry;
import dev.intakeline.journal.verify.Verdict.BrokenFile;
import dev.intakeline.journal.verify.Verdict.CannotCheck;
import dev.intakeline.journal.verify.Verdict.Verified;
import dev.intakeline.secrets.TrustedKeys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveVerifierTest {
  @TempDir Path folder;
  private Installation installation;
  private ArchiveReceipt receipt;
  private Path record;

  @BeforeEach
  void seal() throws Exception {
    installation = new Installation(folder.resolve("ours"));
    receipt = SealedRecord.of(installation, "yes");
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
      int number = entry + 1;
      String line = lines.get(entry);
      for (int at = 0; at < line.length(); at += at < 20 ? 1 : 7) {
        for (char other : others(line.charAt(at))) {
          write(SealedRecord.changed(lines, entry, at, other));
          assertThat(verify())
              .as("entry %d, byte %d is '%c'", number, at, other)
              .isInstanceOfSatisfying(
                  BrokenEntry.class, broken -> assertThat(broken.entry()).isEqualTo(number));
        }
      }
    }
  }

  /** The next one of the alphabet differs in the bits that a decoder of base64 may pass over. */
  private static List<Character> others(char character) {
    return Stream.of((char) (character + 1), (char) (character ^ 1), '7', '0', 'A', '=', ' ', '"')
        .filter(other -> other != character)
        .distinct()
        .toList();
  }

  @Test
  void findsAByteChangedInTheSeal() throws IOException {
    List<String> lines = lines();
    int last = lines.size() - 1;
    for (int at = 0; at < lines.get(last).length(); at++) {
      for (char other : others(lines.get(last).charAt(at))) {
        write(SealedRecord.changed(lines, last, at, other));
        assertThat(verify())
            .as("byte %d is '%c'", at, other)
            .isInstanceOfSatisfying(
                BrokenEntry.class, broken -> assertThat(broken.entry()).isEqualTo(last + 1));
      }
    }
  }

  /** A decoder of base64 takes several texts for the same bytes. */
  @Test
  void findsTheSignatureWrittenAnotherWay() throws IOException {
    List<String> lines = new ArrayList<>(lines());
    String seal = lines.removeLast();
    assertThat(seal).endsWith("==\"}");
    for (String end : List.of("\"}", "=\"}", "===\"}")) {
      lines.add(seal.replace("==\"}", end));
      write(lines);
      assertThat(brokenEntry()).as(end).isEqualTo(lines.size());
      lines.removeLast();
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
    Path foreign = Path.of(SealedRecord.of(other, "no").location());
    Files.copy(foreign.resolve(Manifest.NAME), manifest);
    assertThat(brokenFile()).isEqualTo(Manifest.NAME);
  }

  @Test
  void findsAChainThatWasMadeAnewAndSignedByAnotherKey() throws Exception {
    Installation forger = new Installation(folder.resolve("forger"));
    Path forged = Path.of(SealedRecord.of(forger, "no").location());
    Verdict verdict = ArchiveVerifier.verify(forged, trusted(installation), Optional.empty());
    assertThat(verdict)
        .isEqualTo(
            new BrokenEntry(
                SealedRecord.lines(forged).size(), "its seal isn't signed by a trusted key"));
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

  /** Any chain goes on from an empty one; there is just one hash for that. */
  @Test
  void takesForTheHeadOfAnEmptyJournalOnlyWhatStandsBeforeAnyChain() {
    assertThat(verify(Optional.of(JournalHead.EMPTY))).isInstanceOf(Verified.class);
    assertThat(verify(Optional.of(new JournalHead(0, ContentHash.of(new byte[1])))))
        .isInstanceOf(BrokenEntry.class);
    assertThat(verify(Optional.of(new JournalHead(0, receipt.head().hash()))))
        .isInstanceOf(BrokenEntry.class);
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
    assertThat(brokenEntry()).as("in a record of version 1").isEqualTo(1);
    Path manifest = record.resolve(Manifest.NAME);
    Files.writeString(
        manifest, Files.readString(manifest).replaceFirst("\"version\" *: *1", "\"version\":2"));
    assertThat(verify()).isInstanceOf(CannotCheck.class);
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

  private Path journal() {
    return record.resolve(Manifest.JOURNAL);
  }

  private List<String> lines() throws IOException {
    return SealedRecord.lines(record);
  }

  private void write(List<String> lines) throws IOException {
    SealedRecord.write(record, lines);
  }
}
