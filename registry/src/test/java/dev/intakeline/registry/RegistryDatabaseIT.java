package dev.intakeline.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intakeline.contracts.call.TenantId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RealPostgres.class)
class RegistryDatabaseIT {

  @Test
  void bringsTheTablesUpToDateOnce(RegistryDatabase database) {
    assertThat(RegistryMigration.migrate(database.dataSource())).isZero();
  }

  @Test
  void knowsItsTenants(Registry registry) {
    TenantId tenant = Samples.tenant(registry);
    registry.tenants().add(tenant);

    assertThat(registry.tenants().isKnown(tenant)).isTrue();
    assertThat(registry.tenants().isKnown(new TenantId("nobody"))).isFalse();
    assertThat(registry.tenants().all()).contains(tenant);
  }

  @Test
  void saysSoWhenTheServerIsAway() {
    RegistrySettings away =
        new RegistrySettings("jdbc:postgresql://127.0.0.1:1/nothing", "nobody", 1);

    assertThatThrownBy(() -> RegistryDatabase.open(away, _ -> Optional.empty()))
        .isInstanceOf(RuntimeException.class);
  }
}
