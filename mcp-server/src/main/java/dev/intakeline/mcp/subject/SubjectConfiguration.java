package dev.intakeline.mcp.subject;

import java.nio.file.Path;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The directory of subjects; steps back where the application brings the customer's own. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SubjectSettings.class)
class SubjectConfiguration {
  @Bean
  @ConditionalOnMissingBean
  SubjectDirectory subjectDirectory(SubjectSettings settings) {
    return settings.subjectsFile().isEmpty()
        ? FileSubjects.none()
        : FileSubjects.read(Path.of(settings.subjectsFile()));
  }
}
