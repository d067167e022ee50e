package dev.intakeline.registry;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.intakeline.secrets.Secret;
import dev.intakeline.secrets.SecretName;
import dev.intakeline.secrets.Secrets;
import java.time.Duration;
import javax.sql.DataSource;

/** The registry's pool of connections. Thread-safe; closed by whoever opened it. */
public final class RegistryDatabase implements AutoCloseable {
  /** How long somebody waits for a free connection before the call fails. */
  public static final Duration CONNECTION_WAIT = Duration.ofSeconds(3);

  /** A statement that takes longer is given up: all of ours touch a handful of rows. */
  public static final Duration STATEMENT_TIMEOUT = Duration.ofSeconds(5);

  private final HikariDataSource pool;

  private RegistryDatabase(HikariDataSource pool) {
    this.pool = pool;
  }

  /**
   * Connects and brings the tables up to date.
   *
   * @throws RuntimeException where the server can't be reached or the tables are newer than this
   *     build
   */
  public static RegistryDatabase open(RegistrySettings settings, Secrets secrets) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("registry");
    config.setJdbcUrl(settings.url());
    config.setUsername(settings.user());
    config.setPassword(secrets.find(SecretName.REGISTRY_PASSWORD).map(Secret::text).orElse(""));
    config.setMaximumPoolSize(settings.connectionsMax());
    config.setConnectionTimeout(CONNECTION_WAIT.toMillis());
    config.setConnectionInitSql("set statement_timeout = " + STATEMENT_TIMEOUT.toMillis());
    HikariDataSource pool = new HikariDataSource(config);
    try {
      RegistryMigration.migrate(pool);
    } catch (RuntimeException broken) {
      pool.close();
      throw broken;
    }
    return new RegistryDatabase(pool);
  }

  /** For whoever needs its own statements, e.g. a health check. */
  public DataSource dataSource() {
    return pool;
  }

  /** The stores over this pool. */
  public Registry registry() {
    return Registry.over(pool);
  }

  @Override
  public void close() {
    pool.close();
  }
}
