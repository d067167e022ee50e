package dev.intakeline.media.speak.flite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FliteTextToSpeechTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "I have A as in Alpha, N as in November. | I have Ay as in Alpha, N as in November.",
        "A question. | A question.",
        "VITA as in Latin | VITA as in Latin"
      })
  void tellsTheLetterFromTheArticle(String text, String said) {
    assertThat(FliteTextToSpeech.spelledOut(text)).isEqualTo(said);
  }
}
