package dev.intakeline.contracts.questionnaire;

import static dev.intakeline.contracts.questionnaire.Samples.item;
import static dev.intakeline.contracts.questionnaire.Samples.when;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What must hold for every questionnaire without problems and every caller. */
class InterviewPropertyTest {
  /** A questionnaire, and a seed from which a caller's answers are drawn. */
  record Case(Questionnaire questionnaire, long seed) {}

  @Property
  void everythingThatIsMadeHereCanBeAsked(@ForAll("cases") Case one) {
    assertThat(QuestionnaireCheck.problems(one.questionnaire())).isEmpty();
  }

  @Property
  void everyInterviewEndsWithEveryEnabledItemDealtWith(@ForAll("cases") Case one) {
    Questionnaire questionnaire = one.questionnaire();
    Progress progress = interview(one);

    Set<LinkId> answered = new HashSet<>();
    progress.answers().forEach(answer -> answered.add(answer.linkId()));
    for (Item item : flat(questionnaire.items())) {
      boolean due =
          Interview.isAskable(item) && Interview.isEnabled(questionnaire, progress, item.linkId());
      assertThat(answered.contains(item.linkId())).isEqualTo(due);
    }
  }

  @Property
  void nextIsTheFirstOpenItemInDocumentOrder(@ForAll("cases") Case one) {
    Questionnaire questionnaire = one.questionnaire();
    Random random = new Random(one.seed());
    Progress progress = Progress.NONE;
    for (Optional<Item> next = Interview.next(questionnaire, progress);
        next.isPresent();
        next = Interview.next(questionnaire, progress)) {
      Progress now = progress;
      Optional<Item> firstOpen =
          flat(questionnaire.items()).stream()
              .filter(Interview::isAskable)
              .filter(item -> Interview.isEnabled(questionnaire, now, item.linkId()))
              .filter(item -> now.answer(item.linkId()).isEmpty())
              .findFirst();
      assertThat(next).isEqualTo(firstOpen);
      progress =
          Interview.record(questionnaire, now, answer(next.orElseThrow(), random)).progress();
    }
  }

  @Property
  void aCorrectionLeavesOnlyAnswersOfEnabledItemsAndSaysWhatItDropped(@ForAll("cases") Case one) {
    Questionnaire questionnaire = one.questionnaire();
    Progress before = interview(one);
    Random random = new Random(~one.seed());
    for (GivenAnswer old : before.answers()) {
      Item item = Interview.item(questionnaire, old.linkId()).orElseThrow();
      GivenAnswer corrected = answer(item, random);
      Interview.Step step = Interview.record(questionnaire, before, corrected);

      List<LinkId> expected = new ArrayList<>(linkIds(before));
      expected.removeAll(step.dropped());
      assertThat(linkIds(step.progress())).isEqualTo(expected);
      assertThat(step.progress().answer(old.linkId())).hasValue(corrected.answer());
      for (LinkId kept : expected) {
        assertThat(Interview.isEnabled(questionnaire, step.progress(), kept)).isTrue();
      }
      for (LinkId dropped : step.dropped()) {
        assertThat(Interview.isEnabled(questionnaire, step.progress(), dropped)).isFalse();
      }
    }
  }

  @Property
  void recordingTwiceIsRecordingOnce(@ForAll("cases") Case one) {
    Questionnaire questionnaire = one.questionnaire();
    Progress before = interview(one);
    Random random = new Random(one.seed() + 1);
    for (GivenAnswer old : before.answers()) {
      Item item = Interview.item(questionnaire, old.linkId()).orElseThrow();
      GivenAnswer again = answer(item, random);
      Progress once = Interview.record(questionnaire, before, again).progress();
      Interview.Step twice = Interview.record(questionnaire, once, again);
      assertThat(twice).isEqualTo(new Interview.Step(once, List.of()));
    }
  }

  @Property
  void whatFitsIsInItsNormalForm(@ForAll("cases") Case one) {
    Random random = new Random(one.seed());
    for (Item item : flat(one.questionnaire().items())) {
      for (Item other : flat(one.questionnaire().items())) {
        if (answer(other, random).answer() instanceof ItemAnswer.Answered given
            && AnswerCheck.check(item, given.value()) instanceof AnswerCheck.Fits fits) {
          assertThat(AnswerCheck.check(item, fits.normalForm())).isEqualTo(fits);
        }
      }
    }
  }

  @Property
  void noQuestionnaireHangs(@ForAll("tangled") Case one) {
    QuestionnaireCheck.problems(one.questionnaire());
    Random random = new Random(one.seed());
    Progress progress = Progress.NONE;
    for (Item item : flat(one.questionnaire().items())) {
      Interview.next(one.questionnaire(), progress);
      if (Interview.isAskable(item)) {
        progress = Interview.record(one.questionnaire(), progress, answer(item, random)).progress();
      }
    }
  }

  @Provide
  Arbitrary<Case> cases() {
    return made(false);
  }

  @Provide
  Arbitrary<Case> tangled() {
    return made(true);
  }

  private static Arbitrary<Case> made(boolean tangled) {
    return Arbitraries.longs()
        .flatMap(
            seed ->
                Arbitraries.integers()
                    .between(1, 14)
                    .map(size -> new Case(new Maker(seed, size, tangled).make(), seed)));
  }

