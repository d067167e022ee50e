package dev.intakeline.media;

import dev.intakeline.media.wiring.MediaWorkerConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.context.annotation.Import;

/** Runs a media worker: takes calls from Temporal and holds them in LiveKit's rooms. */
@SpringBootConfiguration
@Import(MediaWorkerConfiguration.class)
public class MediaWorkerApplication {
  /** Takes settings as Spring does: arguments, environment, files. */
  public static void main(String[] arguments) {
    SpringApplication application = new SpringApplication(MediaWorkerApplication.class);
    application.setKeepAlive(true);
    application.run(arguments);
  }
}
