package dev.intakeline.media.listen.silero;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.intakeline.media.listen.HearingUnavailableException;
import dev.intakeline.media.listen.ModelFiles;
import dev.intakeline.media.listen.VoiceActivity;

/** Silero v6: one network in memory for all calls, one thread a run. */
public final class SileroVoiceActivity implements VoiceActivity {
  private static final String MODEL = "silero_vad.onnx";
  private static final String SHA256 =
      "1a153a22f4509e292a94e67d6f9b85e8deb25b4988682b7e174c65279d8788e3";

  private final OrtEnvironment environment;
  private final OrtSession network;

  private SileroVoiceActivity(OrtEnvironment environment, OrtSession network) {
    this.environment = environment;
    this.network = network;
  }

  /**
   * Loads the network.
   *
   * @throws HearingUnavailableException when the model isn't there or onnxruntime doesn't run
   */
  public static SileroVoiceActivity load() {
    byte[] model = ModelFiles.read(MODEL, SHA256);
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
      options.addConfigEntry("session.intra_op.allow_spinning", "0");
      return new SileroVoiceActivity(environment, environment.createSession(model, options));
    } catch (OrtException e) {
      throw new HearingUnavailableException("onnxruntime can't load " + MODEL, e);
    }
  }

  @Override
  public Session open() {
    try {
      return new SileroSession(environment, network);
    } catch (OrtException e) {
      throw new HearingUnavailableException("onnxruntime gives no buffers", e);
    }
  }

  @Override
  public void close() {
    try {
      network.close();
    } catch (OrtException e) {
      throw new HearingUnavailableException("onnxruntime doesn't close", e);
    }
  }
}
