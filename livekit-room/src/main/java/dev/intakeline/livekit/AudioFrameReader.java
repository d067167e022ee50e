package dev.intakeline.livekit;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

/**
 * Reads an audio stream's event where the library left it, since a message object per frame would
 * be a kilobyte of garbage a hundred times a second and track. One thread each. The path through
 * the nested messages is that of {@code livekit_ffi.proto}.
 */
final class AudioFrameReader {
  private static final int SKIPPED = -1;
  private static final int EVENT = 0;
  private static final int STREAM_EVENT = 1;
  private static final int FRAME_RECEIVED = 2;
  private static final int OWNED_FRAME = 3;
  private static final int FRAME_HANDLE = 4;
  private static final int FRAME_INFO = 5;

  private static final int VARINT = 0;
  private static final int FIXED_64 = 1;
  private static final int LENGTH_DELIMITED = 2;
  private static final int FIXED_32 = 5;
  private static final int VARINT_BITS_MAX = 63;

  private long position;
  private long streamHandle;
  private long frameHandle;
  private long samplesAddress;
  private int sampleCount;
  private int channels;
  private int rateHz;
  private boolean frame;

  /**
   * Reads one event. True when it brings a frame; false when it tells of something else, such as a
   * stream's end.
   */
  boolean read(long address, long length) {
    streamHandle = 0;
    frameHandle = 0;
    samplesAddress = 0;
    sampleCount = 0;
    channels = 0;
    rateHz = 0;
    frame = false;
    position = address;
    message(EVENT, address + length);
    return frame;
  }

  /** The stream whose event this is. */
  long streamHandle() {
    return streamHandle;
  }

  /** The frame, to be dropped once its samples are read. */
  long frameHandle() {
    return frameHandle;
  }

  /** Where the samples lie: 16 bit, interleaved when there are several channels. */
  long samplesAddress() {
    return samplesAddress;
  }

  /** Samples in each channel. */
  int sampleCount() {
    return sampleCount;
  }

  /** Channels. */
  int channels() {
    return channels;
  }

  /** Samples a second. */
  int rateHz() {
    return rateHz;
  }

  private void message(int kind, long end) {
    while (position < end) {
      int tag = (int) varint(end);
      int field = tag >>> 3;
      switch (tag & 7) {
        case VARINT -> number(kind, field, varint(end));
        case FIXED_64 -> position += Long.BYTES;
        case FIXED_32 -> position += Integer.BYTES;
        case LENGTH_DELIMITED -> nested(inner(kind, field), varint(end), end);
        default -> throw new IllegalStateException("wire type " + (tag & 7));
      }
    }
    if (position > end) {
      throw new IllegalStateException("an audio event ends in the middle of a field");
    }
  }

  private void nested(int kind, long length, long end) {
    if (length < 0 || length > end - position) {
      throw new IllegalStateException("a nested message of " + length + " bytes reaches too far");
    }
    long innerEnd = position + length;
    if (kind != SKIPPED) {
      message(kind, innerEnd);
    }
    position = innerEnd;
  }

  private static int inner(int kind, int field) {
    return switch (kind) {
      case EVENT -> field == 4 ? STREAM_EVENT : SKIPPED;
      case STREAM_EVENT -> field == 2 ? FRAME_RECEIVED : SKIPPED;
      case FRAME_RECEIVED -> field == 1 ? OWNED_FRAME : SKIPPED;
      case OWNED_FRAME -> field == 1 ? FRAME_HANDLE : field == 2 ? FRAME_INFO : SKIPPED;
      default -> SKIPPED;
    };
  }

  private void number(int kind, int field, long value) {
    if (kind == STREAM_EVENT && field == 1) {
      streamHandle = value;
    } else if (kind == FRAME_HANDLE && field == 1) {
      frameHandle = value;
      frame = true;
    } else if (kind == FRAME_INFO) {
      switch (field) {
        case 1 -> samplesAddress = value;
        case 2 -> channels = (int) value;
        case 3 -> rateHz = (int) value;
        case 4 -> sampleCount = (int) value;
        default -> {} // a field of a later library
      }
    }
  }

  private long varint(long end) {
    long value = 0;
    for (int shift = 0; shift <= VARINT_BITS_MAX && position < end; shift += 7) {
      byte next = Ffi.MEMORY.get(JAVA_BYTE, position++);
      value |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw new IllegalStateException("a number has no end");
  }
}
