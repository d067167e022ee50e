package dev.intakeline.contracts.safety;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What ships with the module, and the tables of sentences that it is measured on. */
final class Shipped {
  static final RuleSet RULES = read("/rules/urgent-en-us.json", RuleSet.class);
  static final FixedWords WORDS = read("/words/en-US.json", FixedWords.class);

  private Shipped() {}

  /** Sentences of a table: which part of it, what is expected, and the words. */
  static List<Sentence> sentences(String resource) {
    List<Sentence> sentences = new ArrayList<>();
    for (String line : text(resource).lines().skip(1).toList()) { // a table's head
      String[] cells = line.split(",", 4);
      sentences.add(new Sentence(cells[0], cells[1].equals("critical"), cells[2], cells[3]));
    }
    return List.copyOf(sentences);
  }

  static String text(String resource) {
    try (InputStream in = Shipped.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("No resource " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <T> T read(String resource, Class<T> type) {
    try {
      return new ObjectMapper()
          .registerModule(new Jdk8Module())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .readValue(text(resource), type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  record Sentence(String part, boolean critical, String rule, String words) {}
}
