package dev.intakeline.local.caller;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** A stereo wave file written as it happens: left what the caller says, right what it hears. */
final class Tape implements AutoCloseable {
  private static final int RATE_HZ = 48_000;
  private static final int CHANNELS = 2;
  private static final int HEADER_BYTES = 44;

  private final Path file;
  private final OutputStream out;
  private final ByteBuffer frame;
  private long dataBytes;

  Tape(Path file, int frameSamples) throws IOException {
    this.file = file;
    out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
    out.write(new byte[HEADER_BYTES]);
    frame = ByteBuffer.allocate(frameSamples * CHANNELS * 2).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Appends one frame of both sides. */
  void write(short[] said, short[] heard) throws IOException {
    frame.clear();
    for (int i = 0; i < said.length; i++) {
      frame.putShort(said[i]).putShort(heard[i]);
    }
    out.write(frame.array(), 0, frame.position());
    dataBytes += frame.position();
  }

  @Override
  public void close() throws IOException {
    out.close();
    try (RandomAccessFile whole = new RandomAccessFile(file.toFile(), "rw")) {
      ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
      header.putInt(0x46464952).putInt((int) (36 + dataBytes)).putInt(0x45564157); // RIFF, WAVE
      header.putInt(0x20746d66).putInt(16).putShort((short) 1).putShort((short) CHANNELS); // fmt
      header.putInt(RATE_HZ).putInt(RATE_HZ * CHANNELS * 2).putShort((short) (CHANNELS * 2));
      header.putShort((short) 16).putInt(0x61746164).putInt((int) dataBytes); // data
      whole.write(header.array());
    }
  }
}
