package dev.intakeline.api.webhook;

import dev.intakeline.api.call.CallWorkflows;
import dev.intakeline.api.problem.Body;
import dev.intakeline.api.problem.ProblemKind;
import dev.intakeline.api.problem.Refused;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.RoomSignal;
import dev.intakeline.contracts.media.MediaServer;
import dev.intakeline.registry.Registry;
import dev.intakeline.secrets.SecretName;
import dev.intakeline.secrets.Secrets;
import dev.intakeline.tracing.Trail;
import io.livekit.server.WebhookReceiver;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import livekit.LivekitWebhook.WebhookEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /webhooks/livekit}. An event is remembered after the workflow has it, so one that got lost
 * half-way is taken again; one that comes twice is passed on once, and would do no harm twice.
 */
@RestController
final class LiveKitWebhookController {
  private static final Logger LOG = LoggerFactory.getLogger(LiveKitWebhookController.class);
  private static final String SOURCE = "livekit";

  /** The largest event, in bytes; those of a room with two people in it have some 2,000. */
  private static final int EVENT_BYTES_MAX = 64_000;

  private final LiveKitSignature signature;
  private final WebhookReceiver receiver;
  private final Registry registry;
  private final CallWorkflows workflows;

  LiveKitWebhookController(
      MediaServer server, Secrets secrets, Registry registry, CallWorkflows workflows) {
    String secret = secrets.get(SecretName.LIVEKIT_API_SECRET).text();
    this.signature = new LiveKitSignature(server.apiKey(), secret);
    this.receiver = new WebhookReceiver(server.apiKey(), secret);
    this.registry = registry;
    this.workflows = workflows;
  }

  @Operation(summary = "LiveKit's events, signed by LiveKit")
  @SecurityRequirements // none: LiveKit has no token of ours
  @PostMapping("/webhooks/livekit")
  ResponseEntity<Void> receive(
      @RequestHeader(name = HttpHeaders.AUTHORIZATION) Optional<String> token, InputStream body)
      throws IOException {
    // Whoever hasn't signed anything gets none of our memory for what they send.
    String genuine =
        token.filter(signature::isGenuine).orElseThrow(LiveKitWebhookController::forged);
    String text = new String(Body.bytes(body, EVENT_BYTES_MAX), StandardCharsets.UTF_8);
    WebhookEvent event = signed(text, genuine);
    Optional<CallRef> call = CallRef.ofRoomName(event.getRoom().getName());
    Optional<RoomSignal> signal = RoomEvents.signal(event);
    if (call.isPresent() && signal.isPresent()) {
      try (var _ = Trail.about(call.get())) {
        passOn(call.get(), signal.get());
      }
    }
    return ResponseEntity.ok().build();
  }

  private void passOn(CallRef call, RoomSignal signal) {
    if (registry.webhookEvents().isKnown(call.tenant(), SOURCE, signal.eventId())) {
      return;
    }
    workflows.roomChanged(call, signal);
    registry.webhookEvents().remember(call.tenant(), SOURCE, signal.eventId());
    LOG.info("Call {}: {}", call, signal.getClass().getSimpleName());
  }

  // The SDK says no by whatever exception comes its way; none of them is our fault.
  private WebhookEvent signed(String body, String token) {
    try {
      return receiver.receive(body, token);
    } catch (RuntimeException notSigned) {
      throw forged();
    } catch (Exception unreadable) {
      throw forged();
    }
  }

  private static Refused forged() {
    return new Refused(
        ProblemKind.UNAUTHENTICATED, HttpHeaders.AUTHORIZATION, "LiveKit's signature of this body");
  }
}
