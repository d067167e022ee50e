package dev.intakeline.registry;

import dev.intakeline.registry.call.CallEpochs;
import dev.intakeline.registry.call.CallStore;
import dev.intakeline.registry.call.DialLedger;
import dev.intakeline.registry.release.QuestionnaireStore;
import dev.intakeline.registry.release.RuleStore;
import dev.intakeline.registry.release.WordsStore;
import dev.intakeline.registry.request.IdempotencyKeys;
import dev.intakeline.registry.request.WebhookEvents;
import dev.intakeline.registry.tenant.ContactStore;
import dev.intakeline.registry.tenant.TenantStore;
import dev.intakeline.registry.tool.ToolAudit;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All stores of the registry over one database; each is thread-safe and holds no state. */
public record Registry(
    TenantStore tenants,
    ContactStore contacts,
    QuestionnaireStore questionnaires,
    RuleStore rules,
    WordsStore words,
    CallStore calls,
    CallEpochs epochs,
    DialLedger dials,
    IdempotencyKeys keys,
    WebhookEvents webhookEvents,
    ToolAudit toolAudit) {

  /** The stores over a database whose tables are up to date. */
  public static Registry over(DataSource database) {
    JdbcClient jdbc = JdbcClient.create(database);
    return new Registry(
        new TenantStore(jdbc),
        new ContactStore(database),
        new QuestionnaireStore(jdbc),
        new RuleStore(jdbc),
        new WordsStore(jdbc),
        new CallStore(jdbc),
        new CallEpochs(jdbc),
        new DialLedger(jdbc),
        new IdempotencyKeys(jdbc),
        new WebhookEvents(jdbc),
        new ToolAudit(jdbc));
  }
}
