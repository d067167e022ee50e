package dev.intakeline.journal.entry;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads a line of the journal strictly in the form in which it was written; a general JSON parser
 * would take many forms for the same, and be several times slower when a long record is verified.
 */
final class LineScanner {
  private static final int DIGITS_MAX = 18;

  private final byte[] line;
  private int at;

  LineScanner(byte[] line) {
    this.line = line;
  }

  /** Steps over a text that has to be here. */
  void expect(byte[] text) {
    int end = at + text.length;
    if (end > line.length || !Arrays.equals(line, at, end, text, 0, text.length)) {
      throw malformed();
    }
    at = end;
  }

  /** The rest of a string up to its closing quotation mark; no escapes, no control characters. */
  private String string() {
    int from = at;
    skipToQuote();
    return new String(line, from, at++ - from, StandardCharsets.ISO_8859_1);
  }

  private void skipToQuote() {
    while (at < line.length && line[at] != '"') {
      if (line[at] < ' ' || line[at] == '\\') {
        throw malformed();
      }
      at++;
    }
    if (at == line.length) {
      throw malformed();
    }
  }

  /** A whole number. */
  long number() {
    boolean negative = at < line.length && line[at] == '-';
    if (negative) {
      at++;
    }
    int from = at;
    long value = 0;
    while (at < line.length && line[at] >= '0' && line[at] <= '9' && at - from < DIGITS_MAX) {
      value = value * 10 + (line[at++] - '0');
    }
    if (at == from || (line[from] == '0' && (at - from > 1 || negative))) {
      throw malformed();
    }
    return negative ? -value : value;
  }

  /** A string after the text that has to stand before it. */
  String string(byte[] before) {
    expect(before);
    return string();
  }

  /** Steps over a string after the text that has to stand before it; how long it is. */
  int skipString(byte[] before) {
    expect(before);
    int from = at;
    skipToQuote();
    return at++ - from;
  }

  /** A number after the text that has to stand before it. */
  long number(byte[] before) {
    expect(before);
    return number();
  }

  /** Where it stands, in bytes from the line's start. */
  int position() {
    return at;
  }

  void expectEnd() {
    if (at != line.length) {
      throw malformed();
    }
  }

  private IllegalArgumentException malformed() {
    return new IllegalArgumentException("Not in the form of an entry at byte " + at);
  }
}
