package dev.intakeline.livekit;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.intakeline.livekit.wire.Wire;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the core tells us, on its own threads: audio frames go straight to their sinks, everything
 * else to whoever waits for it. Nothing is thrown out of here, since that would end the process.
 */
final class CoreEvents implements Ffi.Upcall {
  private static final System.Logger LOG = System.getLogger(CoreEvents.class.getName());
  private static final int LENGTH_DELIMITED = 2;
  private static final int AUDIO_TAG =
      Wire.FfiEvent.AUDIO_STREAM_EVENT_FIELD_NUMBER << 3 | LENGTH_DELIMITED;
  private static final int FRAME_SENT_TAG =
      Wire.FfiEvent.CAPTURE_AUDIO_FRAME_FIELD_NUMBER << 3 | LENGTH_DELIMITED;

  private final Answers answers;
  private final HeardStreams streams;
  private final Map<Long, Consumer<Wire.RoomEvent>> rooms;
  private final Consumer<Wire.ConnectCallback> tooLate;
  private final ThreadLocal<AudioFrameReader> readers =
      ThreadLocal.withInitial(AudioFrameReader::new);
  private final AtomicBoolean complained = new AtomicBoolean();

  CoreEvents(
      Answers answers,
      HeardStreams streams,
      Map<Long, Consumer<Wire.RoomEvent>> rooms,
      Consumer<Wire.ConnectCallback> tooLate) {
    this.answers = answers;
    this.streams = streams;
    this.rooms = rooms;
    this.tooLate = tooLate;
  }

  @Override
  public void event(long address, long length) {
    try {
      int tag = length == 0 ? 0 : Ffi.MEMORY.get(JAVA_BYTE, address) & 0xff;
      if (tag == AUDIO_TAG) {
        audio(address, length);
      } else if (tag != FRAME_SENT_TAG) {
        other(address, length);
      }
    } catch (Throwable e) {
      if (complained.compareAndSet(false, true)) {
        LOG.log(System.Logger.Level.ERROR, "an event was lost: {0}", e.getClass().getName());
      }
    }
  }

  private void audio(long address, long length) {
    long receivedNanos = System.nanoTime();
    AudioFrameReader reader = readers.get();
    if (!reader.read(address, length)) {
      return; // the stream's end, which its room learns by the track
    }
    try {
      @Nullable HeardStream stream = streams.find(reader.streamHandle());
      if (stream != null && reader.channels() == 1) {
        stream.frame(reader.samplesAddress(), reader.sampleCount(), receivedNanos);
      }
    } finally {
      Ffi.drop(reader.frameHandle());
    }
  }

  private void other(long address, long length) throws InvalidProtocolBufferException {
    Wire.FfiEvent event =
        Wire.FfiEvent.parseFrom(Ffi.MEMORY.asSlice(address, length).asByteBuffer());
    switch (event.getMessageCase()) {
      case ROOM_EVENT -> roomEvent(event.getRoomEvent());
      case CONNECT -> {
        if (!answers.give(event.getConnect().getAsyncId(), event)
            && event.getConnect().hasResult()) {
          tooLate.accept(event.getConnect());
        }
      }
      case DISCONNECT -> answers.give(event.getDisconnect().getAsyncId(), event);
      case PUBLISH_TRACK -> {
        if (!answers.give(event.getPublishTrack().getAsyncId(), event)) {
          OwnedHandles.dropAllIn(event);
        }
      }
      case UNPUBLISH_TRACK -> answers.give(event.getUnpublishTrack().getAsyncId(), event);
      case PUBLISH_DATA -> answers.give(event.getPublishData().getAsyncId(), event);
      case PUBLISH_SIP_DTMF -> answers.give(event.getPublishSipDtmf().getAsyncId(), event);
      case SET_LOCAL_ATTRIBUTES -> answers.give(event.getSetLocalAttributes().getAsyncId(), event);
      case PANIC -> LOG.log(System.Logger.Level.ERROR, "the native core panicked");
      case AUDIO_STREAM_EVENT, CAPTURE_AUDIO_FRAME -> {} // taken above
      case MESSAGE_NOT_SET -> {} // of no use to us
    }
  }

  private void roomEvent(Wire.RoomEvent event) {
    Consumer<Wire.RoomEvent> owner = rooms.get(event.getRoomHandle());
    if (owner == null) {
      OwnedHandles.dropAllIn(event);
    } else {
      owner.accept(event);
    }
  }
}
