package dev.intakeline.media.listen.pocketsphinx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class GrammarTextTest {
  @Test
  void endsTheAnswerWithSilence() {
    GrammarText text =
        GrammarText.of(
            """
            #JSGF V1.0;
            grammar days; // how long
            public <answer> = [about] /2.0/ <n> (day | days) {count} | i don't know;
            /* numbers */ <n> = two+ | twenty-one;
            """);
    assertThat(text.words())
        .containsExactly("about", "day", "days", "i", "don't", "know", "two", "twenty-one");
    assertThat(text.jsgf())
        .contains("public <whole__answer> = <answer> __end__;")
        .containsOnlyOnce("public");
  }

  @Test
  void refusesWhatIsNoGrammar() {
    assertThatThrownBy(() -> GrammarText.of("yes | no")).hasMessageContaining("begins with");
    assertThatThrownBy(() -> GrammarText.of("#JSGF V1.0; grammar g; <a> = yes;"))
        .hasMessageContaining("one public rule, not 0");
    assertThatThrownBy(
            () -> GrammarText.of("#JSGF V1.0; grammar g; public <a> = yes; public <b> = no;"))
        .hasMessageContaining("one public rule, not 2");
    assertThatThrownBy(() -> GrammarText.of("#JSGF V1.0; grammar g; public <a> = yes | <b>;"))
        .hasMessageContaining("rule <b> is missing");
  }

  @Test
  void repeatsARuleBehindAFirstOneOfIt() {
    GrammarText text = GrammarText.of("#JSGF V1.0; grammar g; <d> = one; public <a> = <d>+ | my;");
    assertThat(text.jsgf()).contains("<a> = <d> [<d>+] | my;");
  }
}
