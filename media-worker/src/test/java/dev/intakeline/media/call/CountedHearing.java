package dev.intakeline.media.call;

import dev.intakeline.media.listen.DangerSpotter;
import dev.intakeline.media.listen.HearingUnavailableException;
import dev.intakeline.media.listen.SpeechToText;
import dev.intakeline.media.listen.VoiceActivity;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts what is opened in order to hear, and what is closed of it. */
final class CountedHearing {
  private final AtomicInteger opened = new AtomicInteger();
  private final Set<Object> open = ConcurrentHashMap.newKeySet();
  volatile boolean dangerIsBroken;

  /** How many sessions were opened. */
  int opened() {
    return opened.get();
  }

  /** How many of them are open. */
  int open() {
    return open.size();
  }

  VoiceActivity counted(VoiceActivity source) {
    return new VoiceActivity() {
      @Override
      public VoiceActivity.Session open() {
        return session(VoiceActivity.Session.class, source.open());
      }

      @Override
      public void close() {
        source.close();
      }
    };
  }

  SpeechToText counted(SpeechToText source) {
    return new SpeechToText() {
      @Override
      public SpeechToText.Session open() {
        return session(SpeechToText.Session.class, source.open());
      }

      @Override
      public void close() {
        source.close();
      }
    };
  }

  DangerSpotter counted(DangerSpotter source) {
    return new DangerSpotter() {
      @Override
      public DangerSpotter.Session open(Collection<String> phrases) {
        if (dangerIsBroken) {
          throw new HearingUnavailableException("broken");
        }
        return session(DangerSpotter.Session.class, source.open(phrases));
      }

      @Override
      public void close() {
        source.close();
      }
    };
  }

  private <T> T session(Class<T> kind, T source) {
    opened.incrementAndGet();
    open.add(source);
    return kind.cast(
        Proxy.newProxyInstance(
            kind.getClassLoader(),
            new Class<?>[] {kind},
            (_, method, arguments) -> {
              if (method.getName().equals("close")) {
                open.remove(source);
              }
              try {
                return method.invoke(source, arguments);
              } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
              }
            }));
  }
}
