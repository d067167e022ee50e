package dev.intakeline.registry;

import dev.intakeline.contracts.settings.RequiredSetting;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the registry's database is; its password is {@link
 * dev.intakeline.secrets.SecretName#REGISTRY_PASSWORD}, if it has one.
 *
 * @param url {@code jdbc:postgresql://...}
 * @param user the account, which owns the tables
 * @param connectionsMax how many connections the pool holds at most; whoever needs one more waits
 *     for {@link RegistryDatabase#CONNECTION_WAIT} and then fails
 */
public record RegistrySettings(
    String url, @DefaultValue("postgres") String user, @DefaultValue("8") int connectionsMax) {
  public RegistrySettings {
    RequiredSetting.check("intakeline.registry.url", url);
    if (!url.startsWith("jdbc:postgresql:")) {
      throw new IllegalArgumentException(
          "intakeline.registry.url has to begin with jdbc:postgresql:");
    }
    if (connectionsMax < 1) {
      throw new IllegalArgumentException("intakeline.registry.connections-max has to be 1 or more");
    }
  }

  /** Without the URL, which may hold more than a place. */
  @Override
  public String toString() {
    return "RegistrySettings[" + user + ", " + connectionsMax + "]";
  }
}
