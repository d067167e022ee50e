package dev.intakeline.activities.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intakeline.contracts.archive.ArchiveReceipt;
import dev.intakeline.contracts.audit.JournalHead;
import dev.intakeline.contracts.call.CallId;
import dev.intakeline.contracts.call.CallOutcome;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.CallResult;
import dev.intakeline.contracts.call.ContentHash;
import dev.intakeline.contracts.call.TenantId;
import dev.intakeline.contracts.safety.FlagId;
import dev.intakeline.contracts.safety.RedFlag;
import dev.intakeline.contracts.safety.Severity;
import dev.intakeline.contracts.transcript.AudioSpan;
import dev.intakeline.contracts.transcript.UtteranceId;
import io.temporal.failure.ApplicationFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneCallIndexTest extends CallIndexContract {
  private static final CallRef CALL = new CallRef(new TenantId("clinic"), new CallId("call-0001"));
  private static final RedFlag FLAG =
      new RedFlag(
          new FlagId("f1"),
          "chest-pain",
          Severity.CRITICAL,
          RedFlag.Source.TRANSCRIPT,
          new UtteranceId("c1"),
          new AudioSpan(0, 100),
          false);

  @TempDir private Path folder;
  @TempDir private Path another;
  private final AtomicLong seconds = new AtomicLong();

  @Override
  CallIndex open() {
    return open(folder);
  }

  private CallIndex open(Path in) {
    InstantSource ticking = () -> Instant.ofEpochSecond(seconds.incrementAndGet());
    return LuceneCallIndex.open(in, ticking.withZone(ZoneOffset.UTC));
  }

  @Test
  void keepsItsFolderToItself() throws IOException {
    Files.setPosixFilePermissions(another, PosixFilePermissions.fromString("rwxr-xr-x"));
    open(another).close();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(another)))
        .isEqualTo("rwx------");
  }

  @Test
  void knowsNoRuleOfACallWhoseContentsAreDestroyed() throws IOException {
    assertThat(rulesAfter(CallOutcome.COMPLETED, false)).isOne();
    assertThat(rulesAfter(CallOutcome.DECLINED, true)).isZero();
    assertThat(rulesAfter(CallOutcome.CANCELLED, false)).isOne();
    assertThat(rulesAfter(CallOutcome.CANCELLED, true)).as("refused, then cancelled").isZero();
  }

  @Test
  void knowsNoRuleOfACallThatNobodyArchived() throws IOException {
    assertThat(rulesAfter(CallOutcome.CANCELLED, Optional.empty())).isZero();
    assertThat(rulesAfter(CallOutcome.COMPLETED, Optional.of(receipt(Optional.empty()))))
        .as("a receipt of an earlier version doesn't say")
        .isOne();
  }

  @Test
  void goesOnOnceAFullDiskHasRoomAgain() throws IOException {
    FullDisk disk = new FullDisk(FSDirectory.open(another));
    try (CallIndex index = new LuceneCallIndex(disk, Clock.systemUTC())) {
      index.put(ended("call-0001"));
      disk.full = true;
      assertThatThrownBy(() -> index.put(ended("call-0002")))
          .isInstanceOfSatisfying(
              ApplicationFailure.class, failure -> assertThat(failure.isNonRetryable()).isFalse());
      assertThatThrownBy(() -> index.put(ended("call-0002")))
          .as("tried again, still full")
          .isInstanceOf(ApplicationFailure.class);
      disk.full = false;
      index.put(ended("call-0002"));

      assertThat(index.find(CALL.tenant(), CallOutcome.COMPLETED))
          .extracting(found -> found.call().value())
          .containsExactlyInAnyOrder("call-0001", "call-0002");
    }
  }

  private static CallResult ended(String call) {
    return new CallResult(
        new CallRef(CALL.tenant(), new CallId(call)),
        CallOutcome.COMPLETED,
        0,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        1,
        List.of());
  }

  /** Takes no file while it is full. */
  private static final class FullDisk extends FilterDirectory {
    private volatile boolean full;

    FullDisk(Directory disk) {
      super(disk);
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
      if (full) {
        throw new IOException("No space left on device");
      }
      return super.createOutput(name, context);
    }
  }

  private int rulesAfter(CallOutcome outcome, boolean contentsDestroyed) throws IOException {
    return rulesAfter(outcome, Optional.of(receipt(Optional.of(contentsDestroyed))));
  }

  private static ArchiveReceipt receipt(Optional<Boolean> contentsDestroyed) {
    ContentHash hash = ContentHash.of(new byte[0]);
    return new ArchiveReceipt("here", new JournalHead(1, hash), hash, contentsDestroyed);
  }

  private int rulesAfter(CallOutcome outcome, Optional<ArchiveReceipt> receipt) throws IOException {
    try (CallIndex index = open(another)) {
      index.put(
          new CallResult(CALL, outcome, 0, List.of(FLAG), Optional.empty(), receipt, 1, List.of()));
    }
    try (Directory directory = FSDirectory.open(another);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      return new IndexSearcher(reader).count(new TermQuery(new Term("rule", FLAG.rule())));
    }
  }
}
