package dev.intakeline.media.understand;

import dev.intakeline.contracts.questionnaire.AnswerForm;
import dev.intakeline.contracts.questionnaire.AnswerValue;
import dev.intakeline.contracts.questionnaire.Choice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Phrase books for choices and for people's names. */
final class ListedAnswers {
  private static final String DOCTOR = "doctor";

  private ListedAnswers() {}

  /** The options' words, and their places: "the first one", "number two", "the last one". */
  static PhraseBook choices(List<Choice> choices, List<String> ordinals) {
    Map<String, AnswerValue> phrases = new LinkedHashMap<>();
    for (Choice choice : choices) {
      AnswerValue value = new AnswerValue.ChoiceAnswer(choice.code());
      Stream.concat(Stream.of(choice.display()), choice.alsoSaid().stream())
          .map(SpokenText::words)
          .forEach(phrase -> phrases.putIfAbsent(phrase, value));
    }
    for (int i = 0; i < choices.size() && i < ordinals.size(); i++) {
      AnswerValue value = new AnswerValue.ChoiceAnswer(choices.get(i).code());
      for (String place : places(ordinals.get(i), i + 1)) {
        phrases.putIfAbsent(place, value);
      }
    }
    AnswerValue last = new AnswerValue.ChoiceAnswer(choices.getLast().code());
    phrases.putIfAbsent("the last one", last);
    return new PhraseBook(phrases);
  }

  private static List<String> places(String ordinal, int number) {
    return List.of(
        "the " + ordinal + " one",
        "the " + ordinal,
        "number " + NumberWords.say(number),
        "option " + NumberWords.say(number));
  }

  /** The names in full and, where that leaves no doubt, a given name or a surname alone. */
  static PhraseBook names(AnswerForm.PersonName form) {
    Map<String, AnswerValue> phrases = new LinkedHashMap<>();
    Map<String, List<String>> parts = new LinkedHashMap<>();
    for (String name : form.names()) {
      AnswerValue value = new AnswerValue.TextAnswer(name);
      List<String> words = Tokens.of(SpokenText.words(name));
      List<String> plain = words.stream().filter(word -> !word.equals(DOCTOR)).toList();
      phrases.put(String.join(" ", words), value);
      phrases.putIfAbsent(String.join(" ", plain), value);
      if (plain.size() > 1) {
        parts.computeIfAbsent(plain.getFirst(), _ -> new ArrayList<>()).add(name);
        parts.computeIfAbsent(plain.getLast(), _ -> new ArrayList<>()).add(name);
      }
      if (plain.size() < words.size()) {
        parts.computeIfAbsent(DOCTOR + " " + plain.getLast(), _ -> new ArrayList<>()).add(name);
      }
    }
    parts.forEach(
        (part, of) -> {
          if (of.size() == 1) {
            phrases.putIfAbsent(part, new AnswerValue.TextAnswer(of.getFirst()));
          }
        });
    return new PhraseBook(phrases);
  }
}
