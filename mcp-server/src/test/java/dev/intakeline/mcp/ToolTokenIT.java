package dev.intakeline.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.Epoch;
import dev.intakeline.contracts.tools.ToolNames;
import dev.intakeline.contracts.tools.ToolProtocol;
import dev.intakeline.registry.call.CallEpochs;
import dev.intakeline.secrets.CallTokens;
import dev.intakeline.secrets.LocalSecrets;
import dev.intakeline.secrets.StateFolder;
import io.modelcontextprotocol.client.transport.McpHttpClientTransportAuthorizationException;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(ToolServer.class)
class ToolTokenIT {
  private final RunningTools tools;

  ToolTokenIT(RunningTools tools) {
    this.tools = tools;
  }

  @Test
  void refusesATokenThatHasExpired() throws Exception {
    String expired = tools.token(tools.newCall(), Epoch.FIRST, Duration.ZERO);

    refuses(expired, "the token has expired");
  }

  @Test
  void refusesATokenOfAnotherInstallation(@TempDir Path folder) throws Exception {
    CallTokens others =
        new CallTokens(LocalSecrets.prepare(new StateFolder(folder)), Clock.systemUTC());

    refuses(
        others.issue(tools.newCall(), Epoch.FIRST, Duration.ofMinutes(1)),
        "the token isn't signed by this installation");
  }

  @Test
  void refusesWhatIsNoToken() throws Exception {
    refuses("abc", "the token isn't one of this door's");
  }

  @Test
  void refusesWhoeverShowsNone() throws Exception {
    HttpResponse<String> response = post(request().POST(body("{}")));

    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(response.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    assertThat(response.body()).contains("a bearer token is missing");
  }

  @Test
  void tellsTheClientSo() {
    String expired = tools.token(tools.newCall(), Epoch.FIRST, Duration.ZERO);
    try (ToolClient client = new ToolClient(tools.uri(), expired)) {
      assertThatThrownBy(() -> client.call("id-1", ToolNames.RECORD_ANSWER, Samples.days("k1", 3)))
          .rootCause()
          .isInstanceOf(McpHttpClientTransportAuthorizationException.class);
    }
  }

  @Test
  void hasNoStreams() throws Exception {
    assertThat(post(authorized().GET()).statusCode()).isEqualTo(405);
  }

  @Test
  void takesNoteOfNoHostWhoseRequestItRefuses() throws Exception {
    CallRef call = tools.newCall();
    HttpRequest.Builder next = authorized(call, Epoch.FIRST.next());

    assertThat(post(next.copy().GET()).statusCode()).isEqualTo(405);
    assertThat(post(next.copy().POST(body("x".repeat(70_000)))).statusCode()).isEqualTo(413);

    assertThat(tools.registry().epochs().advance(call, Epoch.FIRST))
        .isEqualTo(CallEpochs.Standing.CURRENT);
  }

  @Test
  void refusesBrokenJsonAndQuotesNothing() throws Exception {
    HttpResponse<String> response = post(authorized().POST(body("{\"jsonrpc\": secretword")));

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).doesNotContain("secretword");
  }

  @Test
  void refusesABodyThatTellsNoLengthAndIsTooLarge() throws Exception {
    String large = "{\"x\":\"" + "x".repeat(70_000) + "\"}";
    HttpResponse<String> response =
        post(
            authorized()
                .POST(
                    HttpRequest.BodyPublishers.fromPublisher(
                        HttpRequest.BodyPublishers.ofString(large))));

    assertThat(response.statusCode()).isEqualTo(413);
  }

  private void refuses(String token, String why) throws Exception {
    HttpResponse<String> response =
        post(request().setHeader(ToolProtocol.TOKEN_HEADER, "Bearer " + token).POST(body("{}")));

    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(response.body()).contains(why).doesNotContain(token);
  }

  private HttpRequest.Builder authorized() {
    return authorized(tools.newCall(), Epoch.FIRST);
  }

  private HttpRequest.Builder authorized(CallRef call, Epoch epoch) {
    return request().setHeader(ToolProtocol.TOKEN_HEADER, "Bearer " + tools.token(call, epoch));
  }

  private HttpRequest.Builder request() {
    return HttpRequest.newBuilder(tools.uri().resolve(ToolProtocol.PATH))
        .header("Content-Type", "application/json")
        .header("Accept", "application/json, text/event-stream");
  }

  private static HttpRequest.BodyPublisher body(String text) {
    return HttpRequest.BodyPublishers.ofString(text);
  }

  private static HttpResponse<String> post(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
  }
}
