package dev.intakeline.mcp.access;

import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.Epoch;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** What a request's token is for: one hosting of one call. */
public record Grant(CallRef call, Epoch epoch) {
  private static final String ATTRIBUTE = Grant.class.getName();

  /** What this request was granted; empty where it didn't pass the token check. */
  public static Optional<Grant> of(HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof Grant grant
        ? Optional.of(grant)
        : Optional.empty();
  }

  void give(HttpServletRequest request) {
    request.setAttribute(ATTRIBUTE, this);
  }
}
