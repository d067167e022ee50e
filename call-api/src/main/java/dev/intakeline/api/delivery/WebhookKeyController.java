package dev.intakeline.api.delivery;

import dev.intakeline.api.access.Requester;
import dev.intakeline.secrets.Secrets;
import dev.intakeline.secrets.WebhookKeys;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/webhook-key}: a tenant learns its own key. */
@RestController
final class WebhookKeyController {
  private final WebhookKeys keys;

  WebhookKeyController(Secrets secrets) {
    this.keys = new WebhookKeys(secrets);
  }

  @Operation(
      summary = "The key of your webhooks",
      description = "Signs what is sent to your tenant's receivers, and to nobody else's.")
  @GetMapping("/api/v1/webhook-key")
  ResponseEntity<WebhookKey> key(Requester requester) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(WebhookKey.of(keys.of(requester.tenant())));
  }
}
