package dev.intakeline.media.listen.pocketsphinx;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class SpellingTest {
  @Test
  void readsWordsAloudRoughly() {
    assertThat(Spelling.phones("tylenol")).isEqualTo("T IY L EH N AA L");
    assertThat(Spelling.phones("night")).isEqualTo("N AY T");
    assertThat(Spelling.phones("ship")).isEqualTo("SH IH P");
    assertThat(Spelling.phones("make")).isEqualTo("M EY K");
    assertThat(Spelling.phones("letter")).isEqualTo("L EH T ER");
    assertThat(Spelling.phones("7")).isEqualTo("S EH V AH N");
  }

  @Property
  void saysSomethingForAnyWord(
      @ForAll
          @CharRange(from = 'a', to = 'z')
          @CharRange(from = '\'', to = '9')
          @StringLength(min = 1, max = 40)
          String word) {
    assertThat(Spelling.phones(word)).matches("[A-Z]{1,2}( [A-Z]{1,2})*");
  }
}
