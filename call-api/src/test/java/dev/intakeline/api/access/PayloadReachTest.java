package dev.intakeline.api.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intakeline.api.problem.Refused;
import dev.intakeline.contracts.call.TenantId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

class PayloadReachTest {
  private static final Authentication NOBODY =
      new AnonymousAuthenticationToken(
          "key", "anonymous", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));

  @AfterEach
  void leave() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void isEverybodysForWhoeverHasNoTokenWhereTheEndpointIsOpen() {
    enter(NOBODY);

    assertThat(PayloadReach.ofRequest(true).only()).isEmpty();
  }

  @Test
  void isNothingForWhoeverHasNoTokenElsewhere() {
    enter(NOBODY);

    assertThatThrownBy(() -> PayloadReach.ofRequest(false)).isInstanceOf(Refused.class);
  }

  @Test
  void isNothingForWhoeverCameInByAnotherWay() {
    for (boolean open : new boolean[] {true, false}) {
      leave();
      assertThatThrownBy(() -> PayloadReach.ofRequest(open)).isInstanceOf(Refused.class);

      enter(new TestingAuthenticationToken("somebody", "password", "ROLE_USER"));
      assertThatThrownBy(() -> PayloadReach.ofRequest(open)).isInstanceOf(Refused.class);
    }
  }

  @Test
  void isTheTokensTenantUnlessItReadsAll() {
    for (boolean open : new boolean[] {true, false}) {
      enter(token(Scope.PAYLOADS_READ.authority()));
      assertThat(PayloadReach.ofRequest(open).only()).contains(new TenantId("clinic"));

      enter(token(Scope.PAYLOADS_READ_ALL.authority()));
      assertThat(PayloadReach.ofRequest(open).only()).isEmpty();
    }
  }

  private static Authentication token(String authority) {
    Jwt jwt =
        Jwt.withTokenValue("token")
            .header("alg", "none")
            .claim(Requester.TENANT_CLAIM, "clinic")
            .build();
    List<GrantedAuthority> held = AuthorityUtils.createAuthorityList(authority);
    return new JwtAuthenticationToken(jwt, held);
  }

  private static void enter(Authentication who) {
    SecurityContextHolder.getContext().setAuthentication(who);
  }
}
