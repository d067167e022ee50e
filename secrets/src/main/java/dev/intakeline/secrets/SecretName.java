package dev.intakeline.secrets;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names a secret: 1 to 64 lower-case letters, digits and hyphens, starting with a letter. Not
 * secret itself; stands in logs.
 */
public record SecretName(String value) {
  // Before the constants below: making those needs it.
  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,63}");

  /** Wraps the calls' content keys; 32 bytes in base64. */
  public static final SecretName MASTER_KEY = new SecretName("master-key");

  /** Signs sealed records: an Ed25519 key pair in PEM; see {@link Signer}. */
  public static final SecretName SIGNING_KEY = new SecretName("signing-key");

  /** Signs the tool tokens of {@link CallTokens}; 32 bytes in base64. */
  public static final SecretName TOOL_TOKEN_KEY = new SecretName("tool-token-key");

  /** Encrypts Temporal's payloads; 32 bytes in base64. */
  public static final SecretName PAYLOAD_KEY = new SecretName("payload-key");

  /** LiveKit's API secret; text of 32 characters or more. */
  public static final SecretName LIVEKIT_API_SECRET = new SecretName("livekit-api-secret");

  /**
   * What each tenant's key for webhooks is derived from ({@link WebhookKeys}); 32 bytes in base64.
   */
  public static final SecretName WEBHOOK_KEY = new SecretName("webhook-key");

  /** Opens the registry's database; there is none where the server trusts the host. */
  public static final SecretName REGISTRY_PASSWORD = new SecretName("registry-password");

  public SecretName {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "A secret's name is 1 to 64 lower-case letters, digits and hyphens, starting with a"
              + " letter");
    }
  }

  /** The environment variable that holds it, e.g. {@code INTAKE_SECRET_MASTER_KEY}. */
  public String environmentVariable() {
    return "INTAKE_SECRET_" + value.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  @Override
  public String toString() {
    return value;
  }
}
