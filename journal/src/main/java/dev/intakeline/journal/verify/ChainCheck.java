package dev.intakeline.journal.verify;

import dev.intakeline.contracts.audit.JournalHead;
import dev.intakeline.contracts.call.ContentHash;
import dev.intakeline.journal.entry.JournalLine;
import dev.intakeline.journal.entry.JournalLine.Content;
import dev.intakeline.journal.entry.JournalLine.Seal;
import dev.intakeline.journal.entry.UnknownVersionException;
import dev.intakeline.journal.verify.Verdict.BrokenEntry;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Checks the links of a chain, line by line. Where an entry doesn't name the hash of the one
 * before, either of the two was changed. Who comes next tells which: the entry after names the
 * later one's hash as it is now, or, where the later one is the seal, its signature holds; then the
 * later one is as it was, and the earlier one is broken.
 */
final class ChainCheck {
  private static final String NO_LINK = "it doesn't go on from the entry before";

  private final MessageDigest sha256 = Digests.sha256();
  private final OptionalLong noted;
  private long count;
  private @Nullable JournalLine last;
  private String lastHash = ContentHash.NONE.value();
  private @Nullable String notedHash;
  private boolean linkSuspected;
  private @Nullable Verdict broken;
  private boolean unknownVersion;

  /** A check that takes note of the hash of one entry. */
  ChainCheck(OptionalLong noted) {
    this.noted = noted;
  }

  /** Takes the next line. */
  void add(byte[] bytes) {
    if (broken != null) {
      return;
    }
    JournalLine line;
    try {
      line = JournalLine.parse(bytes);
    } catch (IllegalArgumentException malformed) {
      unknownVersion = malformed instanceof UnknownVersionException;
      broken =
          linkSuspected
              ? new BrokenEntry(count, NO_LINK)
              : new BrokenEntry(count + 1, "it has no known form");
      return;
    }
    if (linkSuspected) {
      broken = decide(line.envelope().previous().equals(lastHash));
      return;
    }
    broken = check(line);
    if (broken == null) {
      accept(line, bytes);
    }
  }

  /** The last line, if there is one and no entry is known to be broken. */
  Optional<JournalLine> last() {
    return Optional.ofNullable(broken == null ? last : null);
  }

  /**
   * What was found once all lines are in.
   *
   * @param sealHolds whether the last line is a seal whose signature holds
   */
  Optional<Verdict> finish(boolean sealHolds) {
    if (broken == null && linkSuspected) {
      return Optional.of(decide(sealHolds));
    }
    return Optional.ofNullable(broken);
  }

  /** Whether the chain was read up to an entry that a newer build may have written. */
  boolean unknownVersion() {
    return unknownVersion;
  }

  /** How many entries there are, and the last one's hash. */
  JournalHead head() {
    return new JournalHead(count, new ContentHash(lastHash));
  }

  /** The hash of the entry that was to be noted. */
  Optional<String> notedHash() {
    return Optional.ofNullable(notedHash);
  }

  private void accept(JournalLine line, byte[] bytes) {
    linkSuspected = count > 0 && !line.envelope().previous().equals(lastHash);
    lastHash = HexFormat.of().formatHex(sha256.digest(bytes));
    last = line;
    count++;
    if (noted.isPresent() && noted.getAsLong() == count) {
      notedHash = lastHash;
    }
  }

  private BrokenEntry decide(boolean laterIsAsItWas) {
    return laterIsAsItWas
        ? new BrokenEntry(count - 1, "it was changed")
        : new BrokenEntry(count, NO_LINK);
  }

  private @Nullable Verdict check(JournalLine line) {
    long number = count + 1;
    if (last != null && last.body() instanceof Seal) {
      return new BrokenEntry(number, "it comes after the seal");
    }
    if (line.seq() != number) {
      return new BrokenEntry(number, "entry " + line.seq() + " stands in its place");
    }
    if (last == null && !line.envelope().previous().equals(lastHash)) {
      return new BrokenEntry(number, "it isn't the first of a chain");
    }
    if (line.body() instanceof Content content && !contentHolds(line, content)) {
      return new BrokenEntry(number, "its content was changed");
    }
    // Where the link doesn't hold, who comes next decides which of the two is the stranger.
    if (last != null && line.envelope().previous().equals(lastHash) && !sameCall(last, line)) {
      return new BrokenEntry(number, "it belongs to another call");
    }
    return null;
  }

  private static boolean sameCall(JournalLine one, JournalLine other) {
    return one.envelope().tenant().equals(other.envelope().tenant())
        && one.envelope().call().equals(other.envelope().call());
  }

  private boolean contentHolds(JournalLine line, Content content) {
    try {
      byte[] hash = sha256.digest(line.cipherText(content));
      return HexFormat.of().formatHex(hash).equals(content.hash());
    } catch (IllegalArgumentException notBase64) {
      return false;
    }
  }
}
