package dev.intakeline.mcp.access;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/**
 * Answers errors in place. The servlet container would send them to {@code /error}, where another
 * part of the application decides with other tokens who may see them.
 */
final class PlainErrors extends HttpServletResponseWrapper {
  PlainErrors(HttpServletResponse response) {
    super(response);
  }

  @Override
  public void sendError(int status) throws IOException {
    Problem.of(status).write((HttpServletResponse) getResponse(), status, "HTTP status " + status);
  }

  @Override
  public void sendError(int status, String message) throws IOException {
    sendError(status);
  }
}
