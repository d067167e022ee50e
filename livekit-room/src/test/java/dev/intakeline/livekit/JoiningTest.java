package dev.intakeline.livekit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.intakeline.livekit.RoomException.Reason;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JoiningTest {
  private static final URI SERVER = URI.create("ws://127.0.0.1:7880");
  private static final NativeLibrary LIBRARY =
      new NativeLibrary("a.property", "A_VARIABLE", "folder/library");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          client error: 401 Unauthorized - invalid authorization token | BAD_TOKEN
          client error: 403 Forbidden - permissions denied             | BAD_TOKEN
          client error: 404 Not Found - requested room does not exist  | NO_SUCH_ROOM
          client error: 404 Not Found - page                           | UNREACHABLE
          client error: 429 Too Many Requests                          | REFUSED
          transport connection error: IO error: Connection refused     | UNREACHABLE
          transport timed out                                          | TIMEOUT
          """)
  void understandsTheWordsOfTheCore(String words, Reason reason) {
    assertThat(Joining.reason("engine: signal failure: " + words)).isEqualTo(reason);
  }

  @Test
  void whatItDoesntUnderstandIsARefusal() {
    assertThat(Joining.reason("engine: something else")).isEqualTo(Reason.REFUSED);
  }

  @Test
  void neverPrintsTheTokenOrAnIdentity() {
    assertThat(JoinOptions.of(SERVER, "secret").toString()).doesNotContain("secret");
    assertThat(new ParticipantIdentity("+15550100").toString()).doesNotContain("555");
  }

  @Test
  void refusesOptionsThatMakeNoSense() {
    JoinOptions options = JoinOptions.of(SERVER, "token");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JoinOptions.of(URI.create("http://127.0.0.1"), "token"));
    assertThatIllegalArgumentException().isThrownBy(() -> JoinOptions.of(SERVER, " "));
    assertThatIllegalArgumentException().isThrownBy(() -> options.hearingAt(44_100));
    assertThatIllegalArgumentException().isThrownBy(() -> options.joiningWithin(Duration.ZERO));
  }

  @Test
  void asksForNoStunServerUnlessTold() {
    JoinOptions options = JoinOptions.of(SERVER, "token");
    List<String> turn = List.of("turn:turn.example.org:3478");
    assertThat(servers(options)).containsExactly("stun:127.0.0.1:9");
    assertThat(servers(options.throughIceServers(turn))).isEqualTo(turn);
  }

  @Test
  void findsTheLibraryWhereItIsNamedOrInAFolderAbove(@TempDir Path folder) throws Exception {
    Path named = Files.createFile(folder.resolve("named"));
    Path inherited = Files.createDirectories(folder.resolve("folder")).resolve("library");
    Files.createFile(inherited);
    Path deep = Files.createDirectories(folder.resolve("a/b"));

    assertThat(find(Map.of(), Map.of(), deep)).contains(inherited);
    assertThat(find(Map.of(), Map.of("A_VARIABLE", named.toString()), deep)).contains(named);
    assertThat(find(Map.of("a.property", named.toString()), Map.of("A_VARIABLE", "x"), deep))
        .contains(named);
    assertThat(find(Map.of("a.property", "missing"), Map.of(), deep)).isEmpty();
    assertThat(LIBRARY.advice("The core"))
        .contains("The core", "a.property", "A_VARIABLE", "folder/library");
  }

  private static java.util.Optional<Path> find(
      Map<String, String> properties, Map<String, String> environment, Path folder) {
    return LIBRARY.find(properties::get, environment::get, folder);
  }

  private static List<String> servers(JoinOptions options) {
    return Requests.connect(options, 1)
        .getConnect()
        .getOptions()
        .getRtcConfig()
        .getIceServers(0)
        .getUrlsList();
  }
}
