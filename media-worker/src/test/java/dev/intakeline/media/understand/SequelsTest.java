package dev.intakeline.media.understand;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.questionnaire.AnswerValue;
import dev.intakeline.contracts.questionnaire.Item;
import dev.intakeline.media.interview.Sequel;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables of what callers say on after letters and digits that were taken for all. */
final class SequelsTest {
  private static final SpokenLanguage ENGLISH = SpokenLanguage.of("en-US");

  private static final Map<String, Item> ITEMS =
      Map.of(
          "name", Items.LAST_NAME,
          "phone", Items.PHONE,
          "member", Items.MEMBER,
          "born", Items.BORN,
          "reason", Items.REASON,
          "fever", Items.FEVER);

  @ParameterizedTest
  @CsvSource({
    "name, m o r, g a n, MORGAN",
    "name, m o r, n, MORN",
    "name, m o r, and g a n, MORGAN",
    "name, m o r, uh g a n, MORGAN",
    "name, m o r, uh g um a n, MORGAN",
    "name, m o r uh g a, n, MORGAN",
    "name, m o r, okay it's g a n please, MORGAN",
    "name, no m o r, g a n, MORGAN",
    "name, no i said m o r, g a n, MORGAN",
    "name, b as in bravo r, o w n as in november, BROWN",
    "name, b r, r o w n, BRROWN",
    "name, m o, o r e, MOORE",
    "name, a n, a, ANA",
    "name, m a r s, h o, MARSHO",
    "phone, four two seven one, nine, 42719",
    "phone, four two seven one, uh nine oh, 427190",
    "phone, four two seven one, double five, 427155",
    "phone, 4271, nine, 42719",
  })
  void goesOn(String item, String before, String more, String whole) {
    assertThat(goingOn(item, before, more).whole()).isEqualTo(new AnswerValue.TextAnswer(whole));
  }

  @ParameterizedTest
  @CsvSource({
    "phone, four two seven one, so nine, six oh, 4271960",
    "name, m o r please, g a, n, MORGAN",
    "name, m o r, okay it's g a please, n, MORGAN",
  })
  void whatWasPutTogetherGoesOnAsWell(
      String item, String before, String more, String evenMore, String whole) {
    String both = goingOn(item, before, more).words();

    assertThat(goingOn(item, both, evenMore).whole()).isEqualTo(new AnswerValue.TextAnswer(whole));
  }

  @ParameterizedTest
  @CsvSource({
    "name, b r, b r o w n, BROWN",
    "name, b r, uh b r o w n, BROWN",
    "name, b r, no b r o w n, BROWN",
    "name, b r uh o, b r o w n, BROWN",
    "name, b r, bravo romeo oscar whiskey november, BROWN",
    "name, b r o w, b r, BR",
    "name, b r, b r, BR",
    "name, m o r, n o r g a n, NORGAN",
    "phone, four two seven one, four two seven one nine, 42719",
    "phone, four two seven one, four two nine one nine, 42919",
  })
  void beginsAnew(String item, String before, String more, String value) {
    assertThat(sequel(item, before, more))
        .isEqualTo(new Sequel.Anew(new AnswerValue.TextAnswer(value)));
  }

  @ParameterizedTest
  @CsvSource({
    "name, m o r, yes",
    "name, m o r, no",
    "name, m o r, that's right",
    "name, m o r, uh",
    "name, m o r, okay",
    "name, m o r, ''",
    "name, m o r, what was that",
    "name, m o r, actually it's l e e",
    "name, m o r, no l e e",
    "name, '', g a n",
    "member, four two seven nine one six, two",
    "born, march third nineteen eighty two, five",
    "reason, my knee, hurts",
    "fever, yes, i do",
  })
  void isSomethingElse(String item, String before, String more) {
    assertThat(sequel(item, before, more)).isEqualTo(new Sequel.Other());
  }

  private static Sequel.GoesOn goingOn(String item, String before, String more) {
    Sequel sequel = sequel(item, before, more);
    assertThat(sequel).isInstanceOf(Sequel.GoesOn.class);
    return (Sequel.GoesOn) sequel;
  }

  private static Sequel sequel(String item, String before, String more) {
    return ENGLISH.sequel(requireNonNull(ITEMS.get(item)), before, more);
  }
}
