package dev.intakeline.media.speak.flite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "I have A as in Alpha, N as in November. | I have Ay as in Alpha, N as in November.",
        "A question. | A question.",
        "VITA as in Latin | VITA as in Latin"
      })
  void tellsTheLetterFromTheArticle(String text, String said) {
    assertThat(PlainText.of(text)).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "José Núñez | Jose Nunez",
        "Łukasz Sørensen-Weiß | Lukasz Sorensen-Weiss",
        "that’s “fine” – really | that's fine - really",
        "Ольга, hello 😀 | , hello"
      })
  void saysPlainLettersForThoseThatFliteLacks(String text, String said) {
    assertThat(PlainText.of(text).strip().replaceAll(" +", " ")).isEqualTo(said);
  }

  @Test
  void letsNothingButPrintableAsciiThrough() {
    StringBuilder everything = new StringBuilder();
    for (int letter = 0; letter <= Character.MAX_CODE_POINT; letter++) {
      everything.appendCodePoint(letter);
    }
    assertThat(PlainText.of(everything.toString())).matches("[ -~]*");
    assertThat(PlainText.of("\ud800 \u0000")).isBlank();
  }
}
