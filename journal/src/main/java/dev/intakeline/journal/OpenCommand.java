package dev.intakeline.journal;

import dev.intakeline.codec.Wire;
import dev.intakeline.journal.archive.ArchivedCall;
import dev.intakeline.journal.entry.Entry;
import dev.intakeline.journal.verify.Manifest;
import dev.intakeline.journal.verify.Manifest.ListedFile;
import dev.intakeline.secrets.FileContentKeys;
import dev.intakeline.secrets.Secrets;
import dev.intakeline.secrets.StateFolder;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * The command that decrypts a sealed record for somebody who may hear and read it; what is behind
 * {@code ./intake open}.
 */
public final class OpenCommand {
  private static final int OPENED = 0;
  private static final int FAILED = 2;

  private static final String HELP =
      """
      Decrypts the record of a call into a folder, to be heard and read. Check it first: verify.

      usage: open ARCHIVE --to DIR [--state DIR]

        ARCHIVE      the record's folder
        --to DIR     a new folder for journal-clear.jsonl, transcript, response and audio
        --state DIR  the installation's state folder with the calls' keys (default: .intake)

      exit code: 0 opened, 2 can't be opened
      """;

  private OpenCommand() {}

  /** Decrypts, prints the files' names, and ends with the exit code above. */
  public static void main(String[] args) {
    System.exit(run(List.of(args), System.out, System.err)); // the top of the program
  }

  /** The same, for a caller in this process; returns the exit code. */
  public static int run(List<String> args, PrintStream out, PrintStream err) {
    if (args.contains("--help") || args.contains("-h")) {
      out.print(HELP);
      return OPENED;
    }
    try {
      Options options = Options.parse(args, List.of("--to", "--state"));
      Path folder =
          Path.of(
              options
                  .value("--to")
                  .orElseThrow(() -> new IllegalArgumentException("--to is needed; try --help")));
      open(Path.of(options.only("ARCHIVE")), options.state(), folder, out);
      return OPENED;
    } catch (FileAlreadyExistsException taken) {
      err.println("can't be opened: " + taken.getMessage() + " is there already");
    } catch (IOException | UncheckedIOException | IllegalStateException wrong) {
      err.println("can't be opened: " + wrong.getMessage());
    } catch (IllegalArgumentException wrong) {
      err.println(wrong.getMessage());
    }
    return FAILED;
  }

  private static void open(Path archive, StateFolder state, Path folder, PrintStream out)
      throws IOException {
    if (!Files.isRegularFile(archive.resolve(Manifest.NAME))) {
      throw new IllegalStateException(
          "there is no record in " + archive + "; give the folder that holds " + Manifest.NAME);
    }
    Path parent = folder.toAbsolutePath().getParent();
    if (parent != null && !Files.isDirectory(parent)) {
      throw new IllegalStateException(parent + " isn't a folder; make it, or give another --to");
    }
    ArchivedCall call =
        ArchivedCall.open(archive, new FileContentKeys(state.contentKeys(), Secrets.of(state)));
    if (!call.isReadable()) {
      throw new IllegalStateException("the call's key isn't here, or was destroyed");
    }
    Files.createDirectory(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    writeJournal(call, folder.resolve("journal-clear.jsonl"));
    out.println(folder.resolve("journal-clear.jsonl"));
    for (ListedFile file : call.files()) {
      Path target = folder.resolve(Path.of(file.name()).getFileName());
      try (InputStream content = call.content(file.name()).orElseThrow()) {
        Files.copy(content, target);
      }
      out.println(target);
    }
  }

  private static void writeJournal(ArchivedCall call, Path file) throws IOException {
    try (OutputStream clear =
        new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW))) {
      for (Entry entry : call.entries()) {
        clear.write(Wire.json(entry));
        clear.write('\n');
      }
    }
  }
}
