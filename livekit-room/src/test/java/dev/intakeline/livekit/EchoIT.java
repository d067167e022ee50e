package dev.intakeline.livekit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class EchoIT {
  private static final int TONE_HZ = 700;

  @Test
  void theReadmesExampleWorks() throws Exception {
    Ear ear = new Ear(TONE_HZ, AudioPublication.RATE_HZ);
    try (LiveKitServer server = LiveKitServer.start();
        LiveKitRoom caller =
            LiveKitRoom.join(server.options("echo", "caller"), new Follower(ear))) {
      Thread voice = Tone.speak(caller.publishAudio("caller"), TONE_HZ);
      FutureTask<Boolean> example =
          new FutureTask<>(
              () -> {
                Echo.main(new String[] {server.url().toString(), server.token("echo", "echo")});
                return true;
              });
      Thread.ofVirtual().start(example);
      assertThat(ear.hears()).isTrue();

      voice.interrupt();
      server.administration().deleteRoom("echo").execute();
      assertThat(example.get(20, TimeUnit.SECONDS)).isTrue();
    }
  }
}
