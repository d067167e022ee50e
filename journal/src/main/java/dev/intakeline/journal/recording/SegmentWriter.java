package dev.intakeline.journal.recording;

import dev.intakeline.contracts.call.ContentHash;
import dev.intakeline.contracts.call.Epoch;
import dev.intakeline.journal.contents.ContentFile;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import javax.crypto.SecretKey;

/**
 * Writes segments: {@code <epoch>-<number>.pcm.enc}, an encrypted file of a header of 13 bytes
 * (version 1, sample rate, start in milliseconds of media time; big-endian) and 16-bit
 * little-endian stereo samples. Owned by the recording's thread.
 */
final class SegmentWriter {
  static final byte VERSION = 1;

  private final Path folder;
  private final SecretKey callKey;
  private int number;

  SegmentWriter(Path folder, SecretKey callKey) {
    this.folder = folder;
    this.callKey = callKey;
  }

  /**
   * A segment that is on disk: its name below the call's folder, and the hash of its bytes there.
   */
  record Written(String file, ContentHash hash) {}

  Written write(Epoch epoch, Segment segment) throws IOException {
    number++;
    String name = "%06d-%06d.pcm".formatted(epoch.number(), number);
    byte[] encrypted = encrypt(name, segment);
    Path file = folder.resolve(name + ContentFile.SUFFIX);
    try (FileChannel channel =
        FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
      ByteBuffer bytes = ByteBuffer.wrap(encrypted);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    return new Written("audio/" + name + ContentFile.SUFFIX, ContentHash.of(encrypted));
  }

  private byte[] encrypt(String name, Segment segment) throws IOException {
    ByteArrayOutputStream encrypted =
        new ByteArrayOutputStream(segment.frames() * Segment.CHANNELS * Short.BYTES + 1024);
    try (DataOutputStream out =
        new DataOutputStream(
            new BufferedOutputStream(ContentFile.encrypt(encrypted, callKey, name)))) {
      out.writeByte(VERSION);
      out.writeInt(segment.sampleRate());
      out.writeLong(segment.startMs());
      int samples = segment.frames() * Segment.CHANNELS;
      ByteBuffer pcm = ByteBuffer.allocate(samples * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
      pcm.asShortBuffer().put(segment.samples(), 0, samples);
      out.write(pcm.array());
    }
    return encrypted.toByteArray();
  }
}
