package dev.intakeline.journal.recording;

import dev.intakeline.contracts.audit.CallEvent.AudioWritten;
import dev.intakeline.contracts.call.ContentHash;
import dev.intakeline.contracts.transcript.AudioSpan;
import dev.intakeline.journal.contents.ContentFile;
import dev.intakeline.journal.live.CallFolder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/**
 * Joins the segments that a journal notes to one Ogg Opus file, in which every offset of media time
 * holds: before, between and instead of segments there is silence. One segment is in memory at a
 * time.
 */
public final class JoinedRecording {
  private final SecretKey callKey;
  private final List<AudioSpan> missing = new ArrayList<>();
  private @Nullable OggOpusWriter ogg;
  private long framesDone;

  private JoinedRecording(SecretKey callKey) {
    this.callKey = callKey;
  }

  /**
   * Joins.
   *
   * @param segments what the journal notes, in its order
   * @param out where the file goes; closed at the end
   * @return the stretches whose segments aren't there, or aren't what was noted
   */
  public static List<AudioSpan> join(
      CallFolder folder, List<AudioWritten> segments, SecretKey callKey, OutputStream out)
      throws IOException {
    JoinedRecording joined = new JoinedRecording(callKey);
    try (out) {
      for (AudioWritten segment : segments) {
        Optional<ByteBuffer> pcm = joined.read(folder, segment);
        if (pcm.isPresent()) {
          joined.add(pcm.get(), out);
        } else {
          joined.missing.add(segment.audio());
        }
      }
      if (joined.ogg != null) {
        joined.ogg.close();
      }
    }
    return joined.missing;
  }

  private Optional<ByteBuffer> read(CallFolder folder, AudioWritten segment) throws IOException {
    Path file = folder.path().resolve(segment.file()).normalize();
    if (!file.startsWith(folder.audio())) {
      return Optional.empty();
    }
    try {
      byte[] encrypted = Files.readAllBytes(file);
      if (!ContentHash.of(encrypted).equals(segment.hash())) {
        return Optional.empty();
      }
      String name = file.getFileName().toString();
      name = name.substring(0, name.length() - ContentFile.SUFFIX.length());
      try (var in = ContentFile.decrypt(new ByteArrayInputStream(encrypted), callKey, name)) {
        return Optional.of(ByteBuffer.wrap(in.readAllBytes()));
      }
    } catch (NoSuchFileException gone) {
      return Optional.empty();
    }
  }

  private void add(ByteBuffer segment, OutputStream out) throws IOException {
    if (segment.get() != SegmentWriter.VERSION) {
      throw new IOException("A segment of the recording is of an unknown version");
    }
    int sampleRate = segment.getInt();
    long startMs = segment.getLong();
    if (ogg == null) {
      ogg = new OggOpusWriter(out, sampleRate, Segment.CHANNELS);
    }
    if (ogg.sampleRate() != sampleRate) {
      throw new IOException("The recording's segments have different sample rates");
    }
    short[] samples = new short[segment.remaining() / Short.BYTES];
    segment.order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
    int frames = samples.length / Segment.CHANNELS;
    long step = startMs * sampleRate / 1000 - framesDone;
    long tolerated = Recording.STEP_MS_MAX * sampleRate / 1000;
    if (step > tolerated) {
      ogg.silence(step);
      framesDone += step;
    }
    int skipped = step < -tolerated ? (int) Math.min(frames, -step) : 0;
    ogg.write(samples, skipped, frames - skipped);
    framesDone += frames - skipped;
  }
}
