package dev.intakeline.workflows;

import dev.intakeline.contracts.call.TenantId;
import dev.intakeline.contracts.settings.RequiredSetting;
import dev.intakeline.temporal.TemporalSettings;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the workflows' process has to be told.
 *
 * @param temporal the server
 * @param tenants whose calls it runs
 * @param stateFolder where the installation's secrets lie, unless the environment has them
 */
@ConfigurationProperties("intakeline")
public record WorkflowsSettings(TemporalSettings temporal, List<String> tenants, Path stateFolder) {
  public WorkflowsSettings {
    RequiredSetting.check("intakeline.temporal.target", temporal);
    RequiredSetting.check("intakeline.tenants", tenants);
    RequiredSetting.check("intakeline.state-folder", stateFolder);
    tenants = List.copyOf(tenants);
  }

  List<TenantId> tenantIds() {
    return tenants.stream().map(TenantId::new).toList();
  }
}
