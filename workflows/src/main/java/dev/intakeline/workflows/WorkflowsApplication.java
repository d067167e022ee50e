package dev.intakeline.workflows;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.context.annotation.Import;

/** Runs the workflows in a process of their own. */
@SpringBootConfiguration
@Import(WorkflowsConfiguration.class)
public class WorkflowsApplication {
  /** Takes settings as Spring does: arguments, environment, files. */
  public static void main(String[] arguments) {
    SpringApplication application = new SpringApplication(WorkflowsApplication.class);
    application.setKeepAlive(true);
    application.run(arguments);
  }
}
