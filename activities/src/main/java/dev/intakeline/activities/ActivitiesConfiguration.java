package dev.intakeline.activities;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The activities as a part of an application; brings nothing that another part could meet. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ActivitiesSettings.class)
public class ActivitiesConfiguration {
  @Bean
  ActivitiesLifecycle activitiesLifecycle(ActivitiesSettings settings) {
    return new ActivitiesLifecycle(settings);
  }
}
