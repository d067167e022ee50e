package dev.intakeline.registry;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the registry over one PostgreSQL server for the whole run, stopped at its end. */
final class RealPostgres implements ParameterResolver {

  /** The server and the pool on it. */
  private record Running(EmbeddedPostgres server, RegistryDatabase database)
      implements AutoCloseable {
    static Running start() {
      try {
        EmbeddedPostgres server = EmbeddedPostgres.start();
        String url = server.getJdbcUrl("postgres", "postgres");
        return new Running(
            server,
            RegistryDatabase.open(new RegistrySettings(url, "postgres", 4), _ -> Optional.empty()));
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }

    @Override
    public void close() throws IOException {
      database.close();
      server.close();
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == Registry.class || type == RegistryDatabase.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Running running =
        context
            .getRoot()
            .getStore(ExtensionContext.Namespace.GLOBAL)
            .computeIfAbsent(RealPostgres.class, _ -> Running.start(), Running.class);
    return parameter.getParameter().getType() == Registry.class
        ? running.database().registry()
        : running.database();
  }
}
