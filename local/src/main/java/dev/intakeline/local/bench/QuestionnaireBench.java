package dev.intakeline.local.bench;

import dev.intakeline.contracts.questionnaire.AnswerValue;
import dev.intakeline.contracts.questionnaire.Condition;
import dev.intakeline.contracts.questionnaire.EnableWhen;
import dev.intakeline.contracts.questionnaire.GivenAnswer;
import dev.intakeline.contracts.questionnaire.Interview;
import dev.intakeline.contracts.questionnaire.Item;
import dev.intakeline.contracts.questionnaire.ItemAnswer;
import dev.intakeline.contracts.questionnaire.ItemKind;
import dev.intakeline.contracts.questionnaire.LinkId;
import dev.intakeline.contracts.questionnaire.Progress;
import dev.intakeline.contracts.questionnaire.Provenance;
import dev.intakeline.contracts.questionnaire.Questionnaire;
import dev.intakeline.contracts.questionnaire.QuestionnaireCheck;
import dev.intakeline.contracts.transcript.AudioSpan;
import dev.intakeline.contracts.transcript.UtteranceId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Measures {@link Interview#next} and {@link Interview#record} over the largest questionnaire that
 * is allowed, each item of which depends on the one before: the third of three whole interviews,
 * and the very first call, which loads the classes.
 */
public final class QuestionnaireBench {
  private static final int ITEMS = QuestionnaireCheck.ITEMS_MAX;
  private static final int INTERVIEWS = 3;
  private static final AnswerValue YES = new AnswerValue.BooleanAnswer(true);
  private static final Provenance SAID =
      new Provenance(new UtteranceId("c1"), new AudioSpan(0, 0), 1, true);

  private final Questionnaire questionnaire = chain();
  private final long[] nextNanos = new long[ITEMS];
  private final long[] recordNanos = new long[ITEMS];

  private QuestionnaireBench() {}

  /** Takes no arguments; prints microseconds. */
  public static void main(String[] args) {
    QuestionnaireBench bench = new QuestionnaireBench();
    bench.interview();
    System.out.printf("next, %d items, cold: %d us%n", ITEMS, bench.nextNanos[0] / 1_000);
    for (int i = 1; i < INTERVIEWS; i++) {
      bench.interview();
    }
    print("next", bench.nextNanos);
    print("record", bench.recordNanos);
  }

  private void interview() {
    Progress progress = Progress.NONE;
    for (int i = 0; i < ITEMS; i++) {
      long start = System.nanoTime();
      Item next = Interview.next(questionnaire, progress).orElseThrow();
      long asked = System.nanoTime();
      GivenAnswer yes = new GivenAnswer(next.linkId(), new ItemAnswer.Answered(YES, SAID));
      progress = Interview.record(questionnaire, progress, yes).progress();
      recordNanos[i] = System.nanoTime() - asked;
      nextNanos[i] = asked - start;
    }
  }

  private static void print(String name, long[] nanos) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    System.out.printf(
        "%s, %d items, warm: p50 %d us, p95 %d us, max %d us%n",
        name,
        ITEMS,
        sorted[sorted.length / 2] / 1_000,
        sorted[sorted.length * 95 / 100] / 1_000,
        sorted[sorted.length - 1] / 1_000);
  }

  private static Questionnaire chain() {
    List<Item> items = IntStream.range(0, ITEMS).mapToObj(QuestionnaireBench::item).toList();
    return new Questionnaire("chain", "Chain", "en-US", items, false);
  }

  private static Item item(int number) {
    EnableWhen enableWhen =
        number == 0
            ? EnableWhen.ALWAYS
            : new EnableWhen(
                List.of(
                    new Condition(new LinkId("q" + (number - 1)), Condition.Operator.EQUAL, YES)),
                EnableWhen.Behavior.ALL);
    return new Item(
        new LinkId("q" + number),
        ItemKind.BOOLEAN,
        "Question " + number + "?",
        false,
        enableWhen,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        List.of());
  }
}
