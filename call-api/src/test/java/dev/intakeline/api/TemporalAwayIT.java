package dev.intakeline.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** An API of its own, whose Temporal server is frozen for a while. */
class TemporalAwayIT {

  @Test
  void saysSoWhileTemporalIsAwayAndLosesNoOrder() throws Exception {
    try (RunningApi api = RunningApi.start()) {
      ApiClient client = new ApiClient(api);
      Released.everything(api.registry(), RunningApi.TENANT);
      api.temporalServer().signal("STOP");
      ApiClient.Answer away;
      try {
        away = client.post("/api/v1/calls", CallsIT.ORDER, "key-1");
      } finally {
        api.temporalServer().signal("CONT");
      }

      assertThat(away.status()).isEqualTo(503);
      Problems.assertProblem(away, "unavailable", "");
      ApiClient.Answer again = client.post("/api/v1/calls", CallsIT.ORDER, "key-1");
      assertThat(again.status()).describedAs(again.text()).isEqualTo(201);
      assertThat(api.registry().calls().newest(RunningApi.TENANT, 10)).hasSize(1);
      String call = again.json().get("callId").asString();
      assertThat(client.get("/api/v1/calls/" + call).json().get("stage").asString())
          .isEqualTo("INTERVIEW");
    }
  }
}
