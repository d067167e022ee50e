package dev.intakeline.api.access;

import dev.intakeline.api.problem.Problem;
import dev.intakeline.api.problem.ProblemKind;
import dev.intakeline.api.problem.ProblemWriter;
import dev.intakeline.api.problem.Refused;
import java.util.List;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Which scope each request needs; what isn't named here is refused. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
  IssuerSettings.class,
  TemporalUiSettings.class,
  MetricsSettings.class
})
class AccessConfiguration {
  static {
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(Requester.class);
  }

  @Bean
  JwtDecoder tokens(IssuerSettings issuer) {
    return TokenCheck.decoder(issuer);
  }

  // No cookies and no sessions, so there is nothing that another site could ride on.
  @Bean
  SecurityFilterChain access(
      HttpSecurity http, JwtDecoder tokens, TemporalUiSettings temporalUi, MetricsSettings metrics)
      throws Exception {
    return http.securityMatcher("/api/**", "/codec/**", "/webhooks/**", "/actuator/**", "/error")
        .csrf(AbstractHttpConfigurer::disable)
        .cors(cors -> cors.configurationSource(origins(temporalUi)))
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .authorizeHttpRequests(requests -> rules(requests, temporalUi, metrics))
        .oauth2ResourceServer(
            server ->
                server
                    .jwt(jwt -> jwt.decoder(tokens))
                    .authenticationEntryPoint(unauthenticated())
                    .accessDeniedHandler(forbidden()))
        .build();
  }

  private static void rules(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          requests,
      TemporalUiSettings temporalUi,
      MetricsSettings metrics) {
    for (Entrance entrance : Entrance.BY_TOKEN) {
      boolean open =
          switch (entrance.path()) {
            case Entrance.CODEC -> temporalUi.open();
            case Entrance.METRICS -> metrics.open();
            default -> false;
          };
      if (open) {
        requests.requestMatchers(entrance.matcher()).permitAll();
      } else {
        requests.requestMatchers(entrance.matcher()).hasAnyAuthority(entrance.authorities());
      }
    }
    for (Entrance entrance : Entrance.OPEN) {
      requests.requestMatchers(entrance.matcher()).permitAll();
    }
    requests.anyRequest().denyAll();
  }

  private static CorsConfigurationSource origins(TemporalUiSettings temporalUi) {
    CorsConfiguration ui = new CorsConfiguration();
    ui.setAllowedOrigins(List.of(temporalUi.origin()));
    ui.setAllowedMethods(List.of("POST"));
    ui.setAllowedHeaders(List.of("content-type", "authorization", "x-namespace"));
    ui.setAllowCredentials(true);
    UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
    source.registerCorsConfiguration("/codec/*", ui);
    return source;
  }

  private static AuthenticationEntryPoint unauthenticated() {
    Problem problem =
        new Refused(
                ProblemKind.UNAUTHENTICATED,
                HttpHeaders.AUTHORIZATION,
                "a bearer token of this installation's issuer for the audience "
                    + Requester.AUDIENCE
                    + ", in time, with a subject and a tenant")
            .problem();
    return (request, response, why) -> {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
      ProblemWriter.write(response, problem);
    };
  }

  private static AccessDeniedHandler forbidden() {
    return (request, response, why) -> {
      Problem problem = Entrance.refusal(request).problem();
      if (problem.status() == ProblemKind.NOT_ALLOWED.status()) {
        Entrance.methodsAt(request)
            .forEach(method -> response.addHeader(HttpHeaders.ALLOW, method.name()));
      }
      ProblemWriter.write(response, problem);
    };
  }

  /** Of paths that Spring's firewall doesn't let through; they would be answered without a word. */
  @Bean
  RequestRejectedHandler unreadablePaths() {
    Problem problem = Refused.unreadable().problem();
    return (request, response, why) -> ProblemWriter.write(response, problem);
  }

  @Bean
  WebMvcConfigurer requesterArgument() {
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new RequesterArgument());
      }
    };
  }
}
