package dev.intakeline.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class EnvironmentSecretsTest extends SecretsContract {
  @Override
  protected Secrets source() {
    return new EnvironmentSecrets(Map.of("INTAKE_SECRET_API_KEY", VALUE));
  }

  @Test
  void takesAnEmptyVariableForNone() {
    assertThat(new EnvironmentSecrets(Map.of("INTAKE_SECRET_API_KEY", " ")).find(KNOWN)).isEmpty();
  }
}
