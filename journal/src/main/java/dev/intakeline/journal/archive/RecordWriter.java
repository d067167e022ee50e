package dev.intakeline.journal.archive;

import dev.intakeline.codec.Wire;
import dev.intakeline.contracts.archive.ArchiveOrder;
import dev.intakeline.contracts.audit.CallEvent;
import dev.intakeline.contracts.audit.CallEvent.AudioWritten;
import dev.intakeline.contracts.audit.JournalHead;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.ContentHash;
import dev.intakeline.contracts.transcript.AudioSpan;
import dev.intakeline.journal.contents.ContentFile;
import dev.intakeline.journal.entry.ChainWriter;
import dev.intakeline.journal.entry.JournalLine;
import dev.intakeline.journal.live.CallFolder;
import dev.intakeline.journal.live.Chain;
import dev.intakeline.journal.recording.JoinedRecording;
import dev.intakeline.journal.verify.Manifest;
import dev.intakeline.journal.verify.Manifest.JournalPart;
import dev.intakeline.journal.verify.Manifest.ListedFile;
import dev.intakeline.secrets.Signer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.SecretKey;

/** Writes one call's record into an empty folder. */
final class RecordWriter {
  private final Path folder;
  private final ArchiveOrder order;
  private final SecretKey callKey;
  private final Clock clock;
  private final List<ListedFile> files = new ArrayList<>();

  RecordWriter(Path folder, ArchiveOrder order, SecretKey callKey, Clock clock) {
    this.folder = folder;
    this.order = order;
    this.callKey = callKey;
    this.clock = clock;
  }

  void attach(Attachment attachment) throws IOException {
    try (OutputStream out = encrypted(attachment.name(), attachment.mediaType())) {
      out.write(attachment.content());
    }
  }

  /** Joins the recording; returns what of it is missing. */
  List<AudioSpan> join(CallFolder live, List<AudioWritten> segments) throws IOException {
    if (segments.isEmpty()) {
      return List.of();
    }
    return JoinedRecording.join(
        live, segments, callKey, encrypted(Manifest.AUDIO, "audio/ogg; codecs=opus"));
  }

  /** Writes journal and manifest; the sealing entry comes last. */
  JournalHead seal(Chain chain, List<CallEvent> lastEvents, Signer signer) throws IOException {
    CallRef call = order.request().ref();
    ChainWriter lines = new ChainWriter(call, chain.head(), callKey, clock);
    try (StoredFile journal = new StoredFile(folder.resolve(Manifest.JOURNAL))) {
      for (JournalLine line : chain.lines()) {
        writeLine(journal, line.bytes());
      }
      for (CallEvent event : lastEvents) {
        writeLine(
            journal, lines.next(order.epoch(), event, chain.lastMediaMs(), System.nanoTime()));
      }
      JournalPart part =
          new JournalPart(Manifest.JOURNAL, journal.size(), journal.hash(), lines.head());
      ContentHash manifest = writeManifest(part);
      writeLine(
          journal,
          lines.seal(order.epoch(), manifest, signer, chain.lastMediaMs(), System.nanoTime()));
    }
    return lines.head();
  }

  private ContentHash writeManifest(JournalPart journal) throws IOException {
    byte[] manifest =
        Wire.json(
            new Manifest(
                Manifest.VERSION,
                order.request().ref(),
                order.epoch(),
                order.outcome(),
                clock.instant(),
                journal,
                files));
    try (StoredFile file = new StoredFile(folder.resolve(Manifest.NAME))) {
      file.write(manifest);
    }
    return ContentHash.of(manifest);
  }

  private OutputStream encrypted(String name, String mediaType) throws IOException {
    String file = name + ContentFile.SUFFIX;
    StoredFile stored = new StoredFile(folder.resolve(file));
    OutputStream listed =
        new java.io.FilterOutputStream(stored) {
          private boolean closed;

          @Override
          public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
          }

          @Override
          public void close() throws IOException {
            if (!closed) {
              closed = true;
              super.close();
              files.add(new ListedFile(file, name, mediaType, stored.size(), stored.hash()));
            }
          }
        };
    return ContentFile.encrypt(listed, callKey, name);
  }

  private static void writeLine(OutputStream journal, byte[] line) throws IOException {
    journal.write(line);
    journal.write('\n');
  }
}
