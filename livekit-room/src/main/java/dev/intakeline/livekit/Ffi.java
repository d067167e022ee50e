package dev.intakeline.livekit;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BOOLEAN;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The three functions of LiveKit's native library, and its one upcall. Addresses cross as plain
 * longs (the same registers on every 64-bit platform), so that no object is made per call.
 */
final class Ffi {

  /** All of memory, to read at addresses that the library gives us. */
  static final MemorySegment MEMORY = MemorySegment.NULL.reinterpret(Long.MAX_VALUE);

  private static final Linker LINKER = Linker.nativeLinker();
  private static final SymbolLookup LIBRARY = SymbolLookup.libraryLookup(path(), Arena.global());
  private static final MethodHandle REQUEST =
      function(
          "livekit_ffi_request",
          FunctionDescriptor.of(JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG));
  private static final MethodHandle DROP_HANDLE =
      function("livekit_ffi_drop_handle", FunctionDescriptor.of(JAVA_BOOLEAN, JAVA_LONG));
  private static final MethodHandle INITIALIZE =
      function(
          "livekit_ffi_initialize",
          FunctionDescriptor.ofVoid(ADDRESS, JAVA_BOOLEAN, ADDRESS, ADDRESS));

  private Ffi() {}

  /** Takes an event of the library, on the library's threads; nothing may be thrown out of it. */
  interface Upcall {
    void event(long address, long length);
  }

  /** Starts the library, once in a process; its events go to the upcall from now on. */
  static void initialize(Upcall upcall) {
    Arena forever = Arena.global();
    try {
      MethodHandle target =
          MethodHandles.lookup()
              .findVirtual(
                  Upcall.class, "event", MethodType.methodType(void.class, long.class, long.class))
              .bindTo(upcall);
      MemorySegment stub =
          LINKER.upcallStub(target, FunctionDescriptor.ofVoid(JAVA_LONG, JAVA_LONG), forever);
      silenceOwnLog(forever);
      // Its logs would be five hundred upcalls a second, and they hold names.
      boolean captureLogs = false;
      INITIALIZE.invokeExact(
          stub, captureLogs, forever.allocateFrom("java"), forever.allocateFrom("0.1"));
    } catch (Throwable e) {
      throw new IllegalStateException("the native library can't be started", e);
    }
  }

  /**
   * Sends an encoded request.
   *
   * @param out 16 bytes, into which the answer's address and length are put
   * @return the handle of the answer, to be dropped; 0 when the request was refused
   */
  static long request(long address, long length, long out) {
    try {
      return (long) REQUEST.invokeExact(address, length, out, out + Long.BYTES);
    } catch (Throwable e) {
      throw new IllegalStateException("a native request failed", e);
    }
  }

  /** Gives an object of the library back; false when there is none of that handle. */
  static boolean drop(long handle) {
    try {
      return (boolean) DROP_HANDLE.invokeExact(handle);
    } catch (Throwable e) {
      throw new IllegalStateException("a native handle can't be dropped", e);
    }
  }

  /** What it prints by itself may hold names and addresses: nothing, unless RUST_LOG is set. */
  private static void silenceOwnLog(Arena arena) throws Throwable {
    Optional<MemorySegment> setenv = LINKER.defaultLookup().find("setenv");
    if (setenv.isPresent()) {
      int keepWhatIsSet = 0;
      int _ =
          (int)
              LINKER
                  .downcallHandle(
                      setenv.get(), FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_INT))
                  .invokeExact(
                      arena.allocateFrom("RUST_LOG"), arena.allocateFrom("off"), keepWhatIsSet);
    }
  }

  private static Path path() {
    return NativeLibrary.LIVEKIT_FFI.find().orElseThrow();
  }

  private static MethodHandle function(String name, FunctionDescriptor descriptor) {
    return LINKER.downcallHandle(LIBRARY.findOrThrow(name), descriptor);
  }
}
