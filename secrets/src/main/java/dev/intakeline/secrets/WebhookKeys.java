package dev.intakeline.secrets;

import dev.intakeline.contracts.call.TenantId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * The key that signs a tenant's webhooks: each tenant's own, derived (HKDF-SHA256) from {@link
 * SecretName#WEBHOOK_KEY}, so that who knows one can sign nothing to another tenant's receiver.
 * Always the same for the same tenant and secret. Safe for use by many threads.
 */
public final class WebhookKeys {
  private static final String PURPOSE = "intakeline/webhook/1/";
  private static final int KEY_BYTES = 32;

  private final SecretKey master;

  public WebhookKeys(Secrets secrets) {
    this.master = secrets.get(SecretName.WEBHOOK_KEY).key("HKDF");
  }

  /** The tenant's key: 32 bytes in base64. */
  public Secret of(TenantId tenant) {
    byte[] info = (PURPOSE + tenant.value()).getBytes(StandardCharsets.UTF_8);
    try {
      byte[] key =
          KDF.getInstance("HKDF-SHA256")
              .deriveData(HKDFParameterSpec.ofExtract().addIKM(master).thenExpand(info, KEY_BYTES));
      return new Secret(Base64.getEncoder().encodeToString(key));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every JDK has HKDF-SHA256", impossible);
    }
  }
}
