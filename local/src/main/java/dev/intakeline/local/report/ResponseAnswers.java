package dev.intakeline.local.report;

import dev.intakeline.codec.Wire;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a call's {@code response.json} answers, in the report's text form: for whoever wants to know
 * whether an answer of the journal came to be in the response too.
 */
public final class ResponseAnswers {
  private static final String UNANSWERED = "/unanswered";

  private ResponseAnswers() {}

  /**
   * Reads a FHIR response.
   *
   * @return values by linkId, in the response's order; the reason where a question was dealt with
   *     and has no answer
   * @throws IllegalArgumentException when it isn't one
   */
  public static Map<String, String> of(byte[] response) {
    Map<String, String> answers = new LinkedHashMap<>();
    collect(Wire.read(response, Response.class).item(), answers);
    return answers;
  }

  private static void collect(List<Item> items, Map<String, String> into) {
    for (Item item : items) {
      item.text().ifPresent(value -> into.put(item.linkId(), value));
      collect(item.item(), into);
      item.answer().forEach(answer -> collect(answer.item(), into));
    }
  }

  /** FHIR's form, as far as it is looked at. */
  private record Response(List<Item> item) {}

  private record Item(
      String linkId, List<Extension> extension, List<Answer> answer, List<Item> item) {
    Optional<String> text() {
      return answer.isEmpty() ? reason() : answer.getFirst().text();
    }

    private Optional<String> reason() {
      return extension.stream()
          .filter(reason -> reason.url().endsWith(UNANSWERED))
          .flatMap(reason -> reason.valueCode().stream())
          .findFirst()
          .map(code -> code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }

  private record Extension(String url, Optional<String> valueCode) {}

  private record Answer(
      Optional<Boolean> valueBoolean,
      Optional<Integer> valueInteger,
      Optional<BigDecimal> valueDecimal,
      Optional<String> valueDate,
      Optional<String> valueString,
      Optional<Coding> valueCoding,
      List<Item> item) {
    Optional<String> text() {
      return Stream.of(
              valueBoolean.map(String::valueOf),
              valueInteger.map(String::valueOf),
              valueDecimal.map(BigDecimal::toPlainString),
              valueDate,
              valueString,
              valueCoding.map(Coding::code))
          .flatMap(Optional::stream)
          .findFirst();
    }
  }

  private record Coding(String code) {}
}
