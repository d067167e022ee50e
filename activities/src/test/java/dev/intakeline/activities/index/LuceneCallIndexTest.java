package dev.intakeline.activities.index;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.io.TempDir;

class LuceneCallIndexTest extends CallIndexContract {
  @TempDir private Path folder;
  private final AtomicLong seconds = new AtomicLong();

  @Override
  CallIndex open() {
    InstantSource ticking = () -> Instant.ofEpochSecond(seconds.incrementAndGet());
    return LuceneCallIndex.open(folder, ticking.withZone(ZoneOffset.UTC));
  }
}
