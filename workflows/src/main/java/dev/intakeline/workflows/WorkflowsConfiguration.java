package dev.intakeline.workflows;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The workflows as a part of an application; brings nothing that another part could meet. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WorkflowsSettings.class)
public class WorkflowsConfiguration {
  @Bean
  WorkflowsLifecycle workflowsLifecycle(WorkflowsSettings settings) {
    return new WorkflowsLifecycle(settings);
  }
}
