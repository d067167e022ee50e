package dev.intakeline.journal.live;

import dev.intakeline.contracts.audit.CallEvent;
import dev.intakeline.contracts.audit.JournalHead;
import dev.intakeline.contracts.call.Epoch;
import dev.intakeline.journal.entry.ChainWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The segment that a host writes. Whoever lost the call learns it at the latest when something is
 * to be durable: the fence is looked for after the disk has it, so what is called durable was there
 * before any newer host looked. Owned by the journal's thread.
 */
final class SegmentFile implements AutoCloseable {
  private final CallFolder folder;
  private final ChainWriter lines;
  private Epoch epoch;
  private FileChannel channel;
  private JournalHead written;
  private long lastMediaMs;
  private @Nullable AppendOutcome lost;

  private SegmentFile(CallFolder folder, Epoch epoch, ChainWriter lines) throws IOException {
    this.folder = folder;
    this.epoch = epoch;
    this.lines = lines;
    this.written = lines.head();
    this.channel = newFile(folder, epoch);
  }

  static SegmentFile create(CallFolder folder, Epoch epoch, ChainWriter lines) throws IOException {
    return new SegmentFile(folder, epoch, lines);
  }

  Epoch epoch() {
    return epoch;
  }

  /** The last entry that was written, durable or not. */
  JournalHead written() {
    return written;
  }

  /** Writes an entry, unless this host has lost the journal. */
  void write(CallEvent event, long mediaMs, long monotonicNanos) {
    if (lost != null) {
      return;
    }
    byte[] line = lines.next(epoch, event, mediaMs, monotonicNanos);
    ByteBuffer bytes = ByteBuffer.allocate(line.length + 1).put(line).put((byte) '\n').flip();
    try {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      written = lines.head();
      lastMediaMs = mediaMs;
    } catch (IOException full) {
      // Whatever is there of the line is cut off by the next host; nothing may follow it.
      lost = failed(full);
    }
  }

  void noteGap(String reason) {
    write(new CallEvent.Gap(reason, lastMediaMs, lastMediaMs), lastMediaMs, System.nanoTime());
  }

  /** Makes all that was written durable, and sees whether this host still has the journal. */
  AppendOutcome force() {
    if (lost != null) {
      return lost;
    }
    try {
      channel.force(false);
      Optional<Fencing> fenced = folder.against(epoch);
      if (fenced.isPresent()) {
        lost = new AppendOutcome.Fenced(fenced.get());
        return lost;
      }
      return new AppendOutcome.Durable(written);
    } catch (IOException broken) {
      lost = failed(broken);
      return lost;
    }
  }

  /** Begins the segment of a newer epoch. */
  AppendOutcome raise(Epoch newer) {
    if (lost != null) {
      return lost;
    }
    if (!epoch.isOlderThan(newer)) {
      return new AppendOutcome.Failed("not a newer epoch");
    }
    try {
      if (!folder.fence(newer)) {
        lost = new AppendOutcome.Fenced(new Fencing.NewerHost(newer));
        return lost;
      }
      FileChannel next = newFile(folder, newer);
      channel.close();
      channel = next;
      epoch = newer;
      return force();
    } catch (IOException broken) {
      lost = failed(broken);
      return lost;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException alreadyForced) {
      lost = failed(alreadyForced);
    }
  }

  private static FileChannel newFile(CallFolder folder, Epoch epoch) throws IOException {
    FileChannel channel =
        FileChannel.open(
            folder.segment(epoch).file(),
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    folder.force();
    return channel;
  }

  private static AppendOutcome failed(IOException why) {
    return new AppendOutcome.Failed("the disk refused: " + why.getClass().getSimpleName());
  }
}
