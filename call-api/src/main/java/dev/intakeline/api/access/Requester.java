package dev.intakeline.api.access;

import dev.intakeline.contracts.call.TenantId;

/**
 * Who makes a request, by their token.
 *
 * @param tenant whose calls they may touch
 * @param account the token's subject
 */
public record Requester(TenantId tenant, String account) {
  static final String TENANT_CLAIM = "tenant";
  static final String AUDIENCE = "intakeline-api";
  static final int ACCOUNT_LENGTH_MAX = 100;
}
