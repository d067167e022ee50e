package dev.intakeline.registry;

/**
 * Where the registry's database is. Its text form hides the password.
 *
 * @param jdbcUrl {@code jdbc:postgresql://...}
 * @param user the account, which owns the tables
 * @param password its password; may be empty where the server trusts the host
 * @param connectionsMax how many connections the pool holds at most; whoever needs one more waits
 *     for {@link RegistryDatabase#CONNECTION_WAIT} and then fails
 */
public record RegistrySettings(String jdbcUrl, String user, String password, int connectionsMax) {
  public static final int CONNECTIONS_DEFAULT = 8;

  public RegistrySettings {
    if (!jdbcUrl.startsWith("jdbc:postgresql:")) {
      throw new IllegalArgumentException("The registry's URL begins with jdbc:postgresql:");
    }
    if (connectionsMax < 1) {
      throw new IllegalArgumentException("The registry needs at least one connection");
    }
  }

  @Override
  public String toString() {
    return "RegistrySettings[" + user + ", " + connectionsMax + "]";
  }
}
