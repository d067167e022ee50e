package dev.intakeline.media.wiring;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The media worker as an application. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MediaWorkerSettings.class)
public class MediaWorkerConfiguration {
  @Bean
  MediaWorkerLifecycle mediaWorkerLifecycle(
      MediaWorkerSettings settings, ConfigurableApplicationContext application) {
    return new MediaWorkerLifecycle(settings, application::close);
  }
}
