package dev.intakeline.journal;

import dev.intakeline.contracts.archive.ArchiveOrder;
import dev.intakeline.contracts.audit.CallEvent;
import dev.intakeline.contracts.call.CallId;
import dev.intakeline.contracts.call.CallOutcome;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.CallRequest;
import dev.intakeline.contracts.call.CallType;
import dev.intakeline.contracts.call.ContentHash;
import dev.intakeline.contracts.call.Epoch;
import dev.intakeline.contracts.call.Subject;
import dev.intakeline.contracts.call.TenantId;
import dev.intakeline.contracts.call.WorkerId;
import dev.intakeline.contracts.transcript.AudioSpan;
import dev.intakeline.contracts.transcript.Speaker;
import dev.intakeline.contracts.transcript.Utterance;
import dev.intakeline.contracts.transcript.UtteranceId;
import dev.intakeline.journal.archive.CallArchive;
import dev.intakeline.journal.archive.DirectoryArchive;
import dev.intakeline.journal.live.AppendOutcome;
import dev.intakeline.journal.live.FileJournal;
import dev.intakeline.journal.live.Journal;
import dev.intakeline.journal.live.JournalWriter;
import dev.intakeline.journal.recording.Recordings;
import dev.intakeline.secrets.ContentKeys;
import dev.intakeline.secrets.FileContentKeys;
import dev.intakeline.secrets.LocalSecrets;
import dev.intakeline.secrets.Secrets;
import dev.intakeline.secrets.Signer;
import dev.intakeline.secrets.StateFolder;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** An installation in a folder, with all that a journal needs. */
public final class Installation {
  public static final CallRef CALL = new CallRef(new TenantId("demo"), new CallId("call-0001"));
  public static final Epoch SECOND = Epoch.FIRST.next();

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T08:00:00Z"), ZoneOffset.UTC);

  private final Path folder;
  private final Secrets secrets;

  public Installation(Path folder) {
    this.folder = folder;
    this.secrets = LocalSecrets.prepare(state());
  }

  public StateFolder state() {
    return new StateFolder(folder.resolve("state"));
  }

  public Secrets secrets() {
    return secrets;
  }

  public Path live() {
    return folder.resolve("live");
  }

  public Path archive() {
    return folder.resolve("archive");
  }

  public Clock clock() {
    return CLOCK;
  }

  public ContentKeys keys() {
    return new FileContentKeys(state().contentKeys(), secrets);
  }

  public Journal journal() {
    return new FileJournal(live(), keys(), CLOCK);
  }

  public Signer signer() {
    return Signer.of(secrets);
  }

  public CallArchive records() {
    return new DirectoryArchive(archive(), live(), keys(), signer(), CLOCK);
  }

  public Recordings recordings() {
    return new Recordings(live(), keys());
  }

  /** Where the call's record lies once it is sealed. */
  public Path record() {
    return archive().resolve(CALL.tenant().value()).resolve(CALL.call().value());
  }

  /** The order to seal the call's record. */
  public static ArchiveOrder order(Epoch epoch, boolean recorded) {
    CallRequest request =
        new CallRequest(
            CALL,
            CallType.WEBRTC,
            Optional.empty(),
            ContentHash.NONE,
            ContentHash.NONE,
            "en-US",
            "US",
            new Subject("Patient/1", "Maria"),
            Duration.ofSeconds(30),
            Optional.empty(),
            Instant.EPOCH);
    return new ArchiveOrder(request, epoch, CallOutcome.COMPLETED, List.of(), List.of(), recorded);
  }

  /** Opens the call's journal, which nobody may refuse. */
  public JournalWriter open(Epoch epoch) {
    return switch (journal().open(CALL, epoch)) {
      case Journal.Opened opened -> opened.writer();
      case Journal.Refused refused -> throw new IllegalStateException("Refused by " + refused.by());
    };
  }

  public static void durably(JournalWriter writer, CallEvent event) throws InterruptedException {
    AppendOutcome outcome = writer.appendDurable(event, 0, 0);
    if (!(outcome instanceof AppendOutcome.Durable)) {
      throw new IllegalStateException("Not durable: " + outcome);
    }
  }

  public static CallEvent hostStarted(Epoch epoch) {
    return new CallEvent.HostStarted(
        new WorkerId("worker-" + epoch.number()),
        epoch,
        ContentHash.NONE,
        ContentHash.NONE,
        epoch.number() > 1);
  }

  /** The caller said this. */
  public static CallEvent heard(int number, String words) {
    return new CallEvent.Heard(
        new Utterance(
            new UtteranceId("c" + number),
            Speaker.CALLER,
            words,
            new AudioSpan(number * 1000L, number * 1000L + 500),
            0.9),
        true,
        "yes-no");
  }
}
