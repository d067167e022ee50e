package dev.intakeline.media.interview;

import dev.intakeline.contracts.questionnaire.LinkId;
import dev.intakeline.contracts.safety.FixedPhrase;
import java.util.Optional;

/**
 * A part of a prompt that is spoken without a break. Its text form hides the words.
 *
 * @param text the words
 * @param phrase the fixed phrase, where it is one
 * @param item the question, where it is one
 * @param personal whether it holds anything of this caller's, so that its sound may not be kept
 */
public record Line(
    String text, Optional<FixedPhrase> phrase, Optional<LinkId> item, boolean personal) {
  static Line of(FixedPhrase phrase, String text) {
    return new Line(text, Optional.of(phrase), Optional.empty(), false);
  }

  static Line personal(FixedPhrase phrase, String text) {
    return new Line(text, Optional.of(phrase), Optional.empty(), true);
  }

  static Line of(LinkId item, String text) {
    return new Line(text, Optional.empty(), Optional.of(item), false);
  }

  @Override
  public String toString() {
    return "Line[" + phrase.map(Enum::name).or(() -> item.map(LinkId::value)).orElse("") + "]";
  }
}
