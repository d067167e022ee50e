package dev.intakeline.journal.recording;

import io.github.jaredmdobson.concentus.OpusDecoder;
import io.github.jaredmdobson.concentus.OpusException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.gagravarr.ogg.OggFile;
import org.gagravarr.ogg.OggPacket;
import org.gagravarr.ogg.OggPacketReader;

/** Decodes a file as a player would: drops the pre-skip, ends at the last page's position. */
public final class OggOpus {
  private static final int RATE = 48_000;

  private OggOpus() {}

  /** All samples, stereo, 48 kHz. */
  public static short[] decode(byte[] file) throws IOException, OpusException {
    OggPacketReader packets = new OggFile(new ByteArrayInputStream(file)).getPacketReader();
    OggPacket head = packets.getNextPacket();
    int preSkip =
        ByteBuffer.wrap(head.getData()).order(ByteOrder.LITTLE_ENDIAN).getShort(10) & 0xffff;
    packets.getNextPacket();
    OpusDecoder decoder = new OpusDecoder(RATE, 2);
    short[] samples = new short[RATE * 2];
    int frames = 0;
    long end = 0;
    for (OggPacket packet = packets.getNextPacket();
        packet != null;
        packet = packets.getNextPacket()) {
      if (samples.length < (frames + RATE) * 2) {
        samples = Arrays.copyOf(samples, samples.length * 2);
      }
      byte[] data = packet.getData();
      frames += decoder.decode(data, 0, data.length, samples, frames * 2, RATE / 8, false);
      end = packet.getGranulePosition();
    }
    return Arrays.copyOfRange(samples, preSkip * 2, (int) end * 2);
  }
}
