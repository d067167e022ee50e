package dev.intakeline.mcp;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Runs the tool server in a process of its own. */
@EnableAutoConfiguration
@Import(McpServerConfiguration.class)
public class McpServerApplication {
  /** Beside the API's 8080; not among the defaults that hold where parts share a process. */
  private static final int PORT_DEFAULT = 8082;

  /** Takes settings as Spring does: arguments, environment, files. */
  public static void main(String[] arguments) {
    SpringApplication application = new SpringApplication(McpServerApplication.class);
    application.setDefaultProperties(Map.of("server.port", PORT_DEFAULT));
    application.run(arguments);
  }
}
