package dev.intakeline.journal.live;

import dev.intakeline.contracts.audit.CallEvent;
import dev.intakeline.contracts.audit.JournalHead;
import dev.intakeline.contracts.call.CallId;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.Epoch;
import dev.intakeline.contracts.call.TenantId;
import dev.intakeline.journal.entry.ChainWriter;
import dev.intakeline.journal.entry.Entry;
import dev.intakeline.journal.entry.EntryReader;
import dev.intakeline.journal.entry.JournalLine;
import dev.intakeline.secrets.ContentKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** Journals as files below one folder, which all hosts share. */
public final class FileJournal implements Journal {
  private static final Epoch ANY = new Epoch(Integer.MAX_VALUE);

  private final Path root;
  private final ContentKeys keys;
  private final Clock clock;

  /** Journals below {@code root}, contents encrypted by the calls' keys. */
  public FileJournal(Path root, ContentKeys keys, Clock clock) {
    this.root = root;
    this.keys = keys;
    this.clock = clock;
    warmUp();
  }

  /**
   * Writes and reads an entry in memory: loading what that needs takes up to a second of processor
   * time, which the first answer of the first call would wait for.
   */
  private void warmUp() {
    CallRef nobody = new CallRef(new TenantId("warm-up"), new CallId("warm-up-call"));
    SecretKey key = new SecretKeySpec(new byte[32], "AES");
    CallEvent event = new CallEvent.DeadlinePassed("warm-up");
    byte[] line =
        new ChainWriter(nobody, JournalHead.EMPTY, key, clock).next(Epoch.FIRST, event, 0, 0);
    Entry entry = new EntryReader(Optional.of(key)).read(JournalLine.parse(line));
    if (!entry.event().equals(event)) {
      throw new IllegalStateException("An entry isn't read back as it was written");
    }
  }

  @Override
  public Opening open(CallRef call, Epoch epoch) {
    CallFolder folder = CallFolder.of(root, call);
    try {
      folder.create();
      Optional<Fencing> fenced = fenceAgainstOthers(folder, epoch);
      return fenced.isPresent() ? new Refused(fenced.get()) : takeOver(folder, call, epoch);
    } catch (IOException broken) {
      throw new UncheckedIOException("The journal of call " + call + " can't be kept", broken);
    }
  }

  @Override
  public List<Entry> read(CallRef call) {
    try {
      return entries(Chain.read(CallFolder.of(root, call), call, ANY), keys.find(call));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The journal of call " + call + " can't be read", unreadable);
    }
  }

  @Override
  public void showLife(CallRef call) {
    CallFolder.of(root, call).showLife(clock.instant());
  }

  @Override
  public void showNoLife(CallRef call) {
    CallFolder.of(root, call).showNoLife();
  }

  @Override
  public Optional<Instant> lastSignOfLife(CallRef call) {
    return CallFolder.of(root, call).lastSignOfLife();
  }

  private static Optional<Fencing> fenceAgainstOthers(CallFolder folder, Epoch epoch)
      throws IOException {
    Optional<Fencing> fenced = folder.against(epoch);
    if (fenced.isPresent()) {
      return fenced;
    }
    if (!folder.fence(epoch)) {
      return Optional.of(new Fencing.NewerHost(epoch));
    }
    // Again, for a newer host may have come in between.
    return folder.against(epoch);
  }

  private Opening takeOver(CallFolder folder, CallRef call, Epoch epoch) throws IOException {
    SecretKey key = keys.keyOf(call);
    Chain chain = Chain.read(folder, call, epoch);
    ChainWriter lines = new ChainWriter(call, chain.head(), key, clock);
    FileJournalWriter writer = FileJournalWriter.start(folder, call, epoch, lines);
    long lastMs = chain.lastMediaMs();
    if (chain.torn()) {
      writer.append(new CallEvent.Gap("torn-entry", lastMs, lastMs), lastMs, System.nanoTime());
    }
    if (chain.broken().isPresent()) {
      writer.append(new CallEvent.Gap("broken-entry", lastMs, lastMs), lastMs, System.nanoTime());
    }
    return new Opened(writer, entries(chain, Optional.of(key)));
  }

  private static List<Entry> entries(Chain chain, Optional<SecretKey> key) {
    EntryReader reader = new EntryReader(key);
    return chain.lines().stream().map(reader::read).toList();
  }
}
