package dev.intakeline.mcp.access;

import dev.intakeline.contracts.tools.ToolProtocol;
import dev.intakeline.registry.call.CallEpochs;
import dev.intakeline.secrets.CallTokens;
import dev.intakeline.tracing.TraceParent;
import dev.intakeline.tracing.Trail;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets requests pass that show a token in time and are of an accepted form and size. Refuses the
 * others before anything is read from them.
 */
final class TokenFilter extends HttpFilter {
  private static final long serialVersionUID = 1;
  private static final Logger LOG = LoggerFactory.getLogger(TokenFilter.class);
  private static final String SCHEME = "Bearer ";

  private final transient CallTokens tokens;
  private final transient CallEpochs epochs;

  TokenFilter(CallTokens tokens, CallEpochs epochs) {
    this.tokens = tokens;
    this.epochs = epochs;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String header = request.getHeader(ToolProtocol.TOKEN_HEADER);
    if (header == null || !header.startsWith(SCHEME)) {
      unauthorized(response, "a bearer token is missing");
      return;
    }
    switch (verdict(header.substring(SCHEME.length()).strip())) {
      case CallTokens.Refused refused ->
          unauthorized(
              response,
              switch (refused.reason()) {
                case MALFORMED -> "the token isn't one of this door's";
                case FORGED -> "the token isn't signed by this installation";
                case EXPIRED -> "the token has expired";
              });
      case CallTokens.Valid valid -> {
        new Grant(valid.call(), valid.epoch()).give(request);
        try (var _ = trail(request).with(valid.call()).follow()) {
          pass(valid, request, response, chain);
        }
      }
    }
  }

  /**
   * A host opens its session when it takes the call: from then on the tokens of the one before are
   * refused, whether it calls a tool or not. Refusing is the dispatcher's, which puts it on the
   * record.
   */
  private void note(CallTokens.Valid host) {
    try {
      var _ = epochs.advance(host.call(), host.epoch());
    } catch (RuntimeException away) {
      // The dispatcher meets the same, and answers for it.
      LOG.warn("A host's epoch can't be noted: {}", away.getClass().getName());
    }
  }

  /** A signed token may still name a call that can't be one: only we sign, but keys leak. */
  private CallTokens.Verdict verdict(String token) {
    try {
      return tokens.verify(token);
    } catch (IllegalArgumentException impossible) {
      return new CallTokens.Refused(CallTokens.Reason.MALFORMED);
    }
  }

  private void pass(
      CallTokens.Valid host,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain)
      throws IOException, ServletException {
    if (!request.getMethod().equals("POST")) {
      response.setHeader("Allow", "POST");
      Problem.METHOD.write(response, "there are no streams and no sessions here");
    } else if (request.getContentLengthLong() > ToolProtocol.REQUEST_BYTES_MAX) {
      Problem.TOO_LARGE.write(
          response, "a request has " + ToolProtocol.REQUEST_BYTES_MAX + " bytes at most");
    } else {
      note(host);
      chain.doFilter(request, new PlainErrors(response));
    }
  }

  private static Trail trail(HttpServletRequest request) {
    return Trail.of(Optional.ofNullable(request.getHeader(TraceParent.HEADER)));
  }

  private static void unauthorized(HttpServletResponse response, String why) throws IOException {
    LOG.info("Tool request refused: {}", why);
    response.setHeader("WWW-Authenticate", "Bearer");
    Problem.UNAUTHENTICATED.write(response, why);
  }
}
