package dev.intakeline.media.wiring;

import dev.intakeline.contracts.call.TenantId;
import dev.intakeline.contracts.media.MediaServer;
import dev.intakeline.contracts.settings.RequiredSetting;
import dev.intakeline.temporal.TemporalSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a media worker has to be told.
 *
 * @param temporal the server
 * @param tenants whose calls it takes
 * @param livekit the media server
 * @param tools the tool server
 * @param stateFolder where the installation's secrets and content keys lie
 * @param journalFolder where calls are written down, shared with whoever archives them
 * @param speechFolder where the sound of fixed words is kept
 * @param webhooksAllowed hosts, addresses and blocks of them that webhooks may reach beside public
 *     ones, also by plain http
 * @param worker about this worker itself
 */
@ConfigurationProperties("intakeline")
public record MediaWorkerSettings(
    TemporalSettings temporal,
    List<String> tenants,
    MediaServer livekit,
    Tools tools,
    Path stateFolder,
    Path journalFolder,
    Path speechFolder,
    @DefaultValue List<String> webhooksAllowed,
    @DefaultValue Worker worker) {
  /** Checks that nothing is missing; takes its own copy. */
  public MediaWorkerSettings {
    RequiredSetting.check("intakeline.temporal.target", temporal);
    RequiredSetting.check("intakeline.tenants", tenants);
    RequiredSetting.check("intakeline.livekit.url", livekit);
    RequiredSetting.check("intakeline.tools.url", tools);
    RequiredSetting.check("intakeline.state-folder", stateFolder);
    RequiredSetting.check("intakeline.journal-folder", journalFolder);
    RequiredSetting.check("intakeline.speech-folder", speechFolder);
    tenants = List.copyOf(tenants);
    webhooksAllowed = List.copyOf(webhooksAllowed);
  }

  List<TenantId> tenantIds() {
    return tenants.stream().map(TenantId::new).toList();
  }

  /**
   * Where the tools are.
   *
   * @param url scheme, host and port of the MCP server
   */
  public record Tools(URI url) {
    public Tools {
      RequiredSetting.check("intakeline.tools.url", url);
    }
  }

  /**
   * This worker.
   *
   * @param id its name; empty for one made from the time
   * @param slots calls at a time
   * @param callsMax calls in its life, after which it drains and ends, to be started anew
   * @param voice the voice it speaks with
   * @param language BCP 47 tag of what it speaks
   * @param silence how long callers may say nothing before a question is asked again, 2 s to 9 min
   * @param drainWithin how long calls may go on once it is to stop
   * @param marks whether it measures itself by faint marks in the audio; never for real callers
   * @param statusAddress where its metrics and its health are told; loopback unless told otherwise
   * @param statusPort the same; 0 for any
   */
  public record Worker(
      @DefaultValue("") String id,
      @DefaultValue("20") int slots,
      @DefaultValue("2000") int callsMax,
      @DefaultValue("rms") String voice,
      @DefaultValue("en-US") String language,
      @DefaultValue("PT6S") Duration silence,
      @DefaultValue("PT10M") Duration drainWithin,
      @DefaultValue("false") boolean marks,
      @DefaultValue("127.0.0.1") String statusAddress,
      @DefaultValue("8083") int statusPort) {
    /** Less is no time to think: questions would come again while callers begin to answer them. */
    private static final Duration SILENCE_MIN = Duration.ofSeconds(2);

    /** With more the third silence, which ends the call, would come after the call's time is up. */
    private static final Duration SILENCE_MAX = Duration.ofMinutes(9);

    /** Checks that callers have time to answer, and the call to end. */
    public Worker {
      if (silence.compareTo(SILENCE_MIN) < 0 || silence.compareTo(SILENCE_MAX) > 0) {
        throw new IllegalArgumentException(
            "intakeline.worker.silence is %s: give 2 s to 9 min (PT2S to PT9M)".formatted(silence));
      }
    }
  }
}
