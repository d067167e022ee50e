package dev.intakeline.activities;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.context.annotation.Import;

/** Runs the activities in a process of their own. */
@SpringBootConfiguration
@Import(ActivitiesConfiguration.class)
public class ActivitiesApplication {
  /** Takes settings as Spring does: arguments, environment, files. */
  public static void main(String[] arguments) {
    SpringApplication application = new SpringApplication(ActivitiesApplication.class);
    application.setKeepAlive(true);
    application.run(arguments);
  }
}
