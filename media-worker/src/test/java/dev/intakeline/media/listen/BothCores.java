package dev.intakeline.media.listen;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Decodes two things at a time: a decoder takes one core, and test machines have two. */
public final class BothCores {
  private static final int CORES = 2;

  private BothCores() {}

  /** What is made of one. */
  @FunctionalInterface
  public interface Making<T, R> {
    R of(T one) throws Exception;
  }

  /**
   * What is made of each, in their order.
   *
   * @throws Exception what making one of them threw; so does an assertion
   */
  public static <T, R> List<R> each(List<T> all, Making<T, R> making) throws Exception {
    try (ExecutorService cores = Executors.newFixedThreadPool(CORES)) {
      List<Callable<R>> orders = new ArrayList<>();
      all.forEach(one -> orders.add(() -> making.of(one)));
      List<R> made = new ArrayList<>();
      for (Future<R> future : cores.invokeAll(orders)) {
        made.add(future.get());
      }
      return made;
    } catch (ExecutionException broken) {
      switch (broken.getCause()) {
        case Exception failed -> throw failed;
        case Error failed -> throw failed;
        case null, default -> throw broken;
      }
    }
  }
}
