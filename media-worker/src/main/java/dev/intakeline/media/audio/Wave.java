package dev.intakeline.media.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The samples of a mono 16-bit PCM wave file. */
public final class Wave {
  private static final int RIFF = 0x46464952;
  private static final int FORMAT_CHUNK = 0x20746d66;
  private static final int DATA_CHUNK = 0x61746164;
  private static final int HEADER_BYTES = 44;

  private final int sampleRate;
  private final short[] samples;

  /** Takes the samples as its own: the caller must not write to the array afterwards. */
  public Wave(int sampleRate, short[] samples) {
    if (sampleRate <= 0) {
      throw new IllegalArgumentException("sample rate " + sampleRate);
    }
    this.sampleRate = sampleRate;
    this.samples = samples;
  }

  /** Samples a second. */
  public int sampleRate() {
    return sampleRate;
  }

  /** How many samples there are. */
  public int length() {
    return samples.length;
  }

  /** A copy of the samples, for the taker to write to. */
  public short[] samples() {
    return samples.clone();
  }

  /**
   * Reads a whole file. A data chunk that claims more than there is (a program that wrote to a pipe
   * couldn't go back to fix it) ends where the bytes end.
   *
   * @throws IllegalArgumentException when the bytes are not a mono 16-bit PCM wave file
   */
  public static Wave parse(byte[] file) {
    ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    if (file.length < HEADER_BYTES || bytes.getInt(0) != RIFF) {
      throw new IllegalArgumentException("not a wave file, " + file.length + " bytes");
    }
    int rate = 0;
    for (int at = 12; at + 8 <= file.length; ) {
      int id = bytes.getInt(at);
      long size = Integer.toUnsignedLong(bytes.getInt(at + 4));
      int start = at + 8;
      if (id == FORMAT_CHUNK && start + 16 <= file.length) {
        rate = formatRate(bytes, start);
      } else if (id == DATA_CHUNK && rate > 0) {
        return new Wave(rate, data(bytes, start, (int) Math.min(size, file.length - start)));
      }
      at = (int) Math.min(file.length, start + size + (size & 1));
    }
    throw new IllegalArgumentException("a wave file without format or data");
  }

  /** The file that {@link #parse} reads back. */
  public byte[] toBytes() {
    ByteBuffer bytes =
        ByteBuffer.allocate(HEADER_BYTES + 2 * samples.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putInt(RIFF).putInt(36 + 2 * samples.length).putInt(0x45564157);
    bytes.putInt(FORMAT_CHUNK).putInt(16).putShort((short) 1).putShort((short) 1);
    bytes.putInt(sampleRate).putInt(2 * sampleRate).putShort((short) 2).putShort((short) 16);
    bytes.putInt(DATA_CHUNK).putInt(2 * samples.length);
    bytes.asShortBuffer().put(samples);
    return bytes.array();
  }

  private static int formatRate(ByteBuffer bytes, int start) {
    int encoding = bytes.getShort(start);
    int channels = bytes.getShort(start + 2);
    int bits = bytes.getShort(start + 14);
    if (encoding != 1 || channels != 1 || bits != 16) {
      throw new IllegalArgumentException(
          "wave encoding " + encoding + ", " + channels + " channels, " + bits + " bits");
    }
    return bytes.getInt(start + 4);
  }

  private static short[] data(ByteBuffer bytes, int start, int size) {
    short[] samples = new short[size / 2];
    bytes
        .slice(start, 2 * samples.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .asShortBuffer()
        .get(samples);
    return samples;
  }
}
