package dev.intakeline.media.call;

import dev.intakeline.contracts.audit.CallEvent;
import dev.intakeline.contracts.call.CallAssignment;
import dev.intakeline.contracts.call.CallId;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.ContentHash;
import dev.intakeline.contracts.call.Epoch;
import dev.intakeline.contracts.call.HostResult;
import dev.intakeline.contracts.call.Subject;
import dev.intakeline.contracts.call.TenantId;
import dev.intakeline.contracts.call.WorkerId;
import dev.intakeline.contracts.escalation.Contact;
import dev.intakeline.contracts.escalation.Notification;
import dev.intakeline.contracts.questionnaire.Questionnaire;
import dev.intakeline.journal.entry.Entry;
import dev.intakeline.journal.live.FileJournal;
import dev.intakeline.journal.live.Journal;
import dev.intakeline.media.interview.AnswerLanguage;
import dev.intakeline.media.interview.PlainLanguage;
import dev.intakeline.media.interview.Plans;
import dev.intakeline.media.listen.HearingUnavailableException;
import dev.intakeline.media.listen.ScriptedDangerSpotter;
import dev.intakeline.media.listen.ScriptedSpeechToText;
import dev.intakeline.media.listen.ScriptedVoiceActivity;
import dev.intakeline.media.mouth.AudioClock;
import dev.intakeline.media.speak.Speech;
import dev.intakeline.media.speak.SpeechCache;
import dev.intakeline.media.speak.SynthesisFailedException;
import dev.intakeline.media.speak.SynthesisInput;
import dev.intakeline.media.speak.TextToSpeech;
import dev.intakeline.media.speak.Voice;
import dev.intakeline.media.speak.WordTiming;
import dev.intakeline.notify.Told;
import dev.intakeline.secrets.FileContentKeys;
import dev.intakeline.secrets.LocalSecrets;
import dev.intakeline.secrets.StateFolder;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** A worker with fakes for all ports but the journal, and one call. */
public final class CallWorld implements AutoCloseable {
  public static final CallRef CALL = new CallRef(new TenantId("clinic"), new CallId("call-0001"));
  private static final long WITHIN_S = 40;
  final ScriptedSpeechToText words = new ScriptedSpeechToText();
  final ScriptedDangerSpotter danger = new ScriptedDangerSpotter();
  final FakeReports reports = new FakeReports();
  final FakeTools tools = new FakeTools();
  final Meters meters = new Meters();
  final List<Notification> notified = new CopyOnWriteArrayList<>();

  /** What contacts answer, in order; after those they take what they are told. */
  final Queue<Told> answers = new ConcurrentLinkedQueue<>();

  final AudioClock clock = new AudioClock();
  final CountedHearing hearing = new CountedHearing();
  final FileJournal journal;
  final Breakable recogniser = new Breakable(() -> new HearingUnavailableException("broken"));
  final Breakable voiceActivity = new Breakable(() -> new IllegalStateException("broken"));
  final Breakable spotter = new Breakable(() -> new HearingUnavailableException("broken"));
  final Breakable synthesiser = new Breakable(() -> new IllegalStateException("broken"));

  /** The fixed and other words that were asked for to be said now, in order. */
  final List<String> spoken = new CopyOnWriteArrayList<>();

  /** All words that were made into sound, said or not. */
  final Set<String> known = ConcurrentHashMap.newKeySet();

  private final Path folder;
  private Optional<BreakableJournal> writer = Optional.empty();
  Duration begunWithin = HostingOrder.BEGUN_WITHIN;
  volatile boolean recordersAreBroken;
  volatile boolean speechIsBroken;
  volatile boolean journalIsBuggy;

  /** How questions and answers sound. */
  AnswerLanguage language = new PlainLanguage();

  /** A worker whose files lie there. */
  public CallWorld(Path folder) {
    this.folder = folder;
    StateFolder state = new StateFolder(folder.resolve("state"));
    journal =
        new FileJournal(
            folder.resolve("journal"),
            new FileContentKeys(state.contentKeys(), LocalSecrets.prepare(state)),
            Clock.systemUTC());
  }

  /** It is the callee, who agrees to the interview but to no recording; these are the answers. */
  void agreesAndSays(String... answers) {
    words.hears("yes").hears("yes").hears("no");
    List.of(answers).forEach(words::hears);
  }

  /** Begins to host the call. */
  public CallPipeline host(Rooms rooms, Questionnaire questionnaire, Epoch epoch) {
    return host(parts(rooms), questionnaire, epoch);
  }

  /** Begins to host the call with other parts. */
  CallPipeline host(LiveParts parts, Questionnaire questionnaire, Epoch epoch) {
    return host(parts, assignment(questionnaire, epoch));
  }

