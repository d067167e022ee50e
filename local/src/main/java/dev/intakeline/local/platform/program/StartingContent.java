package dev.intakeline.local.platform.program;

import dev.intakeline.codec.Wire;
import dev.intakeline.contracts.call.TenantId;
import dev.intakeline.contracts.escalation.Contact;
import dev.intakeline.contracts.safety.FixedWords;
import dev.intakeline.fhir.FhirQuestionnaires;
import dev.intakeline.fhir.ShippedQuestionnaires;
import dev.intakeline.registry.Registry;
import dev.intakeline.registry.content.Bytes;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/**
 * Puts the shipped questionnaires, rules and words into the registry, where what an earlier build
 * shipped gives way and what somebody published stays; and the contacts of these settings, in the
 * place of all others. Runs before calls are taken.
 */
@Component
final class StartingContent implements InitializingBean {
  private static final String WORDS = "/words/en-US.json";
  private static final String LANGUAGE = "en-US";
  private static final String JURISDICTION = "US";

  private final Registry registry;
  private final ContentSettings settings;

  StartingContent(Registry registry, ContentSettings settings) {
    this.registry = registry;
    this.settings = settings;
  }

  @Override
  public void afterPropertiesSet() throws IOException {
    TenantId tenant = new TenantId(settings.tenant());
    registry.tenants().add(tenant);
    registry
        .contacts()
        .replace(
            tenant,
            List.of(
                new Contact("nurse-on-call", new Contact.Webhook(settings.onCall())),
                new Contact("physician-on-call", new Contact.Webhook(settings.onCall()))));
    registry.rules().ship(tenant, ShippedRules.urgent());
    registry.words().ship(tenant, LANGUAGE, JURISDICTION, shipped(WORDS, FixedWords.class));
    for (String id : ShippedQuestionnaires.IDS) {
      ship(tenant, ShippedQuestionnaires.fhir(id));
    }
  }

  private void ship(TenantId tenant, byte[] fhir) {
    switch (FhirQuestionnaires.read(fhir)) {
      case FhirQuestionnaires.Read read ->
          registry.questionnaires().ship(tenant, read.questionnaire(), Bytes.of(fhir));
      case FhirQuestionnaires.Refused refused ->
          throw new IllegalStateException(
              "A shipped questionnaire is refused: " + refused.problems());
    }
  }

  private static <T> T shipped(String resource, Class<T> type) throws IOException {
    try (InputStream in = StartingContent.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("The resource " + resource + " is missing");
      }
      return Wire.read(in.readAllBytes(), type);
    }
  }
}
