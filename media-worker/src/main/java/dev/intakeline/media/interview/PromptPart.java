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
public record PromptPart(
    String text, Optional<FixedPhrase> phrase, Optional<LinkId> item, boolean personal) {
  /** Fixed words, of which nothing is this caller's. */
  public static PromptPart of(FixedPhrase phrase, String text) {
    return new PromptPart(text, Optional.of(phrase), Optional.empty(), false);
  }

  static PromptPart personal(FixedPhrase phrase, String text) {
    return new PromptPart(text, Optional.of(phrase), Optional.empty(), true);
  }

  static PromptPart of(LinkId item, String text) {
    return new PromptPart(text, Optional.empty(), Optional.of(item), false);
  }

  @Override
  public String toString() {
    return "PromptPart["
        + phrase.map(Enum::name).or(() -> item.map(LinkId::value)).orElse("")
        + "]";
  }
}