  private static Progress interview(Case one) {
    Random random = new Random(one.seed());
    Progress progress = Progress.NONE;
    int questions = 0;
    for (Optional<Item> next = Interview.next(one.questionnaire(), progress);
        next.isPresent();
        next = Interview.next(one.questionnaire(), progress)) {
      progress =
          Interview.record(one.questionnaire(), progress, answer(next.get(), random)).progress();
      assertThat(questions++).isLessThan(1_000);
    }
    return progress;
  }

  private static GivenAnswer answer(Item item, Random random) {
    if (random.nextInt(5) == 0) {
      return Samples.unanswered(item.linkId().value());
    }
    return Samples.answer(item.linkId().value(), value(item.kind(), random));
  }

  private static AnswerValue value(ItemKind kind, Random random) {
    return switch (kind) {
      case BOOLEAN -> new AnswerValue.BooleanAnswer(random.nextBoolean());
      case INTEGER -> new AnswerValue.IntegerAnswer(random.nextInt(3));
      case DECIMAL -> new AnswerValue.DecimalAnswer(BigDecimal.valueOf(random.nextInt(30), 1));
      case DATE -> new AnswerValue.DateAnswer(LocalDate.of(2026, 1, 1 + random.nextInt(3)));
      case STRING -> new AnswerValue.TextAnswer("1 " + random.nextInt(3));
      case TEXT -> new AnswerValue.TextAnswer(" word  " + random.nextInt(3));
      case CHOICE -> new AnswerValue.ChoiceAnswer(random.nextBoolean() ? "none" : "some");
      case GROUP, DISPLAY -> new AnswerValue.BooleanAnswer(true);
    };
  }

  private static List<LinkId> linkIds(Progress progress) {
    return progress.answers().stream().map(GivenAnswer::linkId).toList();
  }

  private static List<Item> flat(List<Item> items) {
    List<Item> all = new ArrayList<>();
    for (Item item : items) {
      all.add(item);
      all.addAll(flat(item.items()));
    }
    return all;
  }

  /**
   * Makes a questionnaire from a seed. Conditions look at items with a lower number, wherever those
   * stand in the document, so that there is no loop; a tangled one looks anywhere.
   */
  private static final class Maker {
    private final Random random;
    private final int size;
    private final boolean tangled;
    private final List<ItemKind> kinds;

    Maker(long seed, int size, boolean tangled) {
      this.random = new Random(seed);
      this.size = size;
      this.tangled = tangled;
      this.kinds =
          IntStream.range(0, size)
              .mapToObj(i -> i == 0 ? ItemKind.BOOLEAN : anyOf(List.of(ItemKind.values())))
              .map(kind -> kind == ItemKind.GROUP ? ItemKind.INTEGER : kind)
              .toList();
    }

    Questionnaire make() {
      List<Item> items = new ArrayList<>();
      for (int number = 0; number < size; number++) {
        Item next = withConditions(item("q" + number, kinds.get(number)), number);
        switch (random.nextInt(4)) {
          case 0 -> items.addFirst(next);
          case 1 -> items.add(hangFromLast(items, next));
          case 2 -> items.add(item("g" + number, ItemKind.GROUP, next));
          default -> items.add(next);
        }
      }
      return Samples.questionnaire(items.toArray(Item[]::new));
    }

    /**
     * A child follows from its parent: only a parent with a lower number keeps it free of loops.
     */
    private Item hangFromLast(List<Item> items, Item child) {
      if (items.isEmpty() || items.getLast().kind() == ItemKind.DISPLAY) {
        return child;
      }
      Item parent = items.removeLast();
      List<Item> children = new ArrayList<>(parent.items());
      children.add(child);
      return new Item(
          parent.linkId(),
          parent.kind(),
          parent.text(),
          parent.required(),
          parent.enableWhen(),
          parent.choices(),
          parent.form(),
          parent.min(),
          parent.max(),
          parent.lengthMax(),
          parent.readBack(),
          children);
    }

    private Item withConditions(Item item, int number) {
      List<Condition> conditions = new ArrayList<>();
      int bound = tangled ? size : number;
      for (int i = random.nextInt(3); i > 0 && bound > 0; i--) {
        int question = random.nextInt(bound);
        if (kinds.get(question) != ItemKind.DISPLAY) {
          conditions.add(condition(question));
        }
      }
      return when(
          item, anyOf(List.of(EnableWhen.Behavior.values())), conditions.toArray(Condition[]::new));
    }

    private Condition condition(int question) {
      ItemKind kind = kinds.get(question);
      boolean ordered =
          switch (kind) {
            case INTEGER, DECIMAL, DATE, CHOICE -> true;
            case BOOLEAN, STRING, TEXT, GROUP, DISPLAY -> false;
          };
      Condition.Operator operator =
          anyOf(
              ordered
                  ? List.of(Condition.Operator.values())
                  : List.of(
                      Condition.Operator.EXISTS,
                      Condition.Operator.EQUAL,
                      Condition.Operator.NOT_EQUAL));
      AnswerValue expected =
          operator == Condition.Operator.EXISTS
              ? new AnswerValue.BooleanAnswer(random.nextBoolean())
              : value(kind, random);
      return Samples.condition("q" + question, operator, expected);
    }

    private <T> T anyOf(List<T> all) {
      return all.get(random.nextInt(all.size()));
    }
  }
}
