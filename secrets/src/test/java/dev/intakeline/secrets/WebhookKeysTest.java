package dev.intakeline.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.call.TenantId;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WebhookKeysTest {
  private static final TenantId CLINIC = new TenantId("clinic");

  @Test
  void eachTenantHasItsOwnAndNoneIsTheInstallations() {
    WebhookKeys keys = keys("a key of thirty-two bytes......!");

    assertThat(keys.of(CLINIC)).isEqualTo(keys.of(CLINIC));
    assertThat(keys.of(CLINIC)).isNotEqualTo(keys.of(new TenantId("hospital")));
    assertThat(keys.of(CLINIC).key("HmacSHA256").getEncoded())
        .hasSize(32)
        .isNotEqualTo("a key of thirty-two bytes......!".getBytes(StandardCharsets.UTF_8));
    assertThat(keys.of(CLINIC)).isNotEqualTo(keys("a key of thirty-two bytes......?").of(CLINIC));
  }

  /** Expected value computed apart from this code, by RFC 5869: receivers keep their keys. */
  @Test
  void isDerivedAsItWasYesterday() {
    assertThat(keys("a key of thirty-two bytes......!").of(CLINIC).text())
        .isEqualTo("orBfyj7qtSP8IhLWg8P/lJ0+vXrMD7mpyACwJlIkMfE=");
  }

  private static WebhookKeys keys(String master) {
    Secret secret =
        new Secret(Base64.getEncoder().encodeToString(master.getBytes(StandardCharsets.UTF_8)));
    return new WebhookKeys(name -> Optional.of(secret));
  }
}
