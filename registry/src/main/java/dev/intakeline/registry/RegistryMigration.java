package dev.intakeline.registry;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the registry's tables to this build's version; several processes may do so at once. */
public final class RegistryMigration {
  private RegistryMigration() {}

  /**
   * Runs what is missing, under a lock in the database.
   *
   * @return how many steps were run
   */
  public static int migrate(DataSource database) {
    return Flyway.configure(RegistryMigration.class.getClassLoader())
        .dataSource(database)
        .locations("classpath:registry/migrations")
        .load()
        .migrate()
        .migrationsExecuted;
  }
}
