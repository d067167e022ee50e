package dev.intakeline.mcp.access;

import dev.intakeline.contracts.tools.ToolProtocol;
import dev.intakeline.registry.Registry;
import dev.intakeline.secrets.CallTokens;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Stands before the tools' path alone: other paths of the same process have other doors. */
@Configuration(proxyBeanMethods = false)
class ToolAccessConfiguration {
  @Bean
  FilterRegistrationBean<TokenFilter> toolTokenFilter(CallTokens tokens, Registry registry) {
    FilterRegistrationBean<TokenFilter> filter =
        new FilterRegistrationBean<>(new TokenFilter(tokens, registry.epochs()));
    filter.addUrlPatterns(ToolProtocol.PATH, ToolProtocol.PATH + "/*");
    return filter;
  }
}
