package dev.intakeline.contracts.safety;

/**
 * A rule that holds. Its text form hides the phrase.
 *
 * @param rule the rule's name
 * @param severity how much it matters
 * @param phrase the rule's own phrase that was matched; empty for a rule on an answer
 * @param fromWord the first word of the transcript that it was found in, counted from 0 between
 *     white space; 0 for an answer
 * @param toWord the word after the last one; 0 for an answer
 */
public record Finding(String rule, Severity severity, String phrase, int fromWord, int toWord) {
  public Finding {
    if (fromWord < 0 || toWord < fromWord) {
      throw new IllegalArgumentException(
          "0 <= fromWord <= toWord, not " + fromWord + ".." + toWord);
    }
  }

  @Override
  public String toString() {
    return "Finding[" + rule + ", " + severity + "]";
  }
}
