package dev.intakeline.secrets;

import dev.intakeline.contracts.call.CallRef;
import java.util.Optional;
import javax.crypto.SecretKey;

/**
 * One AES-256 key for each call's contents. Whoever destroys it destroys the contents wherever they
 * were copied to, and breaks no proof: hashes and signatures are over cipher texts. Safe for use by
 * many threads and processes.
 */
public interface ContentKeys {
  /**
   * The call's key, made when it is asked for first; every host of the call gets the same.
   *
   * @throws IllegalStateException when it was shredded
   */
  SecretKey keyOf(CallRef call);

  /** The call's key; empty when there never was one, or it was shredded. */
  Optional<SecretKey> find(CallRef call);

  /** Destroys the call's key for good; a call without one never gets one. */
  void shred(CallRef call);
}
