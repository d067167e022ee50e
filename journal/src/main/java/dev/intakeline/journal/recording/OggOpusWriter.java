package dev.intakeline.journal.recording;

import io.github.jaredmdobson.concentus.OpusApplication;
import io.github.jaredmdobson.concentus.OpusEncoder;
import io.github.jaredmdobson.concentus.OpusException;
import io.github.jaredmdobson.concentus.OpusSignal;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import org.gagravarr.ogg.OggFile;
import org.gagravarr.ogg.OggPacketWriter;
import org.gagravarr.opus.OpusAudioData;
import org.gagravarr.opus.OpusInfo;
import org.gagravarr.opus.OpusTags;

/**
 * Encodes samples to Opus in Ogg (RFC 7845) as they come. The encoder's own delay is declared as
 * pre-skip and the end is trimmed by the last page's position, so that a player's clock is that of
 * the samples.
 */
final class OggOpusWriter implements AutoCloseable {
  private static final int OPUS_RATE = 48_000;
  private static final int FRAME_MS = 20;
  private static final int PACKET_BYTES_MAX = 4_000;
  private static final int PACKETS_A_PAGE = 50;

  /** Two voices; 32 kbit/s each keeps every consonant. */
  private static final int BITS_A_SECOND = 64_000;

  /** The cheapest: a tenth of a call's time at complexity 10 is more than the ear gains. */
  private static final int COMPLEXITY = 0;

  private final OpusEncoder encoder;
  private final OggPacketWriter ogg;
  private final OutputStream out;
  private final int sampleRate;
  private final int channels;
  private final int preSkip;
  private final short[] frame;
  private final byte[] packet = new byte[PACKET_BYTES_MAX];
  private int filled;
  private long framesIn;
  private long position;
  private int packetsOnPage;

  OggOpusWriter(OutputStream out, int sampleRate, int channels) throws IOException {
    this.out = out;
    this.sampleRate = sampleRate;
    this.channels = channels;
    this.frame = new short[sampleRate * FRAME_MS / 1000 * channels];
    try {
      this.encoder = new OpusEncoder(sampleRate, channels, OpusApplication.OPUS_APPLICATION_VOIP);
    } catch (OpusException unsupported) {
      throw new IOException("Opus can't encode " + sampleRate + " samples a second", unsupported);
    }
    encoder.setBitrate(BITS_A_SECOND);
    encoder.setComplexity(COMPLEXITY);
    encoder.setSignalType(OpusSignal.OPUS_SIGNAL_VOICE);
    this.preSkip = encoder.getLookahead() * (OPUS_RATE / sampleRate);
    this.ogg = new OggFile(out).getPacketWriter();
    OpusInfo info = new OpusInfo();
    info.setNumChannels(channels);
    info.setSampleRate(sampleRate);
    info.setPreSkip(preSkip);
    ogg.bufferPacket(info.write(), true);
    ogg.bufferPacket(new OpusTags().write(), true);
  }

  int sampleRate() {
    return sampleRate;
  }

  /** Adds frames (one sample of each channel). */
  void write(short[] samples, int fromFrame, int frames) throws IOException {
    framesIn += frames;
    int at = fromFrame * channels;
    int end = at + frames * channels;
    while (at < end) {
      int part = Math.min(end - at, frame.length - filled);
      System.arraycopy(samples, at, frame, filled, part);
      at += part;
      filled += part;
      encodeIfFull();
    }
  }

  /** Adds frames of silence. */
  void silence(long frames) throws IOException {
    framesIn += frames;
    long left = frames * channels;
    while (left > 0) {
      int part = (int) Math.min(left, frame.length - filled);
      Arrays.fill(frame, filled, filled + part, (short) 0);
      left -= part;
      filled += part;
      encodeIfFull();
    }
  }

  /** Encodes what is left, and as much silence as the encoder's delay holds back; closes. */
  @Override
  public void close() throws IOException {
    long wanted = framesIn * (OPUS_RATE / sampleRate) + preSkip;
    while (position < wanted) {
      Arrays.fill(frame, filled, frame.length, (short) 0);
      filled = frame.length;
      encodeIfFull();
    }
    ogg.setGranulePosition(wanted);
    ogg.close();
    out.close();
  }

  private void encodeIfFull() throws IOException {
    if (filled < frame.length) {
      return;
    }
    filled = 0;
    try {
      int length = encoder.encode(frame, 0, frame.length / channels, packet, 0, packet.length);
      if (packetsOnPage == PACKETS_A_PAGE) {
        ogg.flush();
        packetsOnPage = 0;
      }
      position += (long) OPUS_RATE * FRAME_MS / 1000;
      ogg.bufferPacket(new OpusAudioData(Arrays.copyOf(packet, length)).write(), position);
      packetsOnPage++;
    } catch (OpusException bug) {
      throw new IOException("Opus failed", bug);
    }
  }
}
