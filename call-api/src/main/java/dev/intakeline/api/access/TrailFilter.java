package dev.intakeline.api.access;

import dev.intakeline.tracing.TraceParent;
import dev.intakeline.tracing.Trail;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Goes on with the trace that a request brings, or begins one; tells which in the answer, so that
 * whoever asks can name it to an operator.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class TrailFilter extends HttpFilter {
  private static final long serialVersionUID = 1;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Trail trail = Trail.of(Optional.ofNullable(request.getHeader(TraceParent.HEADER)));
    response.setHeader(TraceParent.HEADER, trail.trace().header());
    try (var _ = trail.follow()) {
      chain.doFilter(request, response);
    }
  }
}
