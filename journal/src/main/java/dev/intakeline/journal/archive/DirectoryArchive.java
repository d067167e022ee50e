package dev.intakeline.journal.archive;

import dev.intakeline.codec.Wire;
import dev.intakeline.contracts.archive.ArchiveOrder;
import dev.intakeline.contracts.archive.ArchiveReceipt;
import dev.intakeline.contracts.audit.CallEvent;
import dev.intakeline.contracts.audit.CallEvent.AudioWritten;
import dev.intakeline.contracts.audit.JournalHead;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.ContentHash;
import dev.intakeline.contracts.call.Epoch;
import dev.intakeline.contracts.transcript.AudioSpan;
import dev.intakeline.journal.entry.Entry;
import dev.intakeline.journal.entry.EntryReader;
import dev.intakeline.journal.live.CallFolder;
import dev.intakeline.journal.live.Chain;
import dev.intakeline.journal.live.Fencing;
import dev.intakeline.journal.verify.ArchiveVerifier;
import dev.intakeline.journal.verify.Manifest;
import dev.intakeline.journal.verify.Verdict;
import dev.intakeline.secrets.ContentKeys;
import dev.intakeline.secrets.Signer;
import dev.intakeline.secrets.TrustedKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.crypto.SecretKey;

/**
 * Records in a folder, {@code <root>/<tenant>/<call>/}. A record is put together in another one,
 * verified, and moved there at once. Once it stands, the call's live files are cleared, and what
 * others left who were killed while they put it together.
 */
public final class DirectoryArchive implements CallArchive {
  /** No tenant is named so. */
  private static final String WORKSHOP = ".sealing";

  private final Path root;
  private final Path live;
  private final ContentKeys keys;
  private final Signer signer;
  private final Clock clock;

  /**
   * An archive below {@code root} of the calls whose journals are below {@code live}, signed by
   * {@code signer}.
   */
  public DirectoryArchive(Path root, Path live, ContentKeys keys, Signer signer, Clock clock) {
    this.root = root;
    this.live = live;
    this.keys = keys;
    this.signer = signer;
    this.clock = clock;
  }

  @Override
  public ArchiveReceipt seal(
      ArchiveOrder order, Function<List<Entry>, List<Attachment>> attachments) {
    CallRef call = order.request().ref();
    try {
      if (find(call).isPresent()) {
        refuseOlder(order);
      } else {
        put(order, attachments);
      }
      CallFolder.of(live, call).clear();
      Folders.deleteTemporary(workshop(call), prefix(call));
    } catch (IOException broken) {
      // Another one that seals at the same time may have put it there, and cleared the live files.
      if (find(call).isEmpty()) {
        throw new UncheckedIOException("The record of call " + call + " can't be kept", broken);
      }
    }
    return find(call).orElseThrow();
  }

  @Override
  public Optional<ArchiveReceipt> find(CallRef call) {
    return open(call).map(ArchivedCall::receipt);
  }

  @Override
  public Optional<ArchivedCall> open(CallRef call) {
    Path folder = folder(call);
    return Files.isDirectory(folder)
        ? Optional.of(ArchivedCall.open(folder, call, keys))
        : Optional.empty();
  }

  private void refuseOlder(ArchiveOrder order) {
    CallRef call = order.request().ref();
    Epoch sealed = open(call).orElseThrow().manifest().epoch();
    if (order.epoch().isOlderThan(sealed)) {
      throw new StaleEpochException(call, order.epoch(), sealed);
    }
  }

  private void put(ArchiveOrder order, Function<List<Entry>, List<Attachment>> attachments)
      throws IOException {
    CallRef call = order.request().ref();
    CallFolder folder = CallFolder.of(live, call);
    Optional<Fencing> fencing = folder.against(order.epoch());
    if (fencing.isPresent() && fencing.get() instanceof Fencing.NewerHost newer) {
      throw new StaleEpochException(call, order.epoch(), newer.epoch());
    }
    folder.create();
    folder.fenceSealed();
    Path tenant = tenant(call);
    Files.createDirectories(tenant);
    Path workshop = Files.createDirectories(workshop(call));
    Path beside = Files.createTempDirectory(workshop, prefix(call));
    try {
      write(beside, folder, order, attachments);
      Folders.move(beside, tenant, call.call().value());
    } finally {
      Folders.delete(beside);
    }
  }

  private void write(
      Path beside,
      CallFolder folder,
      ArchiveOrder order,
      Function<List<Entry>, List<Attachment>> attachments)
      throws IOException {
    CallRef call = order.request().ref();
    SecretKey key = keys.keyOf(call);
    Chain chain = Chain.read(folder, call, order.epoch());
    EntryReader reader = new EntryReader(Optional.of(key));
    List<Entry> entries = chain.lines().stream().map(reader::read).toList();
    RecordWriter writer = new RecordWriter(beside, order, key, clock);
    List<CallEvent> lastEvents = new ArrayList<>();
    if (chain.torn() || chain.broken().isPresent()) {
      long ms = chain.lastMediaMs();
      lastEvents.add(new CallEvent.Gap(chain.torn() ? "torn-entry" : "broken-entry", ms, ms));
    }
    for (Attachment attachment : attachments.apply(entries)) {
      writer.attach(attachment);
    }
    if (order.recorded()) {
      for (AudioSpan missing : writer.join(folder, segments(entries))) {
        lastEvents.add(new CallEvent.Gap("recording-missing", missing.startMs(), missing.endMs()));
      }
    }
    check(call, beside, writer.seal(chain, lastEvents, signer));
  }

  /** The recording's segments, as the journal notes them. */
  private static List<AudioWritten> segments(List<Entry> entries) {
    return entries.stream()
        .map(Entry::event)
        .filter(AudioWritten.class::isInstance)
        .map(AudioWritten.class::cast)
        .toList();
  }

  /** What is wrong is found now, while the call's live files still stand. */
  private void check(CallRef call, Path record, JournalHead head) throws IOException {
    Verdict verdict =
        ArchiveVerifier.verify(record, TrustedKeys.of(signer.publicKey()), Optional.of(head));
    if (verdict instanceof Verdict.Verified) {
      return;
    }
    if (find(call).isPresent()) {
      throw new IOException("Another one has sealed the call and cleared this away");
    }
    throw new IllegalStateException("The record that was just made doesn't hold: " + verdict);
  }

  private Path folder(CallRef call) {
    return tenant(call).resolve(call.call().value());
  }

  private Path tenant(CallRef call) {
    return root.resolve(call.tenant().value());
  }

  /** Where records are put together: apart, for the tenant's own folder grows very long. */
  private Path workshop(CallRef call) {
    return root.resolve(WORKSHOP).resolve(call.tenant().value());
  }

  private static String prefix(CallRef call) {
    return call.call() + "-";
  }

  static ContentHash manifestHash(Path folder) throws IOException {
    return ContentHash.of(Files.readAllBytes(folder.resolve(Manifest.NAME)));
  }

  static Manifest manifest(Path folder) throws IOException {
    return Wire.read(Files.readAllBytes(folder.resolve(Manifest.NAME)), Manifest.class);
  }
}
