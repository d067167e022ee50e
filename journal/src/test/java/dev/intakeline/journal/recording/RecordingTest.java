package dev.intakeline.journal.recording;

import static dev.intakeline.journal.Installation.CALL;
import static dev.intakeline.journal.Installation.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.audit.CallEvent;
import dev.intakeline.contracts.audit.CallEvent.AudioWritten;
import dev.intakeline.contracts.call.Epoch;
import dev.intakeline.contracts.transcript.AudioSpan;
import dev.intakeline.journal.Installation;
import dev.intakeline.journal.Tone;
import dev.intakeline.journal.live.CallFolder;
import dev.intakeline.journal.live.JournalWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordingTest {
  private static final int RATE = 16_000;
  private static final double LOUD = 1e6;
  private static final double QUIET = 1e4;

  @TempDir Path folder;
  private Installation installation;

  @BeforeEach
  void prepare() {
    installation = new Installation(folder);
  }

  @Test
  void writesNothingBeforeItIsBegunAndNothingInTheClearAfter() throws Exception {
    try (JournalWriter journal = installation.open(Epoch.FIRST)) {
      assertThat(live().audio()).doesNotExist();
      try (Recording recording = installation.recordings().begin(journal, RATE)) {
        recording.write(Tone.stereo(RATE, 440, 3000, true), RATE * 3, 0);
      }
    }
    assertThat(segments())
        .extracting(AudioWritten::audio)
        .containsExactly(new AudioSpan(0, 2000), new AudioSpan(2000, 3000));
    for (AudioWritten segment : segments()) {
      byte[] stored = Files.readAllBytes(live().path().resolve(segment.file()));
      assertThat(new String(stored, 0, 4, StandardCharsets.US_ASCII)).isEqualTo("IKF1");
      assertThat(dev.intakeline.contracts.call.ContentHash.of(stored)).isEqualTo(segment.hash());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {8_000, 16_000, 48_000})
  void keepsEveryOffsetThoughSegmentsAndHostsAreMissing(int rate) throws Exception {
    try (JournalWriter journal = installation.open(Epoch.FIRST);
        Recording recording = installation.recordings().begin(journal, rate)) {
      // The caller from 1.0 to 1.5 s, the agent from 4.0 to 4.5 s; nothing between.
      recording.write(Tone.stereo(rate, 440, 500, true), rate / 2, 1000);
      recording.write(Tone.stereo(rate, 440, 500, false), rate / 2, 4000);
    }
    try (JournalWriter journal = installation.open(SECOND);
        Recording recording = installation.recordings().begin(journal, rate)) {
      recording.write(Tone.stereo(rate, 440, 500, true), rate / 2, 9000);
    }
    short[] heard = OggOpus.decode(join());
    assertThat(heard.length / 2 / 48).isEqualTo(9500);
    assertThat(loud(heard, true)).containsExactly(1000, 1250, 9000, 9250);
    assertThat(loud(heard, false)).containsExactly(4000, 4250);
  }

  @Test
  void aLongRecordingIsContiguousAcrossSegmentsAndPages() throws Exception {
    try (JournalWriter journal = installation.open(Epoch.FIRST);
        Recording recording = installation.recordings().begin(journal, RATE)) {
      short[] frame = Tone.stereo(RATE, 500, 10, true);
      for (int ms = 0; ms < 9_000; ms += 10) {
        recording.write(frame, RATE / 100, ms);
        if (ms % 1000 == 0) {
          recording.flush();
        }
      }
    }
    short[] heard = OggOpus.decode(join());
    assertThat(heard.length / 2 / 48).isEqualTo(9000);
    for (int ms = 100; ms < 8_900; ms += 20) {
      assertThat(Tone.power(heard, 48_000, ms, ms + 20, true))
          .as("at %d ms", ms)
          .isGreaterThan(LOUD);
    }
  }

  @Test
  void aSegmentThatWasChangedOrIsGoneIsSilenceAndIsTold() throws Exception {
    try (JournalWriter journal = installation.open(Epoch.FIRST);
        Recording recording = installation.recordings().begin(journal, RATE)) {
      recording.write(Tone.stereo(RATE, 440, 6000, true), RATE * 6, 0);
    }
    List<AudioWritten> segments = segments();
    Path changed = live().path().resolve(segments.get(1).file());
    byte[] bytes = Files.readAllBytes(changed);
    bytes[bytes.length / 2] ^= 1;
    Files.write(changed, bytes);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<AudioSpan> missing =
        JoinedRecording.join(live(), segments, installation.keys().keyOf(CALL), out);
    assertThat(missing).containsExactly(new AudioSpan(2000, 4000));
    short[] heard = OggOpus.decode(out.toByteArray());
    assertThat(heard.length / 2 / 48).isEqualTo(6000);
    assertThat(Tone.power(heard, 48_000, 2100, 3900, true)).isLessThan(QUIET);
    assertThat(Tone.power(heard, 48_000, 4100, 5900, true)).isGreaterThan(LOUD);
  }

  @Test
  void aSegmentThatTheDiskRefusesIsAGap() throws Exception {
    try (JournalWriter journal = installation.open(Epoch.FIRST);
        Recording recording = installation.recordings().begin(journal, RATE)) {
      Files.delete(live().audio());
      recording.write(Tone.stereo(RATE, 440, 2000, true), RATE * 2, 0);
      assertThat(recording.flush()).isTrue();
      assertThat(recording.lostSegments()).isOne();
    }
    assertThat(installation.journal().read(CALL).getFirst().event())
        .isEqualTo(new CallEvent.Gap("recording-not-written", 0, 2000));
  }

  private List<Integer> loud(short[] heard, boolean left) {
    List<Integer> loud = new java.util.ArrayList<>();
    for (int ms = 0; ms + 250 <= heard.length / 96; ms += 250) {
      if (Tone.power(heard, 48_000, ms + 20, ms + 230, left) > LOUD) {
        loud.add(ms);
      }
    }
    return loud;
  }

  private byte[] join() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(JoinedRecording.join(live(), segments(), installation.keys().keyOf(CALL), out))
        .isEmpty();
    return out.toByteArray();
  }

  private List<AudioWritten> segments() {
    return installation.journal().read(CALL).stream()
        .map(entry -> entry.event())
        .filter(AudioWritten.class::isInstance)
        .map(AudioWritten.class::cast)
        .toList();
  }

  private CallFolder live() {
    return CallFolder.of(installation.live(), CALL);
  }
}
