package dev.intakeline.mcp.access;

import dev.intakeline.codec.Wire;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;

/** Why a request was refused at the door, as problem+json. */
enum Problem {
  UNAUTHENTICATED(HttpServletResponse.SC_UNAUTHORIZED, "Not authenticated"),
  METHOD(HttpServletResponse.SC_METHOD_NOT_ALLOWED, "Method not allowed"),
  TOO_LARGE(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "Too large"),
  REFUSED(HttpServletResponse.SC_BAD_REQUEST, "Refused");

  private final int status;
  private final String title;

  Problem(int status, String title) {
    this.status = status;
    this.title = title;
  }

  static Problem of(int status) {
    return Arrays.stream(values())
        .filter(problem -> problem.status == status)
        .findFirst()
        .orElse(REFUSED);
  }

  void write(HttpServletResponse response, String detail) throws IOException {
    write(response, status, detail);
  }

  void write(HttpServletResponse response, int actualStatus, String detail) throws IOException {
    byte[] body = Wire.json(Map.of("title", title, "status", actualStatus, "detail", detail));
    response.setStatus(actualStatus);
    response.setContentType("application/problem+json");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
