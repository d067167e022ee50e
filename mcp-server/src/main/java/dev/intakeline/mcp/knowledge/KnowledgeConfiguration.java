package dev.intakeline.mcp.knowledge;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The library; steps back where the application brings one of its own. */
@Configuration(proxyBeanMethods = false)
class KnowledgeConfiguration {
  @Bean
  @ConditionalOnMissingBean
  Knowledge knowledge() {
    return new LuceneKnowledge(GuidanceLibrary.passages());
  }
}
