package dev.intakeline.local.caller;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.safety.RuleSet;
import dev.intakeline.fhir.FhirQuestionnaires;
import dev.intakeline.media.understand.SpokenLanguage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The scripted callers' sentences are test data: what the platform understands comes from the
 * questionnaires, their answer types and the shipped lists, never from what a caller will say.
 */
class CallersApartTest {
  private static final Pattern SAYS = Pattern.compile("\"says\"\\s*:\\s*\"([^\"]*)\"");
  private static final Pattern PAUSE = Pattern.compile("\\s*\\|[0-9]+\\|\\s*");

  /** Shorter ones are ordinary answers that any list of words holds: "yes", "by car". */
  private static final int WORDS_MIN = 4;

  private static final List<String> SHIPPED =
      List.of("first-thread", "phq-9", "urgent-care-intake", "urgent-care-short");

  @Test
  void noListThatTheGrammarsAreMadeOfHoldsACallersSentence() throws IOException {
    String lists =
        text(SpokenLanguage.class, "/understand/en.words")
            + text(RuleSet.class, "/rules/urgent-en-us.json")
            + questionnaires();
    assertThat(held(lists, sentences())).isEmpty();
  }

  @Test
  void wouldFindASentenceThatALearnedListHolds() {
    assertThat(held("[yes]\nyes\nabout three days and i have chest pain\n", sentences()))
        .containsExactly("about three days and i have chest pain");
  }

  private static List<String> held(String lists, List<String> sentences) {
    return sentences.stream().filter(lists::contains).toList();
  }

  /** Their words become grammars, too: options, other words for them, known names. */
  private static String questionnaires() throws IOException {
    StringBuilder all = new StringBuilder();
    for (String id : SHIPPED) {
      all.append(text(FhirQuestionnaires.class, "/questionnaires/" + id + ".json"));
    }
    return all.toString().toLowerCase(Locale.ROOT);
  }

  private static List<String> sentences() {
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/scenarios"))) {
      List<String> sentences =
          files
              .filter(file -> file.toString().endsWith(".json"))
              .flatMap(CallersApartTest::sentences)
              .distinct()
              .toList();
      assertThat(sentences).isNotEmpty();
      return sentences;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Stream<String> sentences(Path file) {
    try {
      return SAYS.matcher(Files.readString(file))
          .results()
          .map(found -> PAUSE.matcher(found.group(1)).replaceAll(" "))
          .filter(sentence -> sentence.split(" ", -1).length >= WORDS_MIN);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(Class<?> neighbour, String resource) throws IOException {
    try (InputStream in = neighbour.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("No resource " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
