package dev.intakeline.registry;

import dev.intakeline.contracts.call.CallId;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.TenantId;
import dev.intakeline.contracts.questionnaire.EnableWhen;
import dev.intakeline.contracts.questionnaire.Item;
import dev.intakeline.contracts.questionnaire.ItemKind;
import dev.intakeline.contracts.questionnaire.LinkId;
import dev.intakeline.contracts.questionnaire.Questionnaire;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Things to keep; every tenant and call is another one, so that tests share a database. */
final class Samples {
  private Samples() {}

  static TenantId tenant(Registry registry) {
    TenantId tenant = new TenantId("t" + UUID.randomUUID().toString().substring(0, 8));
    registry.tenants().add(tenant);
    return tenant;
  }

  static CallRef call(TenantId tenant) {
    return new CallRef(tenant, new CallId(UUID.randomUUID().toString()));
  }

  static Questionnaire questionnaire(String id, String question) {
    Item item =
        new Item(
            new LinkId("q1"),
            ItemKind.BOOLEAN,
            question,
            true,
            EnableWhen.ALWAYS,
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            List.of());
    return new Questionnaire(id, "A title", "en-US", List.of(item), false);
  }
}
