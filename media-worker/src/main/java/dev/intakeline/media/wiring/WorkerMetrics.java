package dev.intakeline.media.wiring;

import dev.intakeline.media.call.Meters;
import dev.intakeline.media.host.HostedCalls;
import dev.intakeline.media.mouth.AudioClock;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

/** The worker's metrics in Prometheus' form: of its calls, its audio clock, its JVM. */
final class WorkerMetrics {
  /** A clock that has not ticked for so long won't tick again; it ticks every 10 ms. */
  private static final long SILENT_NANOS_MAX = 5_000_000_000L;

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final Meters meters = new Meters(registry);

  WorkerMetrics(HostedCalls calls, int slots) {
    Gauge.builder("intakeline.calls.held", calls, HostedCalls::count).register(registry);
    Gauge.builder("intakeline.calls.slots", () -> slots).register(registry);
    new JvmMemoryMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    bindCollector();
  }

  /** It listens to the collector for as long as the process lives: nothing to close. */
  @SuppressWarnings({"MustBeClosedChecker", "resource"})
  private void bindCollector() {
    new JvmGcMetrics().bindTo(registry);
  }

  /** Adds the clock's figures. */
  void tell(AudioClock clock) {
    FunctionCounter.builder("intakeline.audio.ticks", clock, AudioClock::ticks).register(registry);
    FunctionCounter.builder("intakeline.audio.ticks.late", clock, AudioClock::lateTicks)
        .description("Ticks that came later than one tick's length")
        .register(registry);
  }

  Meters meters() {
    return meters;
  }

  String page() {
    return registry.scrape();
  }

  /** Whether calls still get their sound. */
  static boolean ticks(AudioClock clock) {
    return System.nanoTime() - clock.lastTickNanos() < SILENT_NANOS_MAX;
  }
}
