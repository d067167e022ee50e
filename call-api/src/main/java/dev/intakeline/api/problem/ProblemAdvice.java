package dev.intakeline.api.problem;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Turns whatever goes wrong in a controller into problem+json. */
@RestControllerAdvice
final class ProblemAdvice {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

  @ExceptionHandler
  ResponseEntity<Problem> refused(Refused refused) {
    return answer(refused.problem(), HttpHeaders.EMPTY);
  }

  // Exceptions' texts may hold contents, so classes and places are all that is logged.
  @ExceptionHandler
  ResponseEntity<Problem> failed(Exception failure) {
    if (failure instanceof ErrorResponse spring && spring.getStatusCode().is4xxClientError()) {
      return answer(Problem.of(kind(spring.getStatusCode()), List.of()), spring.getHeaders());
    }
    StackTraceElement[] stack = failure.getStackTrace();
    LOG.error(
        "A request failed: {} at {}",
        failure.getClass().getName(),
        stack.length == 0 ? "an unknown place" : stack[0]);
    return answer(Problem.of(ProblemKind.INTERNAL, List.of()), HttpHeaders.EMPTY);
  }

  private static ProblemKind kind(HttpStatusCode status) {
    return switch (status.value()) {
      case 404 -> ProblemKind.NOT_FOUND;
      case 405 -> ProblemKind.NOT_ALLOWED;
      case 413 -> ProblemKind.BODY_TOO_LARGE;
      case 415 -> ProblemKind.UNKNOWN_MEDIA_TYPE;
      default -> ProblemKind.BAD_REQUEST;
    };
  }

  private static ResponseEntity<Problem> answer(Problem problem, HttpHeaders headers) {
    return ResponseEntity.status(problem.status())
        .headers(headers)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
