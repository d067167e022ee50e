package dev.intakeline.media.interview;

import dev.intakeline.contracts.media.EndpointingProfile;
import dev.intakeline.contracts.questionnaire.AnswerValue;
import dev.intakeline.contracts.questionnaire.Item;
import dev.intakeline.media.listen.Expectation;
import java.util.Optional;

/** How questions and answers sound in one language. Pure; shared by all calls. */
public interface AnswerLanguage {
  /** The question as it is spoken, with its choices where it has some. */
  String question(Item item);

  /**
   * What an answer to the question may sound like.
   *
   * @param before the question that was answered last, which may be corrected
   */
  Expectation answers(Item item, Optional<Item> before);

  /**
   * What the words mean as an answer to the question.
   *
   * @param before the question that was answered last, to which a correction belongs
   */
  Reply understand(Item item, Optional<Item> before, String words);

  /** How to listen to an answer. */
  EndpointingProfile endpointing(Item item);

  /** The value as it is read back, e.g. "March third". */
  String spoken(Item item, AnswerValue value);

  /** What a reply to the read-back may sound like: yes, no, or another value. */
  Expectation confirmations(Item item);

  /** How to listen to a reply to the read-back. */
  EndpointingProfile endpointingConfirmation();

  /** What the words mean as a reply to the read-back; a plain yes or no is a boolean value. */
  Reply understandConfirmation(Item item, String words);

  /**
   * What words are to those just before them, which hold a value that is being read back: letters
   * and digits come in parts. Whether the whole is within the item's limits is not looked at.
   *
   * @param before the words that the value was taken from
   * @param more the words after them
   */
  Sequel sequel(Item item, String before, String more);
}
