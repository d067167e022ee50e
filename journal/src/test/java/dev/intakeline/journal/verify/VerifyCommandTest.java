package dev.intakeline.journal.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.archive.ArchiveReceipt;
import dev.intakeline.journal.Installation;
import dev.intakeline.journal.VerifyCommand;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./intake verify} prints, and how it ends. */
class VerifyCommandTest {
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
  void saysWhatItFoundAndEndsWithTheRightCode() throws IOException {
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
    List<String> lines = SealedRecord.lines(record);
    SealedRecord.write(record, SealedRecord.changed(lines, 2, lines.get(2).indexOf("mediaMs") + 9));
    assertThat(run(record.toString(), "--state", state))
        .isEqualTo("1 broken: entry 3: it was changed");
    Files.delete(record.resolve("audio.ogg.enc"));
    assertThat(run(record.toString(), "--state", state)).startsWith("1 broken: entry 3");
  }

  @Test
  void comparesWithTheHeadOfTheWorkflowsResult() {
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
    assertThat(run(record.toString(), "--state", state, "--head", "0:" + others))
        .startsWith("0 verified");
    assertThat(run(record.toString(), "--state", state, "--head", "0:" + hash))
        .startsWith("1 broken: entry 1");
    assertThat(run(record.toString(), "--state", state, "--head"))
        .startsWith("2 can't be checked: --head needs a value");
    assertThat(run(record.toString(), "--state", state, "--head", hash))
        .startsWith("2 can't be checked: --head is a number, a colon and 64 hexadecimal digits");
  }

  @Test
  void findsTheWholeRecordOfAnotherCallInThisOnesPlace() throws IOException {
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
  void checksACopyUnderAnyName(@TempDir Path elsewhere) throws IOException {
    Path copy = elsewhere.resolve("for-the-auditor");
    Files.move(record, copy);
    String state = installation.state().path().toString();
    assertThat(run(copy.toString(), "--state", state))
        .startsWith("0 verified: call demo/call-0001, ");
    assertThat(run(copy.toString(), "--state", state, "--call", "demo/call-0002"))
        .startsWith("1 broken: file manifest.json: it is of call demo/call-0001");
  }

  private static String run(String... args) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    int code = VerifyCommand.run(List.of(args), out, out);
    return code + " " + printed.toString(StandardCharsets.UTF_8).strip();
  }
}
