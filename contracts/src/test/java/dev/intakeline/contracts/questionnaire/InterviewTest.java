package dev.intakeline.contracts.questionnaire;

import static dev.intakeline.contracts.questionnaire.Samples.answer;
import static dev.intakeline.contracts.questionnaire.Samples.code;
import static dev.intakeline.contracts.questionnaire.Samples.exists;
import static dev.intakeline.contracts.questionnaire.Samples.isYes;
import static dev.intakeline.contracts.questionnaire.Samples.item;
import static dev.intakeline.contracts.questionnaire.Samples.no;
import static dev.intakeline.contracts.questionnaire.Samples.number;
import static dev.intakeline.contracts.questionnaire.Samples.progress;
import static dev.intakeline.contracts.questionnaire.Samples.questionnaire;
import static dev.intakeline.contracts.questionnaire.Samples.scored;
import static dev.intakeline.contracts.questionnaire.Samples.unanswered;
import static dev.intakeline.contracts.questionnaire.Samples.when;
import static dev.intakeline.contracts.questionnaire.Samples.yes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InterviewTest {
  private final Questionnaire nested =
      questionnaire(
          item("hello", ItemKind.DISPLAY),
          item("fever", ItemKind.BOOLEAN, item("degrees", ItemKind.DECIMAL)),
          item(
              "symptoms",
              ItemKind.GROUP,
              when(item("chills", ItemKind.BOOLEAN), isYes("fever")),
              item("days", ItemKind.INTEGER)),
          item("bye", ItemKind.DISPLAY));

  @Test
  void asksInDocumentOrderThroughGroupsAndAnsweredQuestions() {
    assertThat(asked(nested, Progress.NONE)).isEqualTo("fever");
    assertThat(asked(nested, progress(answer("fever", yes())))).isEqualTo("degrees");
    assertThat(asked(nested, progress(answer("fever", yes()), unanswered("degrees"))))
        .isEqualTo("chills");
    assertThat(asked(nested, progress(answer("fever", no()), unanswered("degrees"))))
        .isEqualTo("days");
  }

  @Test
  void asksNothingWithinAQuestionThatWasLeftUnanswered() {
    assertThat(asked(nested, progress(unanswered("fever")))).isEqualTo("days");
  }

  @Test
  void endsWhenEveryEnabledItemIsDealtWith() {
    Progress all = progress(unanswered("fever"), unanswered("days"));
    assertThat(Interview.next(nested, all)).isEmpty();
  }

  @Test
  void speaksDisplaysAndGroupsBeforeTheirQuestionOnly() {
    assertThat(leadIn(nested, Progress.NONE)).containsExactly("hello");
    assertThat(leadIn(nested, progress(answer("fever", yes())))).isEmpty();
    assertThat(leadIn(nested, progress(unanswered("fever")))).containsExactly("symptoms");
    assertThat(leadIn(nested, progress(unanswered("fever"), unanswered("days"))))
        .containsExactly("bye");
  }

  @Test
  void goesBackToAnEarlierItemThatALaterAnswerEnables() {
    Questionnaire backwards =
        questionnaire(
            when(item("first", ItemKind.BOOLEAN), isYes("second")),
            item("second", ItemKind.BOOLEAN));
    assertThat(asked(backwards, Progress.NONE)).isEqualTo("second");
    assertThat(asked(backwards, progress(answer("second", yes())))).isEqualTo("first");
  }

  @Test
  void aCorrectionKeepsItsPlaceAndDropsTheBranchThatItDisables() {
    Questionnaire chain =
        questionnaire(
            item("a", ItemKind.BOOLEAN),
            when(item("b", ItemKind.BOOLEAN), isYes("a")),
            when(item("c", ItemKind.INTEGER), isYes("b")),
            item("d", ItemKind.INTEGER));
    Progress all =
        progress(
            answer("a", yes()), answer("b", yes()), answer("c", number(3)), answer("d", number(4)));

    Interview.Step step = Interview.record(chain, all, answer("a", no()));

    assertThat(step.dropped()).containsExactly(new LinkId("b"), new LinkId("c"));
    assertThat(step.progress()).isEqualTo(progress(answer("a", no()), answer("d", number(4))));
  }

  @Test
  void anAnswerSurvivesWhenAnotherBranchOfAnyTakesOver() {
    // c holds by a, and, once a is corrected, because b is dropped with it.
    Questionnaire either =
        questionnaire(
            item("a", ItemKind.BOOLEAN),
            when(item("b", ItemKind.BOOLEAN), isYes("a")),
            when(
                item("c", ItemKind.BOOLEAN),
                EnableWhen.Behavior.ANY,
                isYes("a"),
                exists("b", false)));
    Progress all = progress(answer("a", yes()), answer("b", no()), answer("c", yes()));

    Interview.Step step = Interview.record(either, all, answer("a", no()));

    assertThat(step.dropped()).containsExactly(new LinkId("b"));
    assertThat(step.progress().answer(new LinkId("c"))).isPresent();
  }

  @Test
  void leavingAQuestionUnansweredDropsWhatHangsFromIt() {
    Progress asked = progress(answer("fever", yes()), unanswered("degrees"));
    Interview.Step step = Interview.record(nested, asked, unanswered("fever"));
    assertThat(step.dropped()).containsExactly(new LinkId("degrees"));
  }

  @Test
  void anAnswerToADisabledItemDoesNotCount() {
    Interview.Step step = Interview.record(nested, Progress.NONE, answer("chills", yes()));
    assertThat(step.progress()).isEqualTo(Progress.NONE);
    assertThat(step.dropped()).containsExactly(new LinkId("chills"));
  }

  @Test
  void refusesAnswersToWhatTakesNone() {
    for (String linkId : List.of("hello", "symptoms", "unknown")) {
      assertThatThrownBy(() -> Interview.record(nested, Progress.NONE, answer(linkId, yes())))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(linkId);
    }
  }

  @Test
  void findsItemsAtAnyDepth() {
    assertThat(Interview.item(nested, new LinkId("chills")))
        .map(Item::kind)
        .hasValue(ItemKind.BOOLEAN);
    assertThat(Interview.item(nested, new LinkId("unknown"))).isEmpty();
  }

  @Test
  void aLoopIsNeverAHang() {
    Questionnaire loop =
        questionnaire(
            when(item("a", ItemKind.BOOLEAN), exists("b", false)),
            when(item("b", ItemKind.BOOLEAN), exists("a", false)));
    assertThat(Interview.next(loop, Progress.NONE)).isPresent();
    Progress one = Interview.record(loop, Progress.NONE, answer("a", yes())).progress();
    assertThat(Interview.record(loop, one, answer("b", yes()))).isNotNull();
  }

  @Test
  void scoresOnlyWhatIsComplete() {
    Questionnaire two =
        scored(item("x", ItemKind.CHOICE), item("y", ItemKind.CHOICE), item("z", ItemKind.TEXT));
    Progress half = progress(answer("x", code("some")));
    Progress whole = progress(answer("x", code("some")), answer("y", code("some")));
    Progress hole = progress(answer("x", code("some")), unanswered("y"));

    assertThat(Interview.score(two, half)).isEmpty();
    assertThat(Interview.score(two, hole)).isEmpty();
    assertThat(Interview.score(two, whole)).hasValue(BigDecimal.TWO);
    assertThat(Interview.score(questionnaire(item("x", ItemKind.CHOICE)), half)).isEmpty();
  }

  private static String asked(Questionnaire questionnaire, Progress progress) {
    Optional<Item> next = Interview.next(questionnaire, progress);
    return next.map(item -> item.linkId().value()).orElse("nothing");
  }

  private static List<String> leadIn(Questionnaire questionnaire, Progress progress) {
    return Interview.leadIn(questionnaire, progress).stream()
        .map(item -> item.linkId().value())
        .toList();
  }
}
