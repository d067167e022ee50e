package dev.intakeline.api.problem;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyTest {
  private record Inner(Optional<Integer> number) {}

  private record Outer(Optional<String> text, Optional<Inner> inner, Optional<List<Inner>> list) {}

  @Test
  void readsWhatIsThereAndLeavesTheRestEmpty() throws IOException {
    Outer read = Body.json(body("{\"inner\": {\"number\": 3}}"), Outer.class);

    assertThat(read.text()).isEmpty();
    assertThat(read.inner()).contains(new Inner(Optional.of(3)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"secret": 1}                     | secret         | unknown field
          {"inner": {"secret": 1}}          | inner.secret   | unknown field
          {"list": [{}, {"number": "secret"}]} | list[1].number | a value of another type is expected
          {"text": 5}                       | text           | a value of another type is expected
          {"text": true}                    | text           | a value of another type is expected
          {"text": "secret"                 | ``             | not well-formed JSON at line 1, column 18
          """)
  void namesFieldAndReasonButNotTheContents(String body, String field, String reason) {
    assertThatThrownBy(() -> Body.json(body(body), Outer.class))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.problem().errors())
                  .containsExactly(new FieldProblem(field, reason));
              assertThat(refused.problem().status()).isEqualTo(400);
            });
  }

  @Test
  void readsNoMoreThanItMay() throws IOException {
    assertThat(Body.bytes(body("12345"), 5)).hasSize(5);
    assertThatThrownBy(() -> Body.bytes(body("123456"), 5))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.problem().status()).isEqualTo(413));
  }

  private static ByteArrayInputStream body(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }
}
