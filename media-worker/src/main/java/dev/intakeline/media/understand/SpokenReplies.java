package dev.intakeline.media.understand;

import dev.intakeline.contracts.media.EndpointingProfile;
import dev.intakeline.contracts.questionnaire.AnswerValue;
import dev.intakeline.contracts.questionnaire.Item;
import dev.intakeline.contracts.questionnaire.ItemKind;
import dev.intakeline.media.interview.AnswerLanguage;
import dev.intakeline.media.interview.Reply;
import dev.intakeline.media.interview.Sequel;
import dev.intakeline.media.listen.Expectation;
import java.util.Optional;

/** The interviewer's view of a {@link SpokenLanguage}. Shared by all calls and threads. */
public final class SpokenReplies implements AnswerLanguage {
  private final SpokenLanguage language;

  /** Speaks and understands one language. */
  public SpokenReplies(SpokenLanguage language) {
    this.language = language;
  }

  @Override
  public String question(Item item) {
    return language.question(item);
  }

  @Override
  public Expectation answers(Item item, Optional<Item> before) {
    return language.answers(item, before);
  }

  @Override
  public Reply understand(Item item, Optional<Item> before, String words) {
    SpokenAnswer answer = language.understand(item, before, words);
    boolean textGoesOn = item.kind() == ItemKind.TEXT && answer instanceof SpokenAnswer.Incomplete;
    return textGoesOn ? new Reply.Value(new AnswerValue.TextAnswer(words), false) : reply(answer);
  }

  @Override
  public EndpointingProfile endpointing(Item item) {
    return language.endpointing(item);
  }

  @Override
  public String spoken(Item item, AnswerValue value) {
    return language.spoken(item, value);
  }

  @Override
  public Expectation confirmations(Item item) {
    return language.confirmations(item);
  }

  @Override
  public EndpointingProfile endpointingConfirmation() {
    return language.endpointingConfirmation();
  }

  @Override
  public Reply understandConfirmation(Item item, String words) {
    return reply(language.understandConfirmation(item, words));
  }

  @Override
  public Sequel sequel(Item item, String before, String more) {
    return language.sequel(item, before, more);
  }

  private static Reply reply(SpokenAnswer answer) {
    return switch (answer) {
      case SpokenAnswer.Value(AnswerValue value, boolean complete) ->
          new Reply.Value(value, complete);
      case SpokenAnswer.Correction(Optional<AnswerValue> value, boolean complete) ->
          value
              .<Reply>map(right -> new Reply.Correction(right, complete))
              .orElseGet(Reply.Objection::new);
      case SpokenAnswer.Reconsidered(AnswerValue before, AnswerValue open, boolean complete) ->
          new Reply.Reconsidered(before, open, complete);
      case SpokenAnswer.Meta(SpokenAnswer.Kind kind) ->
          switch (kind) {
            case REPEAT, EXPLAIN -> new Reply.Repeat();
            case UNKNOWN -> new Reply.Unknown();
            case SKIP -> new Reply.Skip();
            case HUMAN -> new Reply.Human();
          };
      case SpokenAnswer.Incomplete(), SpokenAnswer.NotUnderstood() -> new Reply.NotUnderstood();
    };
  }
}
