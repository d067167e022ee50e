package dev.intakeline.mcp.answer;

import dev.intakeline.contracts.questionnaire.AnswerCheck;
import dev.intakeline.contracts.questionnaire.Interview;
import dev.intakeline.contracts.questionnaire.Item;
import dev.intakeline.contracts.tools.RecordAnswer;
import dev.intakeline.contracts.tools.ToolNames;
import dev.intakeline.mcp.dispatch.Tool;
import dev.intakeline.registry.Registry;
import dev.intakeline.registry.call.CallEntry;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Says whether a value fits its item, and gives it its normal form, by the same pure functions as
 * the media worker has. Holds no progress: whether the item is open is the interview's to know.
 */
@Component
final class RecordAnswerTool implements Tool<RecordAnswer> {
  /** A hundred questions, each corrected and asked again as often as the interview allows. */
  static final int CALLS_MAX = 1_000;

  private final AskedQuestionnaires questionnaires;

  RecordAnswerTool(Registry registry) {
    questionnaires = new AskedQuestionnaires(registry.questionnaires());
  }

  @Override
  public String name() {
    return ToolNames.RECORD_ANSWER;
  }

  @Override
  public Class<RecordAnswer> arguments() {
    return RecordAnswer.class;
  }

  @Override
  public int callsMax() {
    return CALLS_MAX;
  }

  @Override
  public Optional<String> key(RecordAnswer arguments) {
    return Optional.of(arguments.key());
  }

  @Override
  public RecordAnswer.Result answer(CallEntry call, RecordAnswer arguments) {
    Optional<Item> item = Interview.item(questionnaires.of(call), arguments.linkId());
    if (item.isEmpty()) {
      return refused("UNKNOWN_ITEM");
    }
    return switch (AnswerCheck.check(item.get(), arguments.value())) {
      case AnswerCheck.Fits fits ->
          new RecordAnswer.Result(true, Optional.of(fits.normalForm()), Optional.empty());
      case AnswerCheck.DoesNotFit misfit -> refused(misfit.reason().name());
    };
  }

  private static RecordAnswer.Result refused(String problem) {
    return new RecordAnswer.Result(false, Optional.empty(), Optional.of(problem));
  }
}
