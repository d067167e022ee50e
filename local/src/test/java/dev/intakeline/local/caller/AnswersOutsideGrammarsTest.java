package dev.intakeline.local.caller;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.codec.Wire;
import dev.intakeline.contracts.questionnaire.Item;
import dev.intakeline.contracts.questionnaire.ItemKind;
import dev.intakeline.contracts.questionnaire.Questionnaire;
import dev.intakeline.fhir.FhirQuestionnaires;
import dev.intakeline.fhir.ShippedQuestionnaires;
import dev.intakeline.media.understand.SpokenAnswer;
import dev.intakeline.media.understand.SpokenLanguage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** People don't speak in grammars: a quarter of what the callers answer is in none. */
class AnswersOutsideGrammarsTest {
  private static final SpokenLanguage ENGLISH = SpokenLanguage.of("en-US");

  private record Answered(Item item, String words) {
    boolean isOutside() {
      return ENGLISH.understand(item, Optional.of(item), words)
          instanceof SpokenAnswer.NotUnderstood;
    }
  }

  @Test
  void aQuarterOfTheAnswersIsInNoGrammar() throws IOException {
    List<Answered> answers = answers();
    List<Answered> outside = answers.stream().filter(Answered::isOutside).toList();

    assertThat(answers).hasSizeGreaterThan(40);
    assertThat(outside.size() / (double) answers.size())
        .as("%d of %d", outside.size(), answers.size())
        .isGreaterThanOrEqualTo(0.25);
  }

  private static List<Answered> answers() throws IOException {
    List<Answered> answers = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/scenarios"))) {
      for (Path file : files.sorted().toList()) {
        Scenario scenario = Wire.read(Files.readAllBytes(file), Scenario.class);
        Questionnaire questionnaire = questionnaire(scenario.questionnaire());
        for (Scenario.Cue cue : scenario.cues()) {
          asked(questionnaire, cue)
              .ifPresent(
                  item ->
                      cue.replies().stream()
                          .map(reply -> Voicing.plain(reply.says()))
                          .filter(words -> !words.isEmpty())
                          .forEach(words -> answers.add(new Answered(item, words))));
        }
      }
    }
    return answers;
  }

  /** The question that the cue is about, where it has a grammar. */
  private static Optional<Item> asked(Questionnaire questionnaire, Scenario.Cue cue) {
    return questionnaire.items().stream()
        .flatMap(AnswersOutsideGrammarsTest::withInner)
        .filter(item -> share(item, cue) > 0.9)
        .max(Comparator.comparingDouble(item -> share(item, cue)))
        .filter(item -> item.kind() != ItemKind.TEXT);
  }

  private static Stream<Item> withInner(Item item) {
    return Stream.concat(
        Stream.of(item), item.items().stream().flatMap(AnswersOutsideGrammarsTest::withInner));
  }

  /** How many of the question's words the cue holds. */
  private static double share(Item item, Scenario.Cue cue) {
    Set<String> asked = Cues.words(item.text());
    Set<String> both = new HashSet<>(asked);
    both.retainAll(Cues.words(cue.hears()));
    return asked.isEmpty() ? 0 : both.size() / (double) asked.size();
  }

  private static Questionnaire questionnaire(String id) {
    return switch (FhirQuestionnaires.read(ShippedQuestionnaires.fhir(id))) {
      case FhirQuestionnaires.Read read -> read.questionnaire();
      case FhirQuestionnaires.Refused refused ->
          throw new IllegalStateException("The questionnaire " + id + " is refused");
    };
  }
}
