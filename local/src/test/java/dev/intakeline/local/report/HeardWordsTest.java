package dev.intakeline.local.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HeardWordsTest {
  private static final String DANGER =
      "This may be an emergency. If you are in danger, hang up and call nine one one now.";

  @Test
  void findsASentenceThatWasHeardBadly() {
    List<String> heard =
        List.of(
            "in your own words what brings you into day",
            "this may be an emergency if you are in danger",
            "hang up and called nine one one now i am telling a person");
    assertThat(HeardWords.of(heard).hold(DANGER)).isTrue();
  }

  @Test
  void findsNothingWhereTheAgentWasMute() {
    assertThat(HeardWords.of(List.of()).hold(DANGER)).isFalse();
    assertThat(HeardWords.of(List.of("", "")).hold(DANGER)).isFalse();
  }

  @Test
  void findsNothingInOtherWords() {
    List<String> heard =
        List.of("are you in pain right now", "thank you what is your date of birth", "goodbye");
    assertThat(HeardWords.of(heard).hold(DANGER)).isFalse();
  }
}
