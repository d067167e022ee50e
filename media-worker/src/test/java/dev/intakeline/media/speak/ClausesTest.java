package dev.intakeline.media.speak;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClausesTest {
  @Test
  void endsTheFirstAtTheFirstComma() {
    assertThat(Clauses.of("I have M as in Mike, O as in Oscar, R as in Romeo. Is that right?"))
        .containsExactly("I have M as in Mike,", "O as in Oscar, R as in Romeo. Is that right?");
  }

  @Test
  void leavesATextWithoutAPauseWhole() {
    assertThat(Clauses.of("I have Dr. Miller. Is that right?"))
        .containsExactly("I have Dr. Miller. Is that right?");
    assertThat(Clauses.of("One thousand,five")).containsExactly("One thousand,five");
    assertThat(Clauses.of("Hello, ")).containsExactly("Hello, ");
    assertThat(Clauses.of(" , you")).containsExactly(" , you");
  }
}
