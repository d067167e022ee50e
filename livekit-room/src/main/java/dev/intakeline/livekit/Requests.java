package dev.intakeline.livekit;

import dev.intakeline.livekit.wire.Wire;
import dev.intakeline.livekit.wire.Wire.FfiRequest;
import java.util.List;
import java.util.Map;

/** The requests that we send, spelled as the core wants them. */
final class Requests {
  // Never asked: the discard port of this machine, which keeps the core from the server's list of
  // public STUN hosts, whose names it would resolve on a thread each, by the hundred without DNS.
  private static final String NO_STUN = "stun:127.0.0.1:9";

  /** Joining is tried once: what comes after a failure is the caller's decision. */
  private static final int JOIN_RETRIES = 0;

  /** Frames that wait for us in the core, 1 s of them, before it throws the oldest away. */
  private static final int HEARD_FRAMES_WAITING_MAX = 100;

  private static final int MONO = 1;

  private Requests() {}

  static FfiRequest connect(JoinOptions options, long id) {
    List<String> servers = options.iceServers().isEmpty() ? List.of(NO_STUN) : options.iceServers();
    return FfiRequest.newBuilder()
        .setConnect(
            Wire.ConnectRequest.newBuilder()
                .setRequestAsyncId(id)
                .setUrl(options.url().toString())
                .setToken(options.token())
                .setOptions(
                    Wire.RoomOptions.newBuilder()
                        .setAutoSubscribe(options.autoSubscribe())
                        .setAdaptiveStream(false)
                        .setDynacast(false)
                        .setJoinRetries(JOIN_RETRIES)
                        .setConnectTimeoutMs(options.joinLimit().toMillis())
                        .setRtcConfig(
                            Wire.RtcConfig.newBuilder()
                                .addIceServers(Wire.IceServer.newBuilder().addAllUrls(servers)))))
        .build();
  }

  static FfiRequest readyForEvents(long room) {
    return FfiRequest.newBuilder()
        .setReadyForRoomEvent(Wire.ReadyForRoomEventRequest.newBuilder().setRoomHandle(room))
        .build();
  }

  static FfiRequest disconnect(long room, long id) {
    return FfiRequest.newBuilder()
        .setDisconnect(
            Wire.DisconnectRequest.newBuilder().setRoomHandle(room).setRequestAsyncId(id))
        .build();
  }

  /** A source without a queue: each frame goes straight to the encoder. */
  static FfiRequest newAudioSource() {
    return FfiRequest.newBuilder()
        .setNewAudioSource(
            Wire.NewAudioSourceRequest.newBuilder()
                .setType(Wire.AudioSourceType.AUDIO_SOURCE_NATIVE)
                .setSampleRate(AudioPublication.RATE_HZ)
                .setNumChannels(MONO)
                .setQueueSizeMs(0))
        .build();
  }

  static FfiRequest createAudioTrack(String name, long source) {
    return FfiRequest.newBuilder()
        .setCreateAudioTrack(
            Wire.CreateAudioTrackRequest.newBuilder().setName(name).setSourceHandle(source))
        .build();
  }

  static FfiRequest publishTrack(long participant, long track, long id) {
    return FfiRequest.newBuilder()
        .setPublishTrack(
            Wire.PublishTrackRequest.newBuilder()
                .setRequestAsyncId(id)
                .setLocalParticipantHandle(participant)
                .setTrackHandle(track)
                .setOptions(
                    Wire.TrackPublishOptions.newBuilder()
                        .setSource(Wire.TrackSource.SOURCE_MICROPHONE)))
        .build();
  }

  static FfiRequest unpublishTrack(long participant, String trackId, long id) {
    return FfiRequest.newBuilder()
        .setUnpublishTrack(
            Wire.UnpublishTrackRequest.newBuilder()
                .setRequestAsyncId(id)
                .setLocalParticipantHandle(participant)
                .setTrackSid(trackId)
                .setStopOnUnpublish(true))
        .build();
  }

  static FfiRequest mute(long track, boolean isMuted) {
    return FfiRequest.newBuilder()
        .setLocalTrackMute(
            Wire.LocalTrackMuteRequest.newBuilder().setTrackHandle(track).setMute(isMuted))
        .build();
  }

  static FfiRequest captureFrame(long source, long samplesAddress) {
    return FfiRequest.newBuilder()
        .setCaptureAudioFrame(
            Wire.CaptureAudioFrameRequest.newBuilder()
                .setSourceHandle(source)
                .setBuffer(
                    Wire.AudioFrameBufferInfo.newBuilder()
                        .setDataPtr(samplesAddress)
                        .setNumChannels(MONO)
                        .setSampleRate(AudioPublication.RATE_HZ)
                        .setSamplesPerChannel(AudioPublication.FRAME_SAMPLES)))
        .build();
  }

  static FfiRequest newAudioStream(long track, int rateHz) {
    return FfiRequest.newBuilder()
        .setNewAudioStream(
            Wire.NewAudioStreamRequest.newBuilder()
                .setTrackHandle(track)
                .setType(Wire.AudioStreamType.AUDIO_STREAM_NATIVE)
                .setSampleRate(rateHz)
                .setNumChannels(MONO)
                .setQueueSizeFrames(HEARD_FRAMES_WAITING_MAX))
        .build();
  }

  static FfiRequest publishData(
      long participant, long address, long length, String topic, long id) {
    return FfiRequest.newBuilder()
        .setPublishData(
            Wire.PublishDataRequest.newBuilder()
                .setRequestAsyncId(id)
                .setLocalParticipantHandle(participant)
                .setDataPtr(address)
                .setDataLen(length)
                .setReliable(true)
                .setTopic(topic))
        .build();
  }

  static FfiRequest publishDtmf(long participant, DtmfTone tone, long id) {
    return FfiRequest.newBuilder()
        .setPublishSipDtmf(
            Wire.PublishSipDtmfRequest.newBuilder()
                .setRequestAsyncId(id)
                .setLocalParticipantHandle(participant)
                .setCode(tone.code())
                .setDigit(String.valueOf(tone.key())))
        .build();
  }

  static FfiRequest setAttributes(long participant, Map<String, String> attributes, long id) {
    Wire.SetLocalAttributesRequest.Builder request =
        Wire.SetLocalAttributesRequest.newBuilder()
            .setRequestAsyncId(id)
            .setLocalParticipantHandle(participant);
    attributes.forEach(
        (name, value) ->
            request.addAttributes(Wire.AttributesEntry.newBuilder().setKey(name).setValue(value)));
    return FfiRequest.newBuilder().setSetLocalAttributes(request).build();
  }
}
