package dev.intakeline.journal;

import dev.intakeline.contracts.audit.JournalHead;
import dev.intakeline.contracts.call.ContentHash;
import dev.intakeline.journal.verify.ArchiveVerifier;
import dev.intakeline.journal.verify.Manifest;
import dev.intakeline.journal.verify.Verdict;
import dev.intakeline.journal.verify.Verdict.BrokenEntry;
import dev.intakeline.journal.verify.Verdict.BrokenFile;
import dev.intakeline.journal.verify.Verdict.CannotCheck;
import dev.intakeline.journal.verify.Verdict.Verified;
import dev.intakeline.secrets.TrustedKeys;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The command that checks a sealed record; what is behind {@code ./intake verify}. */
public final class VerifyCommand {
  /** The record is as it was sealed. */
  public static final int VERIFIED = 0;

  /** It isn't. */
  public static final int BROKEN = 1;

  /** It can't be told. */
  public static final int CANNOT_CHECK = 2;

  private static final String HELP =
      """
      Checks that the record of a call is as it was sealed. Needs no content key.

      usage: verify ARCHIVE [--key FILE] [--head SEQ:HASH] [--call TENANT/CALL] [--state DIR]

        ARCHIVE          the record's folder, with journal.jsonl and manifest.json
        --key FILE       a trusted public key in PEM; without it, those of the installation
        --head SEQ:HASH  the head in the workflow's result: number and hash of an entry
        --call T/C       whose record it has to be; without it, a record in .../archive/TENANT/CALL has
                         to be that call's, and of a copy elsewhere is told whose it is
        --state DIR      the installation's state folder (default: .intake)

      exit code: 0 verified, 1 broken (the first broken entry or file is named), 2 can't be checked
      """;

  /** What installations call the folder of all records, each in {@code TENANT/CALL}. */
  private static final String ARCHIVE = "archive";

  private VerifyCommand() {}

  /** Checks, prints what was found, and ends with the exit code above. */
  public static void main(String[] args) {
    System.exit(run(List.of(args), System.out, System.err)); // the top of the program
  }

  /** The same, for a caller in this process; returns the exit code. */
  public static int run(List<String> args, PrintStream out, PrintStream err) {
    if (args.contains("--help") || args.contains("-h")) {
      out.print(HELP);
      return VERIFIED;
    }
    Verdict verdict;
    try {
      Options options = Options.parse(args, List.of("--key", "--head", "--call", "--state"));
      Path archive = Path.of(options.only("ARCHIVE"));
      verdict =
          inItsPlace(
              ArchiveVerifier.verify(
                  archive, trusted(options), options.value("--head").map(VerifyCommand::head)),
              options.value("--call").or(() -> place(archive)));
    } catch (IllegalArgumentException wrong) {
      verdict = new CannotCheck(String.valueOf(wrong.getMessage()));
    } catch (IOException unreadable) {
      verdict = new CannotCheck("the trusted keys can't be read: " + unreadable.getMessage());
    }
    return print(verdict, out, err);
  }

  /** A record that holds proves nothing about a call whose record it isn't. */
  private static Verdict inItsPlace(Verdict verdict, Optional<String> call) {
    return verdict instanceof Verified verified
            && call.filter(other -> !verified.call().toString().equals(other)).isPresent()
        ? new BrokenFile(
            Manifest.NAME, "it is of call " + verified.call() + ", in the place of " + call.get())
        : verdict;
  }

  /** The call that a record in this folder has to be of: copies may lie under any name. */
  private static Optional<String> place(Path record) {
    Path absolute = record.toAbsolutePath().normalize();
    int names = absolute.getNameCount();
    return names > 2 && absolute.getName(names - 3).toString().equals(ARCHIVE)
        ? Optional.of(absolute.subpath(names - 2, names).toString())
        : Optional.empty();
  }

  private static int print(Verdict verdict, PrintStream out, PrintStream err) {
    return switch (verdict) {
      case Verified verified -> {
        out.println(
            "verified: call "
                + verified.call()
                + ", "
                + verified.entries()
                + " entries, head "
                + text(verified.head()));
        yield VERIFIED;
      }
      case BrokenEntry broken -> {
        out.println("broken: entry " + broken.entry() + ": " + broken.what());
        yield BROKEN;
      }
      case BrokenFile broken -> {
        out.println("broken: file " + broken.file() + ": " + broken.what());
        yield BROKEN;
      }
      case CannotCheck cannot -> {
        err.println("can't be checked: " + cannot.why());
        yield CANNOT_CHECK;
      }
    };
  }

  private static TrustedKeys trusted(Options options) throws IOException {
    Optional<String> file = options.value("--key");
    return file.isPresent()
        ? TrustedKeys.inFile(Path.of(file.get()))
        : TrustedKeys.inFolder(options.state().trustedKeys());
  }

  private static String text(JournalHead head) {
    return head.seq() + ":" + head.hash();
  }

  private static JournalHead head(String text) {
    int border = text.indexOf(':');
    try {
      return new JournalHead(
          Long.parseLong(text.substring(0, Math.max(0, border))),
          new ContentHash(text.substring(border + 1)));
    } catch (IllegalArgumentException malformed) {
      throw new IllegalArgumentException(
          "--head is a number, a colon and 64 hexadecimal digits", malformed);
    }
  }
}
