package dev.intakeline.api;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Runs the API in a process of its own. */
@EnableAutoConfiguration
@Import(CallApiConfiguration.class)
public class CallApiApplication {
  /** Takes settings as Spring does: arguments, environment, files. */
  public static void main(String[] arguments) {
    SpringApplication.run(CallApiApplication.class, arguments);
  }
}
