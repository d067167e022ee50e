package dev.intakeline.activities;

import dev.intakeline.contracts.call.TenantId;
import dev.intakeline.contracts.media.MediaServer;
import dev.intakeline.contracts.settings.RequiredSetting;
import dev.intakeline.registry.RegistrySettings;
import dev.intakeline.temporal.TemporalSettings;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the activities' process has to be told.
 *
 * @param temporal the server
 * @param tenants whose calls it serves
 * @param livekit the media server
 * @param registry the registry's database
 * @param stateFolder where the installation's secrets and content keys lie
 * @param journalFolder where the media workers write the calls' journals
 * @param archiveFolder where sealed records are kept
 * @param indexFolder where the call index lies
 * @param webhooksAllowed hosts, addresses and blocks of them that webhooks may reach beside public
 *     ones, also by plain http
 */
@ConfigurationProperties("intakeline")
public record ActivitiesSettings(
    TemporalSettings temporal,
    List<String> tenants,
    MediaServer livekit,
    RegistrySettings registry,
    Path stateFolder,
    Path journalFolder,
    Path archiveFolder,
    Path indexFolder,
    @DefaultValue List<String> webhooksAllowed) {
  public ActivitiesSettings {
    RequiredSetting.check("intakeline.temporal.target", temporal);
    RequiredSetting.check("intakeline.tenants", tenants);
    RequiredSetting.check("intakeline.livekit.url", livekit);
    RequiredSetting.check("intakeline.registry.url", registry);
    RequiredSetting.check("intakeline.state-folder", stateFolder);
    RequiredSetting.check("intakeline.journal-folder", journalFolder);
    RequiredSetting.check("intakeline.archive-folder", archiveFolder);
    RequiredSetting.check("intakeline.index-folder", indexFolder);
    tenants = List.copyOf(tenants);
    webhooksAllowed = List.copyOf(webhooksAllowed);
  }

  List<TenantId> tenantIds() {
    return tenants.stream().map(TenantId::new).toList();
  }
}
