package dev.intakeline.journal.entry;

import dev.intakeline.codec.Wire;
import dev.intakeline.contracts.audit.CallEvent;
import dev.intakeline.contracts.audit.CallEvent.Unreadable;
import dev.intakeline.contracts.call.ContentHash;
import dev.intakeline.contracts.call.Epoch;
import dev.intakeline.journal.entry.JournalLine.Content;
import dev.intakeline.journal.entry.JournalLine.Seal;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/** Decrypts entries. Owned by one thread. */
public final class EntryReader {
  private final @Nullable EntryCipher cipher;

  /** Reads by the call's key; where it was shredded, contents are {@link Unreadable}. */
  public EntryReader(Optional<SecretKey> callKey) {
    this.cipher = callKey.map(EntryCipher::new).orElse(null);
  }

  /** The entry of a line that is known to stand in the chain. */
  public Entry read(JournalLine line) {
    Envelope envelope = line.envelope();
    return new Entry(
        envelope.seq(),
        new Epoch(Math.toIntExact(envelope.epoch())),
        envelope.mediaMs(),
        envelope.monotonicNanos(),
        Instant.parse(envelope.at()),
        event(line),
        line.hash());
  }

  private CallEvent event(JournalLine line) {
    return switch (line.body()) {
      case Seal seal -> new CallEvent.Sealed(new ContentHash(seal.manifest()));
      case Content content -> decrypt(line, content);
    };
  }

  private CallEvent decrypt(JournalLine line, Content content) {
    if (cipher == null) {
      return new Unreadable(line.envelope().type(), Unreadable.Reason.SHREDDED);
    }
    try {
      byte[] json = cipher.decrypt(line.envelope().place(), line.cipherText(content));
      return EventTypes.isKnown(line.envelope().type())
          ? Wire.read(json, CallEvent.class)
          : new Unreadable(line.envelope().type(), Unreadable.Reason.UNKNOWN_TYPE);
    } catch (GeneralSecurityException | IllegalArgumentException broken) {
      return new Unreadable(line.envelope().type(), Unreadable.Reason.BROKEN);
    }
  }
}
