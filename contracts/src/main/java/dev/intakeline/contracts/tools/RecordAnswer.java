package dev.intakeline.contracts.tools;

import dev.intakeline.contracts.questionnaire.AnswerValue;
import dev.intakeline.contracts.questionnaire.LinkId;
import dev.intakeline.contracts.transcript.UtteranceId;
import java.util.Optional;

/**
 * Arguments of {@code record_answer}: validates a value for an item and gives it its normal form.
 * Tenant, call and epoch are in the token, never here.
 *
 * @param key idempotency key: call, question, turn
 * @param linkId the item
 * @param utterance the caller's words that it was taken from, by id
 * @param words the caller's words themselves
 * @param value the value as understood
 */
public record RecordAnswer(
    String key, LinkId linkId, UtteranceId utterance, String words, AnswerValue value) {

  /** Hides the words. */
  @Override
  public String toString() {
    return "RecordAnswer[" + key + ", " + linkId + "]";
  }

  /**
   * The answer.
   *
   * @param accepted whether the value fits the item
   * @param value its normal form, where it does
   * @param problem why not, for a developer to read; holds nothing of the value
   */
  public record Result(boolean accepted, Optional<AnswerValue> value, Optional<String> problem) {}
}
