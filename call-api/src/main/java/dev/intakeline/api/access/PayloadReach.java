package dev.intakeline.api.access;

import dev.intakeline.api.problem.ProblemKind;
import dev.intakeline.api.problem.Refused;
import dev.intakeline.contracts.call.TenantId;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * Whose payloads a request may read.
 *
 * @param only this tenant's; everybody's where it is empty
 */
public record PayloadReach(Optional<TenantId> only) {
  /**
   * By the token of the request that this thread answers: its own tenant's, unless it is of scope
   * {@link Scope#PAYLOADS_READ_ALL}. Where the endpoint is open, whoever has no token reads
   * everybody's.
   *
   * @param open see {@link TemporalUiSettings}
   * @throws Refused for whoever comes without a token elsewhere, or by another way
   */
  public static PayloadReach ofRequest(boolean open) {
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    return switch (who) {
      case JwtAuthenticationToken token when readsAll(token) -> new PayloadReach(Optional.empty());
      case JwtAuthenticationToken token -> new PayloadReach(Optional.of(tenant(token)));
      case AnonymousAuthenticationToken _ when open -> new PayloadReach(Optional.empty());
      case null, default ->
          throw new Refused(
              ProblemKind.FORBIDDEN, HttpHeaders.AUTHORIZATION, "payloads are shown by token");
    };
  }

  private static TenantId tenant(JwtAuthenticationToken token) {
    String tenant = token.getToken().getClaimAsString(Requester.TENANT_CLAIM);
    if (tenant == null) {
      throw new IllegalStateException("A token without a tenant came past the token check");
    }
    return new TenantId(tenant);
  }

  private static boolean readsAll(Authentication who) {
    return who.getAuthorities().stream()
        .anyMatch(held -> Scope.PAYLOADS_READ_ALL.authority().equals(held.getAuthority()));
  }
}
