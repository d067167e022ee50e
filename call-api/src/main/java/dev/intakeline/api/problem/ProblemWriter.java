package dev.intakeline.api.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem where no controller is reached. Thread-safe. */
public final class ProblemWriter {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private ProblemWriter() {}

  /** Answers with the problem. */
  public static void write(HttpServletResponse response, Problem problem) throws IOException {
    response.setStatus(problem.status());
    response.setContentType(Problem.MEDIA_TYPE);
    response.getOutputStream().write(MAPPER.writeValueAsBytes(problem));
  }
}
