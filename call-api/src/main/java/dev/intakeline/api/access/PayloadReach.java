package dev.intakeline.api.access;

import dev.intakeline.contracts.call.TenantId;
import java.util.Optional;
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
   * {@link Scope#PAYLOADS_READ_ALL}. Where the endpoint is open, nobody has a token: everybody's.
   */
  public static PayloadReach ofRequest() {
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    if (!(who instanceof JwtAuthenticationToken token) || readsAll(who)) {
      return new PayloadReach(Optional.empty());
    }
    String tenant = token.getToken().getClaimAsString(Requester.TENANT_CLAIM);
    if (tenant == null) {
      throw new IllegalStateException("A token without a tenant came past the token check");
    }
    return new PayloadReach(Optional.of(new TenantId(tenant)));
  }

  private static boolean readsAll(Authentication who) {
    return who.getAuthorities().stream()
        .anyMatch(held -> Scope.PAYLOADS_READ_ALL.authority().equals(held.getAuthority()));
  }
}
