package dev.intakeline.media.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.audit.CallEvent;
import dev.intakeline.contracts.call.CallId;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.Epoch;
import dev.intakeline.contracts.call.TenantId;
import dev.intakeline.journal.entry.Entry;
import dev.intakeline.journal.live.FileJournal;
import dev.intakeline.journal.live.Journal;
import dev.intakeline.journal.live.JournalWriter;
import dev.intakeline.journal.recording.Recordings;
import dev.intakeline.media.call.CallRecorder;
import dev.intakeline.secrets.ContentKeys;
import dev.intakeline.secrets.FileContentKeys;
import dev.intakeline.secrets.LocalSecrets;
import dev.intakeline.secrets.StateFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ConsentRecorderTest {
  private static final CallRef CALL = new CallRef(new TenantId("clinic"), new CallId("call-0001"));
  private static final short[] FRAME = new short[480];

  @TempDir private Path folder;
  private ContentKeys keys;
  private FileJournal journal;
  private JournalWriter writer;

  @BeforeEach
  void open() {
    StateFolder state = new StateFolder(folder.resolve("state"));
    keys = new FileContentKeys(state.contentKeys(), LocalSecrets.prepare(state));
    journal = new FileJournal(folder.resolve("live"), keys, Clock.systemUTC());
    if (!(journal.open(CALL, Epoch.FIRST) instanceof Journal.Opened(var opened, _))) {
      throw new IllegalStateException("The journal was refused");
    }
    writer = opened;
  }

  /** Nothing is left for the ticks to open. */
  @Test
  void opensTheRecordingWhenTheCalleeAgrees() {
    try (CallRecorder recorder =
        ConsentRecorder.into(new Recordings(folder.resolve("live"), keys)).open(writer, false)) {
      recorder.consentQuestion(0);
      recorder.decided(true);

      assertThat(folder.resolve("live/clinic/call-0001/audio")).isDirectory();
      assertThat(recorder.isRecording()).isTrue();
    }
  }

  @Test
  void goesOnWithoutARecordingThatCannotBeBegun() throws Exception {
    Path notAFolder = Files.createFile(folder.resolve("full"));
    try (CallRecorder recorder =
        ConsentRecorder.into(new Recordings(notAFolder, keys)).open(writer, false)) {
      recorder.consentQuestion(0);
      recorder.decided(true);
      for (int tick = 0; tick < 300; tick++) {
        recorder.agent(FRAME, 10L * tick);
      }

      assertThat(recorder.isRecording()).isFalse();
    }
    assertThat(gaps()).containsExactly(new CallEvent.Gap("recording-not-begun", 0, 0));
  }

  /** A host that takes over a call whose callee has agreed already. */
  @Test
  void takesACallOverWithoutARecordingThatCannotBeBegun() throws Exception {
    Path notAFolder = Files.createFile(folder.resolve("full"));
    try (CallRecorder recorder =
        ConsentRecorder.into(new Recordings(notAFolder, keys)).open(writer, true)) {
      recorder.agent(FRAME, 5_000);

      assertThat(recorder.isRecording()).isFalse();
    }
    assertThat(gaps()).containsExactly(new CallEvent.Gap("recording-not-begun", 5_000, 5_000));
  }

  private List<CallEvent> gaps() throws InterruptedException {
    assertThat(writer.commit()).isNotNull();
    return journal.read(CALL).stream()
        .map(Entry::event)
        .filter(CallEvent.Gap.class::isInstance)
        .toList();
  }
}
