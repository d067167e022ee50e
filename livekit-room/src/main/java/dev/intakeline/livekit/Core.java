package dev.intakeline.livekit;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.intakeline.livekit.wire.Wire;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** LiveKit's native core, one in a process: asks it, and sends what it tells where it belongs. */
final class Core {

  /** How long the core may take over anything but joining. */
  static final Duration ANSWER_LIMIT = Duration.ofSeconds(5);

  private static @Nullable Core shared;

  private final Answers answers = new Answers();
  private final HeardStreams streams = new HeardStreams();
  private final Map<Long, Consumer<Wire.RoomEvent>> rooms = new ConcurrentHashMap<>();

  private Core() {
    Ffi.initialize(new CoreEvents(answers, streams, rooms, this::leaveLate));
  }

  /** The core, loaded when first asked for. */
  static synchronized Core shared() throws RoomException {
    Core core = shared;
    if (core == null) {
      core = load();
      shared = core;
    }
    return core;
  }

  private static Core load() throws RoomException {
    NativeLibrary library = NativeLibrary.LIVEKIT_FFI;
    if (library.find().isEmpty()) {
      throw new RoomException(
          RoomException.Reason.LIBRARY_MISSING, library.advice("LiveKit's native library"));
    }
    try {
      return new Core();
    } catch (LinkageError e) { // its class initialiser failed: wrong platform, C library, version
      throw new RoomException(
          RoomException.Reason.LIBRARY_MISSING,
          "LiveKit's native library was found and can't be used on this machine",
          e);
    }
  }

  /** Asks for something that is answered at once. */
  Wire.FfiResponse call(Wire.FfiRequest request) throws RoomException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment encoded = arena.allocateFrom(JAVA_BYTE, request.toByteArray());
      MemorySegment out = arena.allocate(2L * Long.BYTES, Long.BYTES);
      long handle = Ffi.request(encoded.address(), encoded.byteSize(), out.address());
      if (handle == 0) {
        throw new RoomException(
            RoomException.Reason.REFUSED, "the core refused " + request.getMessageCase());
      }
      try {
        long address = out.get(JAVA_LONG, 0);
        long length = out.get(JAVA_LONG, Long.BYTES);
        return Wire.FfiResponse.parseFrom(Ffi.MEMORY.asSlice(address, length).asByteBuffer());
      } finally {
        Ffi.drop(handle);
      }
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException("the core's answer isn't in its own schema", e);
    }
  }

  /** Asks for something that is answered later, and waits for it. */
  Wire.FfiEvent ask(LongFunction<Wire.FfiRequest> requestById, Duration limit)
      throws RoomException {
    try (Answers.Expected answer = answers.expect()) {
      call(requestById.apply(answer.id()));
      return answer.await(limit);
    }
  }

  /** Sends a room's events to its owner from now on; the owner is called on native threads. */
  void attach(long roomHandle, Consumer<Wire.RoomEvent> owner) throws RoomException {
    rooms.put(roomHandle, owner);
    call(Requests.readyForEvents(roomHandle));
  }

  void detach(long roomHandle) {
    rooms.remove(roomHandle);
  }

  /** How many rooms we are in. */
  int rooms() {
    return rooms.size();
  }

  /** Every open audio stream. */
  HeardStreams streams() {
    return streams;
  }

  /** Leaves a room that nobody waits for any more, so that no ghost of us stays in it. */
  private void leaveLate(Wire.ConnectCallback joined) {
    Thread.ofVirtual()
        .name("livekit-leave-late")
        .start(
            () -> {
              long room = joined.getResult().getRoom().getHandle().getId();
              try {
                call(Requests.readyForEvents(room)); // it panics when nobody says so in 20 s
                ask(id -> Requests.disconnect(room, id), ANSWER_LIMIT);
              } catch (RoomException e) {
                // Dropping the handles below is all that is left to do.
              } finally {
                OwnedHandles.dropAllIn(joined);
              }
            });
  }
}
