package dev.intakeline.media.listen.pocketsphinx;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The CMU pronouncing dictionary as one block of bytes with an index by hash: 4 MB for the whole
 * process, where 134,000 map entries would take 20.
 */
final class Dictionary {
  private static final int BUCKETS = 1 << 19;
  private static final int VARIANTS_MAX = 9;

  private final byte[] text;

  /** Where in the text the line of a word starts, plus 1; 0 is an empty bucket. */
  private final int[] lines = new int[BUCKETS];

  private Dictionary(byte[] text) {
    this.text = text;
    int start = 0;
    while (start < text.length) {
      int blank = indexOf((byte) ' ', start);
      int newline = indexOf((byte) '\n', start);
      if (blank < newline) {
        index(start, blank);
      }
      start = newline + 1;
    }
  }

  static Dictionary read(Path file) throws IOException {
    return new Dictionary(Files.readAllBytes(file));
  }

  /** Every way in which the dictionary says the word, as phones separated by blanks. */
  List<String> pronunciations(String word) {
    List<String> found = new ArrayList<>();
    for (int variant = 1; variant <= VARIANTS_MAX; variant++) {
      String key = variant == 1 ? word : word + "(" + variant + ")";
      int line = line(key.getBytes(StandardCharsets.UTF_8));
      if (line < 0) {
        break;
      }
      int blank = indexOf((byte) ' ', line);
      int newline = indexOf((byte) '\n', line);
      found.add(new String(text, blank + 1, newline - blank - 1, StandardCharsets.UTF_8).strip());
    }
    return found;
  }

  private void index(int start, int end) {
    int bucket = bucket(text, start, end);
    while (lines[bucket] != 0) {
      bucket = (bucket + 1) & (BUCKETS - 1);
    }
    lines[bucket] = start + 1;
  }

  private int line(byte[] word) {
    int bucket = bucket(word, 0, word.length);
    while (lines[bucket] != 0) {
      if (startsLine(lines[bucket] - 1, word)) {
        return lines[bucket] - 1;
      }
      bucket = (bucket + 1) & (BUCKETS - 1);
    }
    return -1;
  }

  private boolean startsLine(int line, byte[] word) {
    for (int i = 0; i < word.length; i++) {
      if (text[line + i] != word[i]) {
        return false;
      }
    }
    return text[line + word.length] == ' ';
  }

  private int indexOf(byte wanted, int from) {
    int at = from;
    while (at < text.length && text[at] != wanted) {
      at++;
    }
    return at;
  }

  private static int bucket(byte[] bytes, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + bytes[i];
    }
    return (hash ^ (hash >>> 15)) & (BUCKETS - 1);
  }
}
