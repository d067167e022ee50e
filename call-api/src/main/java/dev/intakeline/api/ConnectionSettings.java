package dev.intakeline.api;

import dev.intakeline.temporal.TemporalSettings;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the API connects to.
 *
 * @param stateFolder where the installation's secrets and keys lie, unless the environment has them
 * @param temporal the workflow service
 * @param registry the database
 */
@ConfigurationProperties("intakeline")
record ConnectionSettings(Path stateFolder, TemporalSettings temporal, Database registry) {

  /** A PostgreSQL database; its password is the secret {@code registry-password}, if it has one. */
  record Database(
      String url, @DefaultValue("postgres") String user, @DefaultValue("8") int connectionsMax) {}
}
