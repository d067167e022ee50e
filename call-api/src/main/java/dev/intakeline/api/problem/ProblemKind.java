package dev.intakeline.api.problem;

import java.util.Locale;

/**
 * The kinds of problem that the API tells apart: the status and the title of an {@code
 * application/problem+json} body. The slug ends its {@code type}.
 */
public enum ProblemKind {
  MALFORMED_BODY(400, "The body can't be read"),
  BAD_REQUEST(400, "The request can't be understood"),
  UNAUTHENTICATED(401, "The token isn't good"),
  FORBIDDEN(403, "The token doesn't allow this"),
  NOT_FOUND(404, "There is no such thing"),
  NOT_ALLOWED(405, "This can't be done here"),
  NOT_ACCEPTABLE(406, "This isn't to be had in such a form"),
  CONFLICT(409, "The state of things doesn't allow this now"),
  GONE(410, "It was destroyed"),
  BODY_TOO_LARGE(413, "The body is too large"),
  UNKNOWN_MEDIA_TYPE(415, "The body's type isn't taken here"),
  INVALID(422, "Some fields can't be accepted"),
  KEY_REUSED(422, "Another request came under this idempotency key"),
  TOO_MANY_CALLS(429, "Too many calls are open"),
  INTERNAL(500, "Something of ours is broken"),
  UNAVAILABLE(503, "Something of ours is away; try again");

  private final int status;
  private final String title;

  ProblemKind(int status, String title) {
    this.status = status;
    this.title = title;
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** The kind in words. */
  public String title() {
    return title;
  }

  /** The kind in a URL. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
