package dev.intakeline.media.understand;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The shipped word lists of one language, by section. */
final class WordLists {
  private final Map<String, List<String>> sections;

  private WordLists(Map<String, List<String>> sections) {
    this.sections = sections;
  }

  /**
   * The lists of a BCP 47 language tag.
   *
   * @throws IllegalArgumentException when none ship for the language
   */
  static WordLists of(String language) {
    String resource = Locale.forLanguageTag(language).getLanguage() + ".words";
    try (InputStream in = WordLists.class.getResourceAsStream("/understand/" + resource)) {
      if (in == null) {
        throw new IllegalArgumentException("No word lists for the language " + language);
      }
      return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static WordLists read(String text) {
    Map<String, List<String>> sections = new LinkedHashMap<>();
    List<String> section = new ArrayList<>();
    for (String line : text.lines().map(String::strip).toList()) {
      if (line.startsWith("[")) {
        section = new ArrayList<>();
        sections.put(line.substring(1, line.length() - 1), section);
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        section.add(line);
      }
    }
    sections.replaceAll((name, phrases) -> List.copyOf(phrases));
    return new WordLists(Map.copyOf(sections));
  }

  List<String> section(String name) {
    List<String> phrases = sections.get(name);
    if (phrases == null) {
      throw new IllegalStateException("No section " + name);
    }
    return phrases;
  }
}
