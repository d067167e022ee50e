package dev.intakeline.mcp;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the tool server connects to.
 *
 * @param stateFolder where the calls' keys lie, and the installation's secrets, unless the
 *     environment has them
 * @param registry the database
 */
@ConfigurationProperties("intakeline")
record ToolServerSettings(Path stateFolder, Database registry) {

  /** A PostgreSQL database; its password is the secret {@code registry-password}, if it has one. */
  record Database(
      String url, @DefaultValue("postgres") String user, @DefaultValue("8") int connectionsMax) {}
}
