package dev.intakeline.api.problem;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.util.ClassUtils;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Says in our words what Spring refuses before a controller is asked. Spring's own texts quote what
 * was sent, so nothing of them is passed on.
 */
final class SpringRefusals {
  private static final String SEE = "/api/v1/openapi lists what is served";

  private SpringRefusals() {}

  /** What the requester did wrong; empty where the failure is ours. */
  static Optional<Problem> problem(Exception failure) {
    return switch (failure) {
      case MethodArgumentTypeMismatchException mismatch ->
          refused(ProblemKind.BAD_REQUEST, mismatch.getName(), expected(mismatch));
      case HttpMessageNotReadableException _ ->
          refused(ProblemKind.MALFORMED_BODY, "", "a body of the described form is expected");
      // The firewall reads a header when somebody asks for it.
      case RequestRejectedException _ -> Optional.of(Refused.unreadable().problem());
      case ErrorResponse spring when spring.getStatusCode().is4xxClientError() ->
          Optional.of(clientError(failure, spring.getStatusCode()));
      default -> Optional.empty();
    };
  }

  private static Problem clientError(Exception failure, HttpStatusCode status) {
    ProblemKind kind = kind(status);
    return switch (failure) {
      case MissingServletRequestParameterException missing ->
          problem(kind, missing.getParameterName(), "required");
      case MissingRequestHeaderException missing ->
          problem(kind, missing.getHeaderName(), "required");
      case HttpRequestMethodNotSupportedException other ->
          problem(kind, "", "use " + methods(other) + " here: " + SEE);
      case HttpMediaTypeNotAcceptableException other ->
          problem(kind, HttpHeaders.ACCEPT, oneOf(other));
      case HttpMediaTypeException other -> problem(kind, HttpHeaders.CONTENT_TYPE, oneOf(other));
      case NoResourceFoundException _ -> problem(kind, "", "nothing is served here: " + SEE);
      default -> problem(kind, "", "not of the described form: " + SEE);
    };
  }

  private static ProblemKind kind(HttpStatusCode status) {
    return switch (status.value()) {
      case 404 -> ProblemKind.NOT_FOUND;
      case 405 -> ProblemKind.NOT_ALLOWED;
      case 406 -> ProblemKind.NOT_ACCEPTABLE;
      case 413 -> ProblemKind.BODY_TOO_LARGE;
      case 415 -> ProblemKind.UNKNOWN_MEDIA_TYPE;
      default -> ProblemKind.BAD_REQUEST;
    };
  }

  private static String expected(MethodArgumentTypeMismatchException mismatch) {
    Class<?> type = mismatch.getRequiredType();
    return type != null
            && Number.class.isAssignableFrom(ClassUtils.resolvePrimitiveIfNecessary(type))
        ? "a number, in digits"
        : "a value of another form is expected: see /api/v1/openapi";
  }

  private static String methods(HttpRequestMethodNotSupportedException other) {
    String[] supported = other.getSupportedMethods();
    return supported == null ? "another method" : String.join(" or ", supported);
  }

  private static String oneOf(HttpMediaTypeException other) {
    return other.getSupportedMediaTypes().stream()
        .map(MediaType::toString)
        .collect(Collectors.joining(" or ", "has to be ", ""));
  }

  private static Optional<Problem> refused(ProblemKind kind, String field, String reason) {
    return Optional.of(problem(kind, field, reason));
  }

  private static Problem problem(ProblemKind kind, String field, String reason) {
    return Problem.of(kind, List.of(new FieldProblem(field, reason)));
  }
}
