package dev.intakeline.api.problem;

import dev.intakeline.tracing.Trail;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
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
    Optional<Problem> theirs = SpringRefusals.problem(failure);
    if (theirs.isPresent()) {
      return answer(
          theirs.get(),
          failure instanceof ErrorResponse spring ? spring.getHeaders() : HttpHeaders.EMPTY);
    }
    StackTraceElement[] stack = failure.getStackTrace();
    LOG.error(
        "A request failed: {} at {}",
        failure.getClass().getName(),
        stack.length == 0 ? "an unknown place" : stack[0]);
    return answer(Problem.of(ProblemKind.INTERNAL, whatToTell()), HttpHeaders.EMPTY);
  }

  /** The line in the log stands under the same trace. */
  private static List<FieldProblem> whatToTell() {
    return Trail.current()
        .map(
            trail ->
                new FieldProblem(
                    "", "tell whoever runs the installation the trace " + trail.trace().traceId()))
        .stream()
        .toList();
  }

  private static ResponseEntity<Problem> answer(Problem problem, HttpHeaders headers) {
    return ResponseEntity.status(problem.status())
        .headers(headers)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
