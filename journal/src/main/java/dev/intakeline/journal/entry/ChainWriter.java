package dev.intakeline.journal.entry;

import dev.intakeline.codec.Wire;
import dev.intakeline.contracts.audit.CallEvent;
import dev.intakeline.contracts.audit.JournalHead;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.ContentHash;
import dev.intakeline.contracts.call.Epoch;
import dev.intakeline.secrets.Signer;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import javax.crypto.SecretKey;

/** Makes the lines of a chain, one after the other. Owned by one thread. */
public final class ChainWriter {
  private final CallRef ref;
  private final EntryCipher cipher;
  private final Clock clock;
  private JournalHead head;

  /** Goes on from {@code head}, with contents encrypted by the call's key. */
  public ChainWriter(CallRef ref, JournalHead head, SecretKey callKey, Clock clock) {
    this.ref = ref;
    this.head = head;
    this.cipher = new EntryCipher(callKey);
    this.clock = clock;
  }

  /** The next entry's line, without line feed; the chain's head is it from now on. */
  public byte[] next(Epoch epoch, CallEvent event, long mediaMs, long monotonicNanos) {
    Envelope envelope = envelope(epoch, EventTypes.name(event), mediaMs, monotonicNanos);
    byte[] content = cipher.encrypt(envelope.place(), Wire.json(event));
    return moveTo(LineComposer.withContent(envelope, content));
  }

  /** The line that closes the record. */
  public byte[] seal(
      Epoch epoch, ContentHash manifest, Signer signer, long mediaMs, long monotonicNanos) {
    Envelope envelope = envelope(epoch, JournalLine.SEALED, mediaMs, monotonicNanos);
    byte[] unsigned = LineComposer.unsigned(envelope, manifest, signer.keyId());
    return moveTo(LineComposer.signed(unsigned, signer.sign(unsigned)));
  }

  /** The last line that was made. */
  public JournalHead head() {
    return head;
  }

  private byte[] moveTo(byte[] line) {
    head = new JournalHead(head.seq() + 1, ContentHash.of(line));
    return line;
  }

  private Envelope envelope(Epoch epoch, String type, long mediaMs, long monotonicNanos) {
    return new Envelope(
        ref.tenant().value(),
        ref.call().value(),
        head.seq() + 1,
        epoch.number(),
        type,
        mediaMs,
        monotonicNanos,
        clock.instant().truncatedTo(ChronoUnit.MICROS).toString(),
        head.hash().value());
  }
}
