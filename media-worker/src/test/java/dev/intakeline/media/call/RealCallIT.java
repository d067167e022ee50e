package dev.intakeline.media.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.audit.CallEvent;
import dev.intakeline.contracts.call.CallOutcome;
import dev.intakeline.contracts.call.CallReport;
import dev.intakeline.contracts.call.Epoch;
import dev.intakeline.contracts.call.HostResult;
import dev.intakeline.contracts.call.Participants;
import dev.intakeline.contracts.questionnaire.AnswerValue;
import dev.intakeline.contracts.questionnaire.ItemAnswer;
import dev.intakeline.contracts.safety.FixedPhrase;
import dev.intakeline.livekit.DtmfTone;
import dev.intakeline.livekit.LiveKitServer;
import dev.intakeline.media.interview.Plans;
import dev.intakeline.media.listen.pocketsphinx.PocketSphinxDangerSpotter;
import dev.intakeline.media.listen.pocketsphinx.PocketSphinxInstallation;
import dev.intakeline.media.listen.pocketsphinx.PocketSphinxSpeechToText;
import dev.intakeline.media.listen.silero.SileroVoiceActivity;
import dev.intakeline.media.room.AgentToken;
import dev.intakeline.media.room.LiveKitRooms;
import dev.intakeline.media.speak.Speech;
import dev.intakeline.media.speak.SpeechCache;
import dev.intakeline.media.speak.SynthesisInput;
import dev.intakeline.media.speak.Voice;
import dev.intakeline.media.speak.flite.FliteTextToSpeech;
import dev.intakeline.media.understand.SpokenLanguage;
import dev.intakeline.media.understand.SpokenReplies;
import dev.intakeline.secrets.Secret;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** A spoken interview in a real room with the embedded providers. */
@Isolated("its recognisers need the processor")
final class RealCallIT {
  private static final long WITHIN_S = 120;

  private static final Speech YES = clip("yes");
  private static final Speech THREE_DAYS = clip("three days");

  @TempDir Path folder;

  @Test
  void spokenInterviewOfTwoQuestionsIsHeldToItsEnd() throws Exception {
    assertThat(heldWith(new SpeakingCaller.Reply.Spoken(THREE_DAYS)))
        .extracting(heard -> heard.utterance().text())
        .doesNotContain("3");
  }

  @Test
  void keysAreAnAnswerAsWordsAre() throws Exception {
    assertThat(heldWith(new SpeakingCaller.Reply.Keyed(List.of(DtmfTone.THREE, DtmfTone.POUND))))
        .filteredOn(heard -> heard.utterance().text().equals("3"))
        .isNotEmpty();
  }

  /** Holds the interview with this reply to the second question; gives what was heard. */
  private List<CallEvent.Heard> heldWith(SpeakingCaller.Reply days) throws Exception {
    int spoken = days instanceof SpeakingCaller.Reply.Spoken ? 6 : 5;
    try (LiveKitServer server = LiveKitServer.start();
        CallWorld world = new CallWorld(folder)) {
      CallPipeline call = world.host(parts(world, server), Plans.twoQuestions(), Epoch.FIRST);
      try (SpeakingCaller caller =
          SpeakingCaller.join(
              server.options(CallWorld.CALL.roomName(), Participants.CALLEE),
              () -> answer(world, days))) {
        HostResult result = call.result().get(WITHIN_S, TimeUnit.SECONDS);

        assertThat(caller.marksHeard()).isGreaterThanOrEqualTo(spoken);
        assertThat(result.outcome()).contains(CallOutcome.COMPLETED);
      } finally {
        call.cancel();
        if (Boolean.getBoolean("intakeline.figures")) {
          world.events().forEach(System.out::println);
        }
      }
      assertThat(values(world.reports.all(CallReport.TurnCommitted.class)))
          .containsExactly(new AnswerValue.BooleanAnswer(true), new AnswerValue.IntegerAnswer(3));
      assertThat(world.events(CallEvent.TurnTimed.class)).hasSizeGreaterThanOrEqualTo(spoken);
      List<CallEvent.AudioMarked> marks = world.events(CallEvent.AudioMarked.class);
      assertThat(marks.stream().filter(CallEvent.AudioMarked::sent))
          .hasSizeGreaterThanOrEqualTo(spoken);
      assertThat(marks.stream().filter(mark -> !mark.sent())).hasSizeGreaterThanOrEqualTo(spoken);
      return world.events(CallEvent.Heard.class);
    }
  }

  private LiveParts parts(CallWorld world, LiveKitServer server) {
    LiveParts fakes =
        world.parts(
            new LiveKitRooms(
                server.url(),
                new AgentToken(
                    LiveKitServer.API_KEY, new Secret(LiveKitServer.API_SECRET), Clock.systemUTC()),
                true));
    PocketSphinxInstallation installation = PocketSphinxInstallation.find();
    return new LiveParts(
        fakes.worker(),
        SileroVoiceActivity.load(),
        new PocketSphinxSpeechToText(installation),
        new PocketSphinxDangerSpotter(installation),
        new SpeechCache(FliteTextToSpeech.open(), folder.resolve("speech")),
        new Voice("rms"),
        new SpokenReplies(SpokenLanguage.of("en-US")),
        fakes.silence(),
        fakes.audioClock(),
        fakes.journal(),
        fakes.recorders(),
        fakes.rooms(),
        fakes.tools(),
        fakes.reports(),
        fakes.notifier(),
        fakes.meters());
  }

  /** The answer to what was asked last, as often as it is asked. */
  private static SpeakingCaller.Reply answer(CallWorld world, SpeakingCaller.Reply days) {
    CallEvent.Prompted prompted = world.events(CallEvent.Prompted.class).getLast();
    boolean isReadBack = prompted.phrase().filter(FixedPhrase.READ_BACK::equals).isPresent();
    return prompted.item().isPresent()
            && !isReadBack
            && world.events(CallEvent.AnswerCommitted.class).size() == 1
        ? days
        : new SpeakingCaller.Reply.Spoken(YES);
  }

  private static Speech clip(String answer) {
    try (FliteTextToSpeech flite = FliteTextToSpeech.open()) {
      return flite.synthesize(new SynthesisInput.Fixed(answer), new Voice("slt"));
    }
  }

  private static List<AnswerValue> values(List<CallReport.TurnCommitted> turns) {
    return turns.stream()
        .map(turn -> turn.answer().answer())
        .map(ItemAnswer.Answered.class::cast)
        .map(ItemAnswer.Answered::value)
        .toList();
  }
}
