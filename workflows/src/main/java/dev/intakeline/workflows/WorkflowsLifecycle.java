package dev.intakeline.workflows;

import dev.intakeline.secrets.Secrets;
import dev.intakeline.secrets.StateFolder;
import dev.intakeline.temporal.TemporalConnection;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Starts the workers with the application and stops them before anything else closes. */
final class WorkflowsLifecycle implements SmartLifecycle {
  private final WorkflowsSettings settings;
  private @Nullable TemporalConnection connection;
  private @Nullable WorkflowWorkers workers;

  WorkflowsLifecycle(WorkflowsSettings settings) {
    this.settings = settings;
  }

  @Override
  public synchronized void start() {
    Secrets secrets = Secrets.of(new StateFolder(settings.stateFolder()));
    TemporalConnection opened = TemporalConnection.open(settings.temporal(), secrets);
    connection = opened;
    workers = new WorkflowWorkers(opened, settings.tenantIds());
  }

  @Override
  public synchronized void stop() {
    if (workers != null) {
      workers.close();
      workers = null;
    }
    if (connection != null) {
      connection.close();
      connection = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return connection != null;
  }
}
