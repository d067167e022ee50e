package dev.intakeline.secrets;

import java.util.Optional;

/** One source after the other. */
record SecretsInTurn(Secrets first, Secrets second) implements Secrets {
  @Override
  public Optional<Secret> find(SecretName name) {
    return first.find(name).or(() -> second.find(name));
  }

  @Override
  public String toString() {
    return first + " or " + second;
  }
}
