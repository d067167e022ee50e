package dev.intakeline.api.access;

import dev.intakeline.api.problem.ProblemKind;
import dev.intakeline.api.problem.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * What of the API a token lets in by which scope, and what is open. Whatever isn't listed is
 * refused.
 *
 * @param method how it is asked for
 * @param path a pattern; one star stands for one part, two for any number
 * @param scopes one of them is enough; none where no token is needed
 */
record Entrance(HttpMethod method, String path, List<Scope> scopes) {
  static final String METRICS = "/actuator/prometheus";
  static final String CODEC = "/codec/*";

  static final List<Entrance> BY_TOKEN =
      List.of(
          of(HttpMethod.POST, "/api/v1/calls", Scope.CALLS_WRITE),
          of(HttpMethod.DELETE, "/api/v1/calls/*", Scope.CALLS_WRITE),
          of(HttpMethod.POST, "/api/v1/calls/*/escalation/ack", Scope.ESCALATIONS_ACK),
          of(HttpMethod.GET, "/api/v1/calls", Scope.CALLS_READ),
          of(HttpMethod.GET, "/api/v1/calls/**", Scope.CALLS_READ),
          of(HttpMethod.GET, "/api/v1/webhook-key", Scope.WEBHOOKS_KEY),
          of(HttpMethod.PUT, "/api/v1/questionnaires/*", Scope.QUESTIONNAIRES_WRITE),
          of(
              HttpMethod.GET,
              "/api/v1/questionnaires/*",
              Scope.QUESTIONNAIRES_WRITE,
              Scope.CALLS_READ),
          of(HttpMethod.POST, CODEC, Scope.PAYLOADS_READ),
          of(HttpMethod.GET, METRICS, Scope.METRICS_READ));

  /** What needs no token: who asks proves himself otherwise, or learns nothing of anybody. */
  static final List<Entrance> OPEN =
      List.of(
          of(HttpMethod.POST, "/webhooks/livekit"),
          of(HttpMethod.GET, "/actuator/health/**"),
          of(HttpMethod.GET, "/api/v1/openapi"));

  Entrance {
    scopes = List.copyOf(scopes);
  }

  private static Entrance of(HttpMethod method, String path, Scope... scopes) {
    return new Entrance(method, path, Arrays.asList(scopes));
  }

  RequestMatcher matcher() {
    return PathPatternRequestMatcher.withDefaults().matcher(method, path);
  }

  private boolean isAtPath(HttpServletRequest request) {
    return PathPatternRequestMatcher.withDefaults().matcher(path).matches(request);
  }

  String[] authorities() {
    return scopes.stream().map(Scope::authority).toArray(String[]::new);
  }

  private String scopesInWords() {
    return scopes.stream().map(Scope::text).collect(Collectors.joining(" or "));
  }

  /** The methods by which something is served at the request's path. */
  static List<HttpMethod> methodsAt(HttpServletRequest request) {
    return at(request).map(Entrance::method).distinct().toList();
  }

  private static Stream<Entrance> at(HttpServletRequest request) {
    return Stream.concat(BY_TOKEN.stream(), OPEN.stream())
        .filter(entrance -> entrance.isAtPath(request));
  }

  /** What somebody is told whose token didn't let them in. */
  static Refused refusal(HttpServletRequest request) {
    return at(request)
        .filter(entrance -> entrance.matcher().matches(request))
        .findFirst()
        .map(
            entrance ->
                new Refused(
                    ProblemKind.FORBIDDEN,
                    HttpHeaders.AUTHORIZATION,
                    "the token's scope lacks "
                        + entrance.scopesInWords()
                        + ": ask its issuer for one that holds it"))
        .orElseGet(() -> unlisted(methodsAt(request)));
  }

  private static Refused unlisted(List<HttpMethod> methods) {
    return methods.isEmpty()
        ? new Refused(
            ProblemKind.NOT_FOUND, "", "nothing is served here: /api/v1/openapi lists what is")
        : new Refused(
            ProblemKind.NOT_ALLOWED,
            "",
            "use "
                + methods.stream().map(HttpMethod::name).collect(Collectors.joining(" or "))
                + " here: /api/v1/openapi lists what is served");
  }
}
