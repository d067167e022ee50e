package dev.intakeline.api.access;

import dev.intakeline.contracts.settings.RequiredSetting;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose tokens are accepted.
 *
 * @param name the issuer, as it stands in its tokens
 * @param publicKey the file of its RSA public key in PEM; this or the next, the other one is empty
 * @param keySet the URL where it publishes its keys
 */
@ConfigurationProperties("intakeline.api.issuer")
public record IssuerSettings(
    String name, @DefaultValue("") String publicKey, @DefaultValue("") String keySet) {
  public IssuerSettings {
    RequiredSetting.check("intakeline.api.issuer.name", name);
    if (publicKey.isEmpty() == keySet.isEmpty()) {
      throw new IllegalArgumentException(
          "intakeline.api.issuer: exactly one of public-key and key-set has to be given");
    }
  }
}
