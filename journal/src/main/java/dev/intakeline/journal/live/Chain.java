package dev.intakeline.journal.live;

import dev.intakeline.contracts.audit.JournalHead;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.ContentHash;
import dev.intakeline.contracts.call.Epoch;
import dev.intakeline.journal.entry.JournalLine;
import dev.intakeline.journal.entry.LineReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A call's chain, put together from its segments. A later segment's first entry says where it goes
 * on; what an older host wrote beyond that place came too late and doesn't count. So doesn't a last
 * line that isn't complete.
 *
 * @param lines the entries, in order
 * @param hashes of the lines
 * @param torn whether the last segment ends within a line
 * @param broken where the last segment doesn't hold, if so: nothing from there on counts
 */
public record Chain(
    List<JournalLine> lines, List<ContentHash> hashes, boolean torn, Optional<String> broken) {
  public Chain {
    lines = List.copyOf(lines);
    hashes = List.copyOf(hashes);
  }

  /** The chain as far as the hosts up to this epoch wrote it. */
  public static Chain read(CallFolder folder, CallRef ref, Epoch upTo) throws IOException {
    Builder builder = new Builder(ref);
    for (CallFolder.Segment segment : folder.segments()) {
      if (!upTo.isOlderThan(segment.epoch())) {
        try (InputStream in = Files.newInputStream(segment.file())) {
          builder.addSegment(segment.epoch(), new LineReader(in));
        }
      }
    }
    return new Chain(builder.lines, builder.hashes, builder.torn, builder.broken);
  }

  /** Its last entry. */
  public JournalHead head() {
    return lines.isEmpty()
        ? JournalHead.EMPTY
        : new JournalHead(lines.size(), hashes.get(hashes.size() - 1));
  }

  /** The last entry's media time; 0 before there is one. */
  public long lastMediaMs() {
    return lines.isEmpty() ? 0 : lines.get(lines.size() - 1).envelope().mediaMs();
  }

  private static final class Builder {
    private final CallRef ref;
    private final List<JournalLine> lines = new ArrayList<>();
    private final List<ContentHash> hashes = new ArrayList<>();
    private boolean torn;
    private Optional<String> broken = Optional.empty();

    Builder(CallRef ref) {
      this.ref = ref;
    }

    void addSegment(Epoch epoch, LineReader reader) throws IOException {
      boolean first = true;
      Optional<byte[]> bytes = reader.next();
      while (bytes.isPresent() && (first || broken.isEmpty())) {
        // A host goes on before an entry that was broken when it came.
        broken = Optional.empty();
        add(epoch, first, bytes.get());
        first = false;
        bytes = reader.next();
      }
      // A segment in which nothing was begun leaves what was found before it.
      if (!first || reader.torn()) {
        torn = broken.isEmpty() && reader.torn();
      }
    }

    private void add(Epoch epoch, boolean firstOfSegment, byte[] bytes) {
      JournalLine line;
      try {
        line = JournalLine.parse(bytes);
      } catch (IllegalArgumentException malformed) {
        broken = Optional.of("entry " + (lines.size() + 1) + " of the chain has no known form");
        return;
      }
      if (firstOfSegment && line.seq() >= 1 && line.seq() <= lines.size()) {
        lines.subList((int) line.seq() - 1, lines.size()).clear();
        hashes.subList((int) line.seq() - 1, hashes.size()).clear();
      }
      ContentHash previous = hashes.isEmpty() ? ContentHash.NONE : hashes.get(hashes.size() - 1);
      if (line.seq() != lines.size() + 1
          || line.envelope().epoch() != epoch.number()
          || !line.envelope().previous().equals(previous.value())
          || !line.ref().equals(Optional.of(ref))) {
        broken = Optional.of("entry " + (lines.size() + 1) + " doesn't go on from the one before");
        return;
      }
      lines.add(line);
      hashes.add(line.hash());
    }
  }
}
