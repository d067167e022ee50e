package dev.intakeline.secrets;

import java.util.Optional;

/**
 * The only source of secrets. Asked when something is built, not in the middle of a call: it may
 * take as long as a remote vault takes. Safe for use by many threads.
 */
public interface Secrets {
  /** An installation's secrets: the environment's, and its own files' where that has none. */
  static Secrets of(StateFolder state) {
    return new EnvironmentSecrets().orElse(new FileSecrets(state.secrets()));
  }

  /** The secret of this name, if this source has it. */
  Optional<Secret> find(SecretName name);

  /**
   * The secret of this name.
   *
   * @throws IllegalStateException when there is none; the text names it, and where it was looked
   *     for
   */
  default Secret get(SecretName name) {
    return find(name)
        .orElseThrow(() -> new IllegalStateException("There is no secret " + name + " in " + this));
  }

  /** This source, and another where this one doesn't know. */
  default Secrets orElse(Secrets other) {
    return new SecretsInTurn(this, other);
  }
}
