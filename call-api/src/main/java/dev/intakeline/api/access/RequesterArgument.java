package dev.intakeline.api.access;

import dev.intakeline.contracts.call.TenantId;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands controllers the {@link Requester} of a request whose token was accepted. */
final class RequesterArgument implements HandlerMethodArgumentResolver {
  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Requester.class;
  }

  @Override
  public Requester resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    if (SecurityContextHolder.getContext().getAuthentication()
        instanceof JwtAuthenticationToken authenticated) {
      Jwt token = authenticated.getToken();
      String tenant = token.getClaimAsString(Requester.TENANT_CLAIM);
      String account = token.getSubject();
      if (tenant != null && account != null) {
        return new Requester(new TenantId(tenant), account);
      }
    }
    throw new IllegalStateException("A controller that asks for the requester needs a token");
  }
}
