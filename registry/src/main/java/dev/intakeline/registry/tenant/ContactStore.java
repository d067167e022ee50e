package dev.intakeline.registry.tenant;

import dev.intakeline.contracts.call.TenantId;
import dev.intakeline.contracts.escalation.Contact;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whom each tenant wants to be told of red flags, in order. Thread-safe. */
public final class ContactStore {
  /** The most contacts that a tenant has. */
  public static final int CONTACTS_MAX = 20;

  private static final String LOG = "log:";

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  public ContactStore(DataSource database) {
    jdbc = JdbcClient.create(database);
    transaction = new TransactionTemplate(new JdbcTransactionManager(database));
  }

  /** Puts these contacts, in this order, in the place of all earlier ones, at once. */
  public void replace(TenantId tenant, List<Contact> contacts) {
    if (contacts.size() > CONTACTS_MAX) {
      throw new IllegalArgumentException("At most " + CONTACTS_MAX + " contacts");
    }
    transaction.executeWithoutResult(
        _ -> {
          jdbc.sql("delete from contact where tenant = :tenant")
              .param("tenant", tenant.value())
              .update();
          for (int place = 0; place < contacts.size(); place++) {
            insert(tenant, place, contacts.get(place));
          }
        });
  }

  private void insert(TenantId tenant, int place, Contact contact) {
    jdbc.sql(
            """
            insert into contact (tenant, place, contact, channel)
            values (:tenant, :place, :contact, :channel)\
            """)
        .param("tenant", tenant.value())
        .param("place", place)
        .param("contact", contact.id())
        .param("channel", channel(contact.channel()))
        .update();
  }

  /** The tenant's contacts, first to be told first. */
  public List<Contact> of(TenantId tenant) {
    return jdbc.sql("select contact, channel from contact where tenant = :tenant order by place")
        .param("tenant", tenant.value())
        .query((row, number) -> contact(row))
        .list();
  }

  private static String channel(Contact.Channel channel) {
    return switch (channel) {
      case Contact.Webhook(URI url) -> url.toString();
      case Contact.Log() -> LOG;
    };
  }

  private static Contact contact(ResultSet row) throws SQLException {
    String channel = row.getString("channel");
    return new Contact(
        row.getString("contact"),
        channel.equals(LOG) ? new Contact.Log() : new Contact.Webhook(URI.create(channel)));
  }
}
