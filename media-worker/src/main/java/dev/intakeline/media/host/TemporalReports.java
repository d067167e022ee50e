package dev.intakeline.media.host;

import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.FlagEnvelope;
import dev.intakeline.contracts.call.IntakeCallWorkflow;
import dev.intakeline.contracts.call.ReportAnswer;
import dev.intakeline.contracts.call.ReportEnvelope;
import dev.intakeline.media.call.Reports;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowException;
import io.temporal.client.WorkflowNotFoundException;
import java.util.function.Function;

/** Reports as updates of the call's workflow. */
public final class TemporalReports implements Reports {
  private final WorkflowClient client;

  /** Over a connection that outlives this. */
  public TemporalReports(WorkflowClient client) {
    this.client = client;
  }

  @Override
  public ReportAnswer report(CallRef call, ReportEnvelope envelope) {
    return update(call, workflow -> workflow.report(envelope));
  }

  @Override
  public ReportAnswer raiseFlag(CallRef call, FlagEnvelope envelope) {
    return update(call, workflow -> workflow.raiseFlag(envelope));
  }

  private ReportAnswer update(CallRef call, Function<IntakeCallWorkflow, ReportAnswer> update) {
    try {
      return update.apply(client.newWorkflowStub(IntakeCallWorkflow.class, call.workflowId()));
    } catch (WorkflowNotFoundException gone) {
      throw new NotReportedException("The call's workflow has ended", true, gone);
    } catch (WorkflowException | io.grpc.StatusRuntimeException away) {
      throw new NotReportedException(away.getClass().getSimpleName(), false, away);
    }
  }
}
