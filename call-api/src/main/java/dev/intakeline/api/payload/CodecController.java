package dev.intakeline.api.payload;

import dev.intakeline.api.access.PayloadReach;
import dev.intakeline.api.access.TemporalUiSettings;
import dev.intakeline.api.problem.Body;
import dev.intakeline.api.problem.ProblemKind;
import dev.intakeline.api.problem.Refused;
import dev.intakeline.codec.RemoteCodec;
import dev.intakeline.contracts.call.TenantId;
import dev.intakeline.secrets.Secrets;
import dev.intakeline.temporal.TemporalConnection;
import io.swagger.v3.oas.annotations.Operation;
import io.temporal.payload.codec.PayloadCodecException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** {@code /codec/encode} and {@code /codec/decode}, as the Temporal UI asks for them. */
@RestController
final class CodecController {
  private final RemoteCodec codec;
  private final String uiOrigin;
  private final boolean open;

  CodecController(Secrets secrets, TemporalUiSettings temporalUi) {
    this.codec = new RemoteCodec(TemporalConnection.keys(secrets));
    this.uiOrigin = temporalUi.origin();
    this.open = temporalUi.open();
  }

  @Operation(summary = "Encrypt payloads for Temporal")
  @PostMapping(path = "/codec/encode", produces = MediaType.APPLICATION_JSON_VALUE)
  String encode(@RequestHeader(name = HttpHeaders.ORIGIN) Optional<String> origin, InputStream body)
      throws IOException {
    return answer(origin, body, request -> codec.encode(request, reach()));
  }

  @Operation(summary = "Decrypt payloads of Temporal")
  @PostMapping(path = "/codec/decode", produces = MediaType.APPLICATION_JSON_VALUE)
  String decode(@RequestHeader(name = HttpHeaders.ORIGIN) Optional<String> origin, InputStream body)
      throws IOException {
    return answer(origin, body, request -> codec.decode(request, reach()));
  }

  private Optional<TenantId> reach() {
    return PayloadReach.ofRequest(open).only();
  }

  private String answer(Optional<String> origin, InputStream body, UnaryOperator<String> work)
      throws IOException {
    if (!origin.equals(Optional.of(uiOrigin))) {
      throw new Refused(ProblemKind.FORBIDDEN, HttpHeaders.ORIGIN, "the Temporal UI's alone");
    }
    byte[] request = Body.bytes(body, RemoteCodec.REQUEST_LENGTH_MAX);
    try {
      return work.apply(new String(request, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException malformed) {
      throw new Refused(ProblemKind.MALFORMED_BODY, "payloads", "a list of payloads is expected");
    } catch (PayloadCodecException unreadable) {
      throw new Refused(ProblemKind.INVALID, "payloads", "changed, or encrypted by an unknown key");
    }
  }
}
