package dev.intakeline.api.delivery;

import dev.intakeline.secrets.Secret;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;

/**
 * The key by which a tenant's receiver checks signatures.
 *
 * @param key in the form of the Standard Webhooks specification: {@code whsec_} and base64
 */
record WebhookKey(
    @Schema(requiredMode = RequiredMode.REQUIRED, description = "whsec_ and base64; a secret")
        String key) {
  static WebhookKey of(Secret key) {
    return new WebhookKey("whsec_" + key.text());
  }

  @Override
  public String toString() {
    return "WebhookKey[hidden]";
  }
}
