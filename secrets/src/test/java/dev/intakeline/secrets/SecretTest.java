package dev.intakeline.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTest {
  @Test
  void isAKeyWhereItIs32BytesInEitherBase64() {
    byte[] key = new byte[32];
    key[0] = (byte) 0xfb;
    key[1] = (byte) 0xff;
    for (Base64.Encoder encoder :
        new Base64.Encoder[] {Base64.getEncoder(), Base64.getUrlEncoder()}) {
      assertThat(new Secret(encoder.encodeToString(key)).key("AES").getEncoded()).isEqualTo(key);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"c2hvcnQ=", "not base64, hunter2"})
  void anythingElseIsNoKeyAndIsNotShown(String text) {
    assertThatThrownBy(() -> new Secret(text).key("AES"))
        .isInstanceOf(IllegalStateException.class)
        .hasNoCause()
        .hasMessageNotContaining("hunter2");
  }

  @Test
  void isNeverEmpty() {
    assertThatThrownBy(() -> new Secret(" \n")).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Upper", "a_b", "../x", "1a"})
  void aNameThatIsNoFileNameIsRefused(String name) {
    assertThatThrownBy(() -> new SecretName(name)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aNameHasItsVariable() {
    assertThat(SecretName.MASTER_KEY.environmentVariable()).isEqualTo("INTAKE_SECRET_MASTER_KEY");
  }
}
