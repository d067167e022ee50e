package dev.intakeline.contracts.questionnaire;

import static dev.intakeline.contracts.questionnaire.Samples.isYes;
import static dev.intakeline.contracts.questionnaire.Samples.item;
import static dev.intakeline.contracts.questionnaire.Samples.when;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Measures {@link Interview#next} and {@link Interview#record} over a questionnaire of 1,000 items,
 * each of which depends on the one before, through one whole interview after a warm-up.
 */
final class NextBench {
  private static final int ITEMS = QuestionnaireCheck.ITEMS_MAX;
  private static final int WARM_UPS = 2;

  private NextBench() {}

  /** Takes no arguments; prints microseconds. */
  public static void main(String[] args) {
    Questionnaire questionnaire = chain();
    long[] first = new long[1];
    long[] next = new long[ITEMS];
    long[] record = new long[ITEMS];
    for (int run = 0; run <= WARM_UPS; run++) {
      interview(questionnaire, next, record);
      if (run == 0) {
        first[0] = next[0];
      }
    }
    System.out.println("next, 1000 items, first call of the process: " + first[0] / 1_000 + " us");
    print("next", next);
    print("record", record);
  }

  private static void interview(Questionnaire questionnaire, long[] next, long[] record) {
    Progress progress = Progress.NONE;
    for (int i = 0; i < ITEMS; i++) {
      long start = System.nanoTime();
      Optional<Item> item = Interview.next(questionnaire, progress);
      long asked = System.nanoTime();
      GivenAnswer yes = Samples.answer(item.orElseThrow().linkId().value(), Samples.yes());
      progress = Interview.record(questionnaire, progress, yes).progress();
      next[i] = asked - start;
      record[i] = System.nanoTime() - asked;
    }
  }

  private static void print(String name, long[] nanos) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    System.out.printf(
        "%s, 1000 items: p50 %d us, p95 %d us, max %d us%n",
        name,
        sorted[sorted.length / 2] / 1_000,
        sorted[sorted.length * 95 / 100] / 1_000,
        sorted[sorted.length - 1] / 1_000);
  }

  private static Questionnaire chain() {
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < ITEMS; i++) {
      Item item = item("q" + i, ItemKind.BOOLEAN);
      items.add(i == 0 ? item : when(item, isYes("q" + (i - 1))));
    }
    return Samples.questionnaire(items.toArray(Item[]::new));
  }
}
