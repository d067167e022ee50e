package dev.intakeline.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.call.CallId;
import dev.intakeline.contracts.call.ContentHash;
import dev.intakeline.contracts.call.TenantId;
import dev.intakeline.registry.request.IdempotencyKeys.Claim;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RealPostgres.class)
class RequestsIT {
  private static final ContentHash ORDER = ContentHash.of(new byte[] {1});
  private static final ContentHash OTHER_ORDER = ContentHash.of(new byte[] {2});

  private final Registry registry;
  private TenantId tenant = new TenantId("none");

  RequestsIT(Registry registry) {
    this.registry = registry;
  }

  @BeforeEach
  void newTenant() {
    tenant = Samples.tenant(registry);
  }

  @Test
  void leadsARepeatedOrderToTheSameCall() {
    CallId call = newCall();
    assertThat(registry.keys().claim(tenant, "k1", ORDER, call)).isEqualTo(new Claim.New(call));

    assertThat(registry.keys().claim(tenant, "k1", ORDER, newCall()))
        .isEqualTo(new Claim.Repeated(call));
  }

  @Test
  void refusesAnotherOrderUnderTheSameKey() {
    registry.keys().claim(tenant, "k1", ORDER, newCall());

    assertThat(registry.keys().claim(tenant, "k1", OTHER_ORDER, newCall()))
        .isEqualTo(new Claim.Conflict());
  }

  @Test
  void keepsEachTenantsKeysApart() {
    registry.keys().claim(tenant, "k1", ORDER, newCall());
    CallId call = newCall();

    assertThat(registry.keys().claim(Samples.tenant(registry), "k1", OTHER_ORDER, call))
        .isEqualTo(new Claim.New(call));
  }

  @Test
  void looksAKeyUpWithoutClaimingIt() {
    assertThat(registry.keys().find(tenant, "k1", ORDER)).isEmpty();
    CallId call = newCall();
    registry.keys().claim(tenant, "k1", ORDER, call);

    assertThat(registry.keys().find(tenant, "k1", ORDER)).contains(new Claim.Repeated(call));
    assertThat(registry.keys().find(tenant, "k1", OTHER_ORDER)).contains(new Claim.Conflict());
  }

  @Test
  void remembersWebhookEventsForEachTenantAndSource() {
    registry.webhookEvents().remember(tenant, "livekit", "EV_1");
    registry.webhookEvents().remember(tenant, "livekit", "EV_1");

    assertThat(registry.webhookEvents().isKnown(tenant, "livekit", "EV_1")).isTrue();
    assertThat(registry.webhookEvents().isKnown(tenant, "livekit", "EV_2")).isFalse();
    assertThat(registry.webhookEvents().isKnown(Samples.tenant(registry), "livekit", "EV_1"))
        .isFalse();
  }

  @Test
  void forgetsOnlyWhatIsOld() {
    registry.keys().claim(tenant, "k1", ORDER, newCall());
    registry.webhookEvents().remember(tenant, "livekit", "EV_1");

    registry.keys().forgetOld();
    registry.webhookEvents().forgetOld();

    assertThat(registry.keys().claim(tenant, "k1", ORDER, newCall()))
        .isInstanceOf(Claim.Repeated.class);
    assertThat(registry.webhookEvents().isKnown(tenant, "livekit", "EV_1")).isTrue();
  }

  private static CallId newCall() {
    return new CallId(UUID.randomUUID().toString());
  }
}
