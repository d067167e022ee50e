package dev.intakeline.secrets;

import java.util.Map;
import java.util.Optional;

/** Secrets in environment variables, named as {@link SecretName#environmentVariable} says. */
public final class EnvironmentSecrets implements Secrets {
  private final Map<String, String> environment;

  /** Those of this process. */
  public EnvironmentSecrets() {
    this(System.getenv());
  }

  EnvironmentSecrets(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public Optional<Secret> find(SecretName name) {
    String value = environment.get(name.environmentVariable());
    return value == null || value.isBlank() ? Optional.empty() : Optional.of(new Secret(value));
  }

  @Override
  public String toString() {
    return "the environment";
  }
}
