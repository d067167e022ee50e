package dev.intakeline.local.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** A process that wasn't told all it needs says what is missing, before its first call. */
class RequiredSettingsTest {
  private static final Map<String, String> OF_A_FORM =
      Map.of(
          "intakeline.registry.url", "jdbc:postgresql://127.0.0.1/registry",
          "intakeline.livekit.url", "ws://127.0.0.1:7880",
          "intakeline.tools.url", "http://127.0.0.1:8082");

  /** One setting that is left out, of those that a process takes. */
  record LeftOut(ProcessSettings process, String name) {
    @Override
    public String toString() {
      return process.type().getSimpleName() + " without " + name;
    }
  }

  static Stream<LeftOut> required() throws ClassNotFoundException {
    return ProcessSettings.all().stream()
        .flatMap(
            process ->
                process.settings().stream()
                    .filter(ProcessSettings.Setting::required)
                    .map(setting -> new LeftOut(process, setting.name())));
  }

  @ParameterizedTest
  @MethodSource("required")
  void missingOneIsNamed(LeftOut leftOut) {
    Map<String, String> rest = given(leftOut.process());
    rest.remove(leftOut.name());

    assertThat(catchThrowable(() -> bind(leftOut.process(), rest)))
        .rootCause()
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(leftOut.name() + " has to be given: docs/settings.md says what it is");
  }

  @ParameterizedTest
  @MethodSource("required")
  void emptyOneIsNamed(LeftOut leftOut) {
    Map<String, String> rest = given(leftOut.process());
    rest.put(leftOut.name(), "");

    assertThat(catchThrowable(() -> bind(leftOut.process(), rest)))
        .rootCause()
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(leftOut.name() + " has to be given");
  }

  @Test
  void allOfThemAreEnough() throws Exception {
    List<ProcessSettings> all = ProcessSettings.all();

    assertThat(all).hasSizeGreaterThan(8);
    assertThat(all).allSatisfy(process -> assertThat(bind(process, given(process))).isNotNull());
  }

  private static Object bind(ProcessSettings process, Map<String, String> given) {
    return new Binder(new MapConfigurationPropertySource(given))
        .bindOrCreate(process.prefix(), Bindable.of(process.type()));
  }

  private static Map<String, String> given(ProcessSettings process) {
    Map<String, String> given = new LinkedHashMap<>();
    for (ProcessSettings.Setting setting : process.settings()) {
      if (setting.required()) {
        given.put(setting.name(), OF_A_FORM.getOrDefault(setting.name(), "something"));
      }
    }
    if (process.prefix().equals("intakeline.api.issuer")) {
      given.put("intakeline.api.issuer.public-key", "issuer.pem");
    }
    return given;
  }
}
