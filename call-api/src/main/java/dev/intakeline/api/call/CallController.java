package dev.intakeline.api.call;

import dev.intakeline.api.access.Requester;
import dev.intakeline.api.problem.Body;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/calls}. */
@RestController
final class CallController {
  private static final String PATH = "/api/v1/calls";
  private static final String LIST_DEFAULT = "50";

  private final CallService service;

  CallController(CallService service) {
    this.service = service;
  }

  @Operation(
      summary = "Order a call",
      description =
          "Send an Idempotency-Key: the same order under the same key is the same call, however"
              + " often it is sent.",
      requestBody =
          @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = "application/json",
                      schema = @Schema(implementation = CallOrder.class))))
  @ApiResponse(
      responseCode = "201",
      description = "The call; the same one for the same order under the same key",
      useReturnTypeSchema = true)
  @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<OrderedCall> order(
      Requester requester,
      @RequestHeader(name = "Idempotency-Key") Optional<String> key,
      InputStream body)
      throws IOException {
    OrderedCall ordered = service.order(requester, Body.json(body, CallOrder.class), key);
    return ResponseEntity.created(URI.create(PATH + "/" + ordered.callId())).body(ordered);
  }

  @Operation(summary = "The tenant's newest calls")
  @GetMapping(PATH)
  CallList newest(
      Requester requester,
      @Parameter(schema = @Schema(minimum = "1", maximum = "200", defaultValue = LIST_DEFAULT))
          @RequestParam(defaultValue = LIST_DEFAULT)
          int limit) {
    return new CallList(service.newest(requester, limit));
  }

  @Operation(summary = "Where a call is")
  @GetMapping(PATH + "/{callId}")
  CallSummary summary(Requester requester, @PathVariable String callId) {
    return service.summary(requester, callId);
  }

  @Operation(
      summary = "Call a call off",
      description = "A running conversation is ended politely; what was said is kept.")
  @ApiResponse(
      responseCode = "202",
      description = "It will end, or had ended; a caller in danger is kept until people know")
  @DeleteMapping(PATH + "/{callId}")
  ResponseEntity<Void> cancel(Requester requester, @PathVariable String callId) {
    service.cancel(requester, callId);
    return ResponseEntity.accepted().build();
  }
}
