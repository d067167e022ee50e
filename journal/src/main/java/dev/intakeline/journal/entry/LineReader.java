package dev.intakeline.journal.entry;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/** Splits a file at its line feeds, in large pieces. */
public final class LineReader {
  private static final int BUFFER_BYTES = 1 << 18;

  private final InputStream in;
  private byte[] buffer = new byte[BUFFER_BYTES];
  private int from;
  private int to;
  private boolean torn;

  /** Reads from a stream that the caller closes. */
  public LineReader(InputStream in) {
    this.in = in;
  }

  /** The next line without its line feed; empty at the end. */
  public Optional<byte[]> next() throws IOException {
    int at = from;
    while (true) {
      while (at < to) {
        if (buffer[at] == '\n') {
          byte[] line = Arrays.copyOfRange(buffer, from, at);
          from = at + 1;
          return Optional.of(line);
        }
        at++;
      }
      at -= from;
      if (!fill()) {
        torn = to > from;
        return Optional.empty();
      }
      at += from;
    }
  }

  /** Whether the file ended within a line, or one was longer than any entry is. */
  public boolean torn() {
    return torn;
  }

  private boolean fill() throws IOException {
    if (to - from > JournalLine.BYTES_MAX) {
      return false;
    }
    if (from > 0) {
      System.arraycopy(buffer, from, buffer, 0, to - from);
      to -= from;
      from = 0;
    }
    if (to == buffer.length) {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
    int length = in.read(buffer, to, buffer.length - to);
    if (length < 0) {
      return false;
    }
    to += length;
    return true;
  }
}
