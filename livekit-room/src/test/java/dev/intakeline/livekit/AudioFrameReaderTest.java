package dev.intakeline.livekit;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.protobuf.UnknownFieldSet;
import dev.intakeline.livekit.wire.Wire;
import java.lang.foreign.Arena;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class AudioFrameReaderTest {
  private final AudioFrameReader reader = new AudioFrameReader();

  @Property
  void readsWhatTheSchemaWrites(
      @ForAll long stream,
      @ForAll long handle,
      @ForAll long address,
      @ForAll @IntRange(max = 8) int channels,
      @ForAll @IntRange int rate,
      @ForAll @IntRange int samples) {
    assertThat(read(frame(stream, handle, address, channels, rate, samples).toByteArray()))
        .isTrue();
    assertThat(reader.streamHandle()).isEqualTo(stream);
    assertThat(reader.frameHandle()).isEqualTo(handle);
    assertThat(reader.samplesAddress()).isEqualTo(address);
    assertThat(reader.channels()).isEqualTo(channels);
    assertThat(reader.rateHz()).isEqualTo(rate);
    assertThat(reader.sampleCount()).isEqualTo(samples);
  }

  @Test
  void passesOverFieldsOfALaterLibrary() {
    UnknownFieldSet later =
        UnknownFieldSet.newBuilder()
            .addField(90, UnknownFieldSet.Field.newBuilder().addVarint(-1).build())
            .addField(91, UnknownFieldSet.Field.newBuilder().addFixed32(1).build())
            .addField(92, UnknownFieldSet.Field.newBuilder().addFixed64(1).build())
            .addField(
                93,
                UnknownFieldSet.Field.newBuilder()
                    .addLengthDelimited(com.google.protobuf.ByteString.copyFromUtf8("later"))
                    .build())
            .build();
    Wire.FfiEvent.Builder event = frame(1, 2, 3, 1, 48_000, 480).toBuilder();
    event.getAudioStreamEventBuilder().setUnknownFields(later);
    event
        .getAudioStreamEventBuilder()
        .getFrameReceivedBuilder()
        .getFrameBuilder()
        .setUnknownFields(later)
        .getInfoBuilder()
        .setUnknownFields(later);

    assertThat(read(event.build().toByteArray())).isTrue();
    assertThat(reader.sampleCount()).isEqualTo(480);
  }

  @Test
  void tellsTheEndOfAStreamFromAFrame() {
    read(frame(1, 2, 3, 1, 48_000, 480).toByteArray());
    Wire.FfiEvent end =
        Wire.FfiEvent.newBuilder()
            .setAudioStreamEvent(
                Wire.AudioStreamEvent.newBuilder()
                    .setStreamHandle(7)
                    .setEos(Wire.AudioStreamEOS.getDefaultInstance()))
            .build();
    assertThat(read(end.toByteArray())).isFalse();
    assertThat(reader.streamHandle()).isEqualTo(7);
    assertThat(reader.frameHandle()).isZero();
  }

  @Test
  void refusesAnEventThatIsCutOff() {
    byte[] whole = frame(1, 2, 3, 1, 48_000, 480).toByteArray();
    for (int length = 1; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatIllegalStateException().isThrownBy(() -> read(cut));
    }
  }

  @Property
  void readsAnyBytesOrRefusesThem(@ForAll @Size(max = 60) byte[] bytes) {
    try {
      read(bytes);
    } catch (IllegalStateException e) {
      assertThat(e).hasMessageNotContaining("Exception");
    }
  }

  private boolean read(byte[] event) {
    try (Arena arena = Arena.ofConfined()) {
      return reader.read(arena.allocateFrom(JAVA_BYTE, event).address(), event.length);
    }
  }

  static Wire.FfiEvent frame(
      long stream, long handle, long address, int channels, int rate, int samples) {
    return Wire.FfiEvent.newBuilder()
        .setAudioStreamEvent(
            Wire.AudioStreamEvent.newBuilder()
                .setStreamHandle(stream)
                .setFrameReceived(
                    Wire.AudioFrameReceived.newBuilder()
                        .setFrame(
                            Wire.OwnedAudioFrameBuffer.newBuilder()
                                .setHandle(Wire.FfiOwnedHandle.newBuilder().setId(handle))
                                .setInfo(
                                    Wire.AudioFrameBufferInfo.newBuilder()
                                        .setDataPtr(address)
                                        .setNumChannels(channels)
                                        .setSampleRate(rate)
                                        .setSamplesPerChannel(samples)))))
        .build();
  }
}
