package dev.intakeline.media.call;

import dev.intakeline.tracing.Trail;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Work that goes on by itself while a hosting begins. */
final class Begun {
  private Begun() {}

  /** Makes something on a thread of its own; its failure is the future's. */
  static <T> void on(Thread.Builder thread, CompletableFuture<T> future, Supplier<T> making) {
    thread.start(
        Trail.followed(
            () -> {
              try {
                future.complete(making.get());
              } catch (RuntimeException | Error failed) {
                future.completeExceptionally(failed);
              }
            }));
  }
}
