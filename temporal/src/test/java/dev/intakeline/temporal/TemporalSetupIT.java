package dev.intakeline.temporal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.call.ReaperWorkflow;
import dev.intakeline.contracts.call.SearchAttributes;
import dev.intakeline.contracts.call.TenantId;
import io.temporal.api.operatorservice.v1.ListSearchAttributesRequest;
import io.temporal.client.schedules.ScheduleClient;
import io.temporal.serviceclient.OperatorServiceStubs;
import io.temporal.serviceclient.OperatorServiceStubsOptions;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TemporalSetupIT {
  private static final TenantId TENANT = new TenantId("clinic");

  @Test
  void givesTheNamespaceWhatCallsNeedAndMayBeRepeated() {
    try (TemporalDevServer server = TemporalDevServer.start();
        TemporalConnection connection = server.connect()) {
      TemporalSetup.prepare(connection, List.of(TENANT));
      TemporalSetup.prepare(connection, List.of(TENANT));

      assertThat(attributes(connection)).containsAll(SearchAttributes.ALL);
      assertThat(
              ScheduleClient.newInstance(connection.stubs())
                  .getHandle(ReaperWorkflow.scheduleId(TENANT))
                  .describe()
                  .getId())
          .isEqualTo(ReaperWorkflow.scheduleId(TENANT));
    }
  }

  private static Set<String> attributes(TemporalConnection connection) {
    OperatorServiceStubs operator =
        OperatorServiceStubs.newServiceStubs(
            OperatorServiceStubsOptions.newBuilder()
                .setTarget(connection.settings().target())
                .validateAndBuildWithDefaults());
    try {
      return operator
          .blockingStub()
          .listSearchAttributes(
              ListSearchAttributesRequest.newBuilder()
                  .setNamespace(connection.settings().namespace())
                  .build())
          .getCustomAttributesMap()
          .keySet();
    } finally {
      operator.shutdownNow();
    }
  }
}
