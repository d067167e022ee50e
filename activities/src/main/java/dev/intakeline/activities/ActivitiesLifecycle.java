package dev.intakeline.activities;

import dev.intakeline.activities.archive.Archivist;
import dev.intakeline.activities.archive.JournalArchivist;
import dev.intakeline.activities.archive.ResponseWriter;
import dev.intakeline.activities.archive.ShreddingArchivist;
import dev.intakeline.activities.danger.DangerActivitiesImpl;
import dev.intakeline.activities.deliver.Delivery;
import dev.intakeline.activities.dial.Dialler;
import dev.intakeline.activities.index.CallIndex;
import dev.intakeline.activities.index.LuceneCallIndex;
import dev.intakeline.activities.prepare.Preparation;
import dev.intakeline.activities.reaper.ReaperActivitiesImpl;
import dev.intakeline.activities.reaper.RunningCalls;
import dev.intakeline.activities.room.Clearing;
import dev.intakeline.activities.room.LiveKitRooms;
import dev.intakeline.activities.tell.NotifyActivitiesImpl;
import dev.intakeline.journal.archive.DirectoryArchive;
import dev.intakeline.journal.live.FileJournal;
import dev.intakeline.journal.live.Journal;
import dev.intakeline.journal.live.LiveCalls;
import dev.intakeline.notify.Destinations;
import dev.intakeline.notify.Notifiers;
import dev.intakeline.notify.WebhookSender;
import dev.intakeline.registry.Registry;
import dev.intakeline.registry.RegistryDatabase;
import dev.intakeline.registry.call.DialLedger;
import dev.intakeline.registry.order.OrderRules;
import dev.intakeline.registry.order.RegistryCatalogue;
import dev.intakeline.secrets.ContentKeys;
import dev.intakeline.secrets.FileContentKeys;
import dev.intakeline.secrets.SecretName;
import dev.intakeline.secrets.Secrets;
import dev.intakeline.secrets.Signer;
import dev.intakeline.secrets.StateFolder;
import dev.intakeline.temporal.TemporalConnection;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Opens the parts with the application, workers last, and closes them in reverse. */
final class ActivitiesLifecycle implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(ActivitiesLifecycle.class);

  private final ActivitiesSettings settings;
  private @Nullable Parts parts;

  ActivitiesLifecycle(ActivitiesSettings settings) {
    this.settings = settings;
  }

  @Override
  public synchronized void start() {
    Parts opening = new Parts();
    try {
      open(opening);
    } catch (RuntimeException failed) {
      opening.close();
      throw failed;
    }
    parts = opening;
  }

  private void open(Parts opening) {
    StateFolder state = new StateFolder(settings.stateFolder());
    Secrets secrets = Secrets.of(state);
    Registry registry = opening.add(RegistryDatabase.open(settings.registry(), secrets)).registry();
    LiveKitRooms rooms =
        opening.add(
            new LiveKitRooms(settings.livekit(), secrets.get(SecretName.LIVEKIT_API_SECRET)));
    Destinations destinations = Destinations.allowing(settings.webhooksAllowed());
    Notifiers notifiers = opening.add(Notifiers.with(secrets, destinations));
    WebhookSender results = opening.add(WebhookSender.with(secrets, destinations));
    CallIndex index = opening.add(LuceneCallIndex.open(settings.indexFolder(), Clock.systemUTC()));
    ContentKeys keys = new FileContentKeys(state.contentKeys(), secrets);
    Journal journal = new FileJournal(settings.journalFolder(), keys, Clock.systemUTC());
    TemporalConnection temporal =
        opening.add(TemporalConnection.open(settings.temporal(), secrets));
    opening.add(
        new ActivityWorkers(
            temporal,
            settings.tenantIds(),
            List.of(new NotifyActivitiesImpl(notifiers), new DangerActivitiesImpl(journal)),
            List.of(
                new CallActivitiesImpl(
                    preparation(registry, destinations),
                    rooms,
                    new Clearing(rooms, registry.epochs()::end),
                    archivist(keys, secrets, registry),
                    index,
                    new Delivery(results)),
                new Dialler(
                    (ref, attempt) ->
                        registry.dials().enter(ref, attempt) == DialLedger.Entry.ENTERED),
                new ReaperActivitiesImpl(
                    rooms,
                    new LiveCalls(settings.journalFolder()),
                    new RunningCalls(temporal.client()),
                    registry.epochs()::end,
                    () -> forgetOld(registry),
                    Clock.systemUTC()))));
  }

  private static Preparation preparation(Registry registry, Destinations destinations) {
    return new Preparation(
        registry.calls()::enter,
        new OrderRules(
            new RegistryCatalogue(registry), Dialler.REACHES_TELEPHONES, destinations::refusal));
  }

  private static void forgetOld(Registry registry) {
    int keys = registry.keys().forgetOld();
    int events = registry.webhookEvents().forgetOld();
    LOG.debug("{} idempotency keys and {} webhook events are forgotten", keys, events);
  }

  private Archivist archivist(ContentKeys keys, Secrets secrets, Registry registry) {
    Clock clock = Clock.systemUTC();
    DirectoryArchive archive =
        new DirectoryArchive(
            settings.archiveFolder(), settings.journalFolder(), keys, Signer.of(secrets), clock);
    Archivist sealing =
        new JournalArchivist(
            archive,
            new ResponseWriter(),
            order ->
                registry
                    .questionnaires()
                    .byHash(order.request().ref().tenant(), order.request().questionnaire()));
    return new ShreddingArchivist(sealing, archive, keys);
  }

  @Override
  public synchronized void stop() {
    if (parts != null) {
      parts.close();
      parts = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return parts != null;
  }
}
