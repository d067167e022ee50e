package dev.intakeline.local.caller;

import static java.util.Objects.requireNonNull;

import dev.intakeline.codec.Wire;
import dev.intakeline.livekit.JoinOptions;
import dev.intakeline.media.audio.Wave;
import dev.intakeline.media.listen.Expectation;
import dev.intakeline.media.listen.SpeechToText;
import dev.intakeline.media.listen.pocketsphinx.PocketSphinxInstallation;
import dev.intakeline.media.listen.pocketsphinx.PocketSphinxSpeechToText;
import dev.intakeline.media.speak.SpeechCache;
import dev.intakeline.media.speak.TextToSpeech;
import dev.intakeline.media.speak.Voice;
import dev.intakeline.media.speak.flite.FliteTextToSpeech;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The program of the scripted caller; the launcher starts it with the call's join ticket. */
@Command(
    name = "caller",
    description = "Joins a call's room as a scripted caller and writes caller.json and caller.wav.",
    mixinStandardHelpOptions = true)
public final class CallerMain implements Callable<Integer> {
  /** The variable that holds the join token: on the command line every process could read it. */
  public static final String TOKEN_VARIABLE = "INTAKELINE_JOIN_TOKEN";

  /** Where the log of the call is written, below the output folder. */
  public static final String LOG_FILE = "caller.json";

  /** Where the sound of the call is written, below the output folder. */
  public static final String TAPE_FILE = "caller.wav";

  @Option(names = "--url", required = true, description = "LiveKit's address, ws://...")
  private URI url = URI.create("ws://127.0.0.1");

  @ArgGroup(multiplicity = "1")
  private Script script = new Script();

  /** What the caller says: by a scenario, or from a recording. */
  private static final class Script {
    @Option(names = "--scenario", description = "The scenario's file.")
    private @Nullable Path scenario;

    @Option(names = "--voice", description = "A mono wave file with the caller's utterances.")
    private @Nullable Path voice;
  }

  @Option(names = "--out", required = true, description = "Folder for log and sound.")
  private Path out = Path.of("");

  @Option(names = "--cache", required = true, description = "Folder for synthesised sentences.")
  private Path cache = Path.of("");

  @Option(names = "--marks", description = "Mark the end of what is said, to measure by.")
  private boolean marks;

  private CallerMain() {}

  public static void main(String[] args) {
    System.exit(new CommandLine(new CallerMain()).execute(args)); // the top of the program
  }

  @Override
  public Integer call() throws Exception {
    Files.createDirectories(out);
    try (TextToSpeech synthesiser = new SpeechCache(FliteTextToSpeech.open(), cache);
        SpeechToText recognition = new PocketSphinxSpeechToText(PocketSphinxInstallation.find())) {
      SpeechToText.Session session = recognition.open();
      session.expect(new Expectation.Dictation());
      try (ReadBackCheck check = new ReadBackCheck(recognition.open())) {
        CallerLog log =
            caller(synthesiser, session, check)
                .call(JoinOptions.of(url, token()), out.resolve(TAPE_FILE));
        Files.write(out.resolve(LOG_FILE), Wire.json(log));
      }
    }
    return 0;
  }

  private ScriptedCaller caller(
      TextToSpeech synthesiser, SpeechToText.Session session, ReadBackCheck check)
      throws IOException {
    if (script.voice != null) {
      Playback playback = Playback.of(Wave.parse(Files.readAllBytes(script.voice)));
      return new ScriptedCaller("voice", playback, playback::sound, session, marks);
    }
    Scenario scenario =
        Wire.read(Files.readAllBytes(requireNonNull(script.scenario)), Scenario.class);
    Voicing voicing = new Voicing(synthesiser, new Voice(scenario.voice()));
    voicing.prepare(scenario);
    return new ScriptedCaller(
        scenario.name(),
        new Conversation(new Answers(scenario.cues(), check::isMine)),
        voicing::sound,
        session,
        marks);
  }

  private static String token() throws IOException {
    String token = System.getenv(TOKEN_VARIABLE);
    if (token == null || token.isBlank()) {
      throw new IOException(TOKEN_VARIABLE + " holds no join token. Start the caller by ./intake");
    }
    return token;
  }
}
