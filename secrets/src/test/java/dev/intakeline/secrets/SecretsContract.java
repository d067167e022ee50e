package dev.intakeline.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every source of secrets keeps to. */
public abstract class SecretsContract {
  protected static final SecretName KNOWN = new SecretName("api-key");
  protected static final SecretName UNKNOWN = new SecretName("unknown");
  protected static final String VALUE = "hunter2 and more";

  /** A source that holds {@link #VALUE} under {@link #KNOWN}, and nothing else. */
  protected abstract Secrets source() throws IOException;

  @Test
  void givesTheValueAsItIs() throws IOException {
    assertThat(source().get(KNOWN).text()).isEqualTo(VALUE);
    assertThat(source().find(KNOWN)).contains(new Secret(VALUE));
  }

  @Test
  void namesWhatIsMissing() throws IOException {
    assertThat(source().find(UNKNOWN)).isEmpty();
    assertThatThrownBy(() -> source().get(UNKNOWN))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("unknown");
  }

  @Test
  void neverShowsAValue() throws IOException {
    assertThat(source() + " " + source().get(KNOWN)).doesNotContain("hunter2");
  }

  @Test
  void asksAnotherSourceOnlyWhereThisOneDoesNotKnow() throws IOException {
    Secrets other =
        new EnvironmentSecrets(
            Map.of("INTAKE_SECRET_API_KEY", "other", "INTAKE_SECRET_UNKNOWN", "found"));
    assertThat(source().orElse(other).get(KNOWN).text()).isEqualTo(VALUE);
    assertThat(source().orElse(other).get(UNKNOWN).text()).isEqualTo("found");
  }
}
