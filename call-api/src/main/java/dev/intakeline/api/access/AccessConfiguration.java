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
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
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
  private static final String METRICS = "/actuator/prometheus";

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
    requests
        .requestMatchers(HttpMethod.POST, "/api/v1/calls")
        .hasAuthority(Scope.CALLS_WRITE.authority())
        .requestMatchers(HttpMethod.DELETE, "/api/v1/calls/*")
        .hasAuthority(Scope.CALLS_WRITE.authority())
        .requestMatchers(HttpMethod.POST, "/api/v1/calls/*/escalation/ack")
        .hasAuthority(Scope.ESCALATIONS_ACK.authority())
        .requestMatchers(HttpMethod.GET, "/api/v1/calls", "/api/v1/calls/**")
        .hasAuthority(Scope.CALLS_READ.authority())
        .requestMatchers(HttpMethod.GET, "/api/v1/webhook-key")
        .hasAuthority(Scope.WEBHOOKS_KEY.authority())
        .requestMatchers(HttpMethod.PUT, "/api/v1/questionnaires/*")
        .hasAuthority(Scope.QUESTIONNAIRES_WRITE.authority())
        .requestMatchers(HttpMethod.GET, "/api/v1/questionnaires/*")
        .hasAnyAuthority(Scope.QUESTIONNAIRES_WRITE.authority(), Scope.CALLS_READ.authority());
    if (temporalUi.open()) {
      requests.requestMatchers("/codec/*").permitAll();
    } else {
      requests.requestMatchers("/codec/*").hasAuthority(Scope.PAYLOADS_READ.authority());
    }
    if (metrics.open()) {
      requests.requestMatchers(HttpMethod.GET, METRICS).permitAll();
    } else {
      requests
          .requestMatchers(HttpMethod.GET, METRICS)
          .hasAuthority(Scope.METRICS_READ.authority());
    }
    requests
        .requestMatchers(HttpMethod.POST, "/webhooks/livekit")
        .permitAll()
        .requestMatchers(HttpMethod.GET, "/actuator/health/**", "/api/v1/openapi")
        .permitAll()
        .anyRequest()
        .denyAll();
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
                "a bearer token of this installation's issuer, in time, with a tenant")
            .problem();
    return (request, response, why) -> {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
      ProblemWriter.write(response, problem);
    };
  }

  private static AccessDeniedHandler forbidden() {
    Problem problem =
        new Refused(
                ProblemKind.FORBIDDEN,
                HttpHeaders.AUTHORIZATION,
                "the token's scope doesn't hold what this request needs")
            .problem();
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
