package dev.intakeline.local.platform.program;

import dev.intakeline.activities.ActivitiesConfiguration;
import dev.intakeline.api.CallApiConfiguration;
import dev.intakeline.mcp.McpServerConfiguration;
import dev.intakeline.workflows.WorkflowsConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The durable plane in one JVM: quick to start, small, and nobody has to kill a part of it. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableConfigurationProperties(ContentSettings.class)
@Import({
  StartingContent.class,
  CallApiConfiguration.class,
  McpServerConfiguration.class,
  ActivitiesConfiguration.class,
  WorkflowsConfiguration.class
})
public class PlatformApplication {
  public static void main(String[] args) {
    SpringApplication.run(PlatformApplication.class, args);
  }
}
