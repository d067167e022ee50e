package dev.intakeline.local.caller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnswersTest {
  private static final Scenario.ReadBack BORN =
      new Scenario.ReadBack(ReadBackForm.DATE, "march third nineteen eighty two", Optional.empty());

  private static final List<Scenario.Cue> CUES =
      List.of(
          cue("what is your date of birth", "march third nineteen eighty two", Optional.of(BORN)),
          cue("i have is that right", "yes", Optional.empty()));

  @Test
  void confirmsWhatItHadSaid() {
    Answers answers = new Answers(CUES, (mine, sound) -> mine.equals(BORN));
    assertThat(answers.to("what is your date of birth", new short[1]))
        .contains(Scenario.Reply.of("march third nineteen eighty two"));
    assertThat(answers.to("i have march third is that right", new short[1]))
        .contains(Scenario.Reply.of("yes"));
  }

  @Test
  void deniesWhatItHadNotSaid() {
    Answers answers = new Answers(CUES, (mine, sound) -> false);
    answers.to("what is your date of birth", new short[1]);

    assertThat(answers.to("i have may third is that right", new short[1]))
        .contains(Scenario.Reply.of("no i said march third nineteen eighty two"));
    assertThat(answers.to("i have may third is that right", new short[1]))
        .contains(Scenario.Reply.of("no"));
  }

  @Test
  void confirmsWhatNobodyCanCheck() {
    Answers answers = new Answers(CUES, (mine, sound) -> false);
    assertThat(answers.to("i have something is that right", new short[1]))
        .contains(Scenario.Reply.of("yes"));
  }

  private static Scenario.Cue cue(String hears, String says, Optional<Scenario.ReadBack> readBack) {
    return new Scenario.Cue(hears, List.of(Scenario.Reply.of(says)), readBack);
  }
}
