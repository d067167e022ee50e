package dev.intakeline.media.listen.silero;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.intakeline.media.listen.HearingUnavailableException;
import dev.intakeline.media.listen.VoiceActivity;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.List;
import java.util.Map;

/**
 * One call's state of the network. Two state tensors take turns as input and pinned output, so that
 * a run copies and allocates nothing but onnxruntime's own result object.
 */
final class SileroSession implements VoiceActivity.Session {
  /** The network wants the end of the window before in front of each window. */
  private static final int CONTEXT_SAMPLES = 64;

  private static final int STATE_FLOATS = 2 * 128;

  /** Long silence dulls the network: after 2 s of it the state starts afresh. */
  private static final int RESET_AFTER_WINDOWS =
      2 * VoiceActivity.SAMPLE_RATE / VoiceActivity.WINDOW_SAMPLES;

  private static final float CLEARLY_SILENT = 0.1f;
  private static final float FULL_SCALE = 32_768f;

  private final OrtSession network;
  private final FloatBuffer input = buffer(CONTEXT_SAMPLES + VoiceActivity.WINDOW_SAMPLES);
  private final FloatBuffer evenState = buffer(STATE_FLOATS);
  private final FloatBuffer oddState = buffer(STATE_FLOATS);
  private final FloatBuffer output = buffer(1);
  private final List<OnnxTensor> tensors;
  private final List<Map<String, OnnxTensor>> inputs;
  private final List<Map<String, OnnxTensor>> outputs;
  private int turn;
  private int silentWindows;
  private boolean closed;

  SileroSession(OrtEnvironment environment, OrtSession network) throws OrtException {
    this.network = network;
    OnnxTensor in = OnnxTensor.createTensor(environment, input, new long[] {1, input.capacity()});
    OnnxTensor rate =
        OnnxTensor.createTensor(
            environment, LongBuffer.wrap(new long[] {VoiceActivity.SAMPLE_RATE}), new long[] {});
    OnnxTensor even = OnnxTensor.createTensor(environment, evenState, new long[] {2, 1, 128});
    OnnxTensor odd = OnnxTensor.createTensor(environment, oddState, new long[] {2, 1, 128});
    OnnxTensor out = OnnxTensor.createTensor(environment, output, new long[] {1, 1});
    this.tensors = List.of(in, rate, even, odd, out);
    this.inputs =
        List.of(
            Map.of("input", in, "state", even, "sr", rate),
            Map.of("input", in, "state", odd, "sr", rate));
    this.outputs =
        List.of(Map.of("output", out, "stateN", odd), Map.of("output", out, "stateN", even));
  }

  @Override
  public float score(short[] pcm, int offset) {
    if (closed) {
      throw new IllegalStateException("a closed detector");
    }
    for (int i = 0; i < CONTEXT_SAMPLES; i++) {
      input.put(i, input.get(VoiceActivity.WINDOW_SAMPLES + i));
    }
    for (int i = 0; i < VoiceActivity.WINDOW_SAMPLES; i++) {
      input.put(CONTEXT_SAMPLES + i, pcm[offset + i] / FULL_SCALE);
    }
    try (OrtSession.Result _ = network.run(inputs.get(turn), outputs.get(turn))) {
      turn = 1 - turn;
    } catch (OrtException e) {
      throw new HearingUnavailableException("the voice detector's run failed", e);
    }
    float score = output.get(0);
    resetAfterLongSilence(score);
    return score;
  }

  private void resetAfterLongSilence(float score) {
    silentWindows = score < CLEARLY_SILENT ? silentWindows + 1 : 0;
    if (silentWindows >= RESET_AFTER_WINDOWS) {
      forgetState();
    }
  }

  private void forgetState() {
    for (int i = 0; i < STATE_FLOATS; i++) {
      evenState.put(i, 0);
      oddState.put(i, 0);
    }
    silentWindows = 0;
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      tensors.forEach(OnnxTensor::close);
    }
  }

  private static FloatBuffer buffer(int floats) {
    return ByteBuffer.allocateDirect(Float.BYTES * floats)
        .order(ByteOrder.nativeOrder())
        .asFloatBuffer();
  }
}