  /** Begins to host a call whose callee is known to have come before. */
  CallPipeline hostAfterCallee(Rooms rooms, Questionnaire questionnaire, Epoch epoch) {
    return host(parts(rooms), assignment(questionnaire, epoch).at(epoch, true));
  }

  private CallPipeline host(LiveParts parts, CallAssignment assignment) {
    if (journal.open(CALL, assignment.epoch()) instanceof Journal.Opened(var disk, var earlier)) {
      BreakableJournal breakable = new BreakableJournal(disk);
      breakable.isBuggy = journalIsBuggy;
      writer = Optional.of(breakable);
      return CallPipeline.start(
          assignment, parts, new Journal.Opened(breakable, earlier), begunWithin);
    }
    throw new IllegalStateException("the journal is another host's");
  }

  /** The journal of the host that came last. */
  BreakableJournal disk() {
    return writer.orElseThrow();
  }

  /** Hosts the call to its end. */
  HostResult hold(Rooms rooms, Questionnaire questionnaire) throws Exception {
    return host(rooms, questionnaire, Epoch.FIRST).result().get(WITHIN_S, TimeUnit.SECONDS);
  }

  /** What the journal holds. */
  List<CallEvent> events() {
    return journal.read(CALL).stream().map(Entry::event).toList();
  }

  <T extends CallEvent> List<T> events(Class<T> kind) {
    return events().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** The words that reached the caller's ear whole, in order, told from the sound alone. */
  List<String> heardIn(FakeRooms rooms) {
    Map<Integer, String> words = new HashMap<>();
    known.forEach(text -> words.put((int) loudness(text), text));
    return rooms.heard.stream().map(loud -> words.getOrDefault(loud, "other words")).toList();
  }

  /** Of the sound that stands for this text. */
  static short loudness(String text) {
    return (short) (1_000 + Math.floorMod(text.hashCode(), 30_000));
  }

  /** What the worker has for all calls. */
  public LiveParts parts(Rooms rooms) {
    return new LiveParts(
        new WorkerId("worker-1"),
        hearing.counted(new BreakableVoiceActivity(new ScriptedVoiceActivity(), voiceActivity)),
        hearing.counted(new BreakableSpeechToText(words, recogniser)),
        hearing.counted(new BreakableDangerSpotter(danger, spotter)),
        new Listed(
            new SpeechCache(
                new BreakableTextToSpeech(new QuickSpeech(), synthesiser),
                folder.resolve("speech"))),
        new Voice("quick"),
        language,
        Plans.SILENCE,
        clock,
        journal,
        (_, _) -> {
          if (recordersAreBroken) {
            throw new IllegalStateException("a bug");
          }
          return CallRecorder.NONE;
        },
        rooms,
        tools,
        reports,
        message -> {
          if (message instanceof Notification notification) {
            notified.add(notification);
          }
          Told told = answers.poll();
          return told == null ? new Told.Taken() : told;
        },
        meters);
  }

  private static CallAssignment assignment(Questionnaire questionnaire, Epoch epoch) {
    return new CallAssignment(
        CALL,
        epoch,
        ContentHash.of(new byte[] {1}),
        questionnaire,
        ContentHash.of(new byte[] {2}),
        Plans.rules(),
        Plans.words(),
        "en-US",
        new Subject("Patient/1", "Alex Morgan"),
        List.of(new Contact("nurse", new Contact.Log()), new Contact("doctor", new Contact.Log())),
        Duration.ofMinutes(2),
        Optional.empty());
  }

  @Override
  public void close() throws InterruptedException {
    recogniser.close();
    voiceActivity.close();
    spotter.close();
    synthesiser.close();
    clock.close();
  }

  /** Lists what narrators ask for, and not what is made ahead. */
  private final class Listed implements TextToSpeech {
    private final TextToSpeech source;

    Listed(TextToSpeech source) {
      this.source = source;
    }

    @Override
    public Speech synthesize(SynthesisInput input, Voice voice) {
      known.add(input.text());
      if (Thread.currentThread().getName().equals("narrator")) {
        spoken.add(input.text());
      }
      return source.synthesize(input, voice);
    }

    @Override
    public void close() {
      source.close();
    }
  }

  /** 120 ms of sound, as loud as no other words: who hears it knows them. */
  private final class QuickSpeech implements TextToSpeech {
    @Override
    public Speech synthesize(SynthesisInput input, Voice voice) {
      if (speechIsBroken) {
        throw new SynthesisFailedException("broken");
      }
      short[] pcm = new short[SAMPLE_RATE / 100 * FakeRooms.FRAMES_OF_SPEECH];
      Arrays.fill(pcm, loudness(input.text()));
      return new Speech(pcm, WordTiming.estimate(input.text(), pcm));
    }

    @Override
    public void close() {
      // Nothing is held.
    }
  }
}
