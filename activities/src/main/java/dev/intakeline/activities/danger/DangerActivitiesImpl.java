package dev.intakeline.activities.danger;

import dev.intakeline.contracts.audit.CallEvent;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.escalation.DangerActivities;
import dev.intakeline.contracts.safety.FlagId;
import dev.intakeline.contracts.safety.RedFlag;
import dev.intakeline.contracts.safety.Severity;
import dev.intakeline.journal.entry.Entry;
import dev.intakeline.journal.live.Journal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;

/** Reads journals of calls that may still have a host; changes nothing of them. */
public final class DangerActivitiesImpl implements DangerActivities {
  /** The slots are there to tell people: a disk that hangs may hold so many of them. */
  static final int READS_MAX = 4;

  private final Journal journal;
  private final Semaphore reads = new Semaphore(READS_MAX);

  /** Over the calls' journals. */
  public DangerActivitiesImpl(Journal journal) {
    this.journal = journal;
  }

  @Override
  public List<RedFlag> leftDangers(CallRef call) {
    if (!reads.tryAcquire()) {
      throw new IllegalStateException(READS_MAX + " journals are being read: try again");
    }
    try {
      return dangers(journal.read(call).stream().map(Entry::event).toList());
    } finally {
      reads.release();
    }
  }

  /** As a host that comes to its end in order takes it: what wasn't clearly denied is a danger. */
  static List<RedFlag> dangers(List<CallEvent> events) {
    List<RedFlag> flags = new ArrayList<>();
    Map<String, CallEvent.DangerSuspected> open = new LinkedHashMap<>();
    for (CallEvent event : events) {
      switch (event) {
        case CallEvent.DangerSuspected suspected -> open.put(suspected.rule(), suspected);
        case CallEvent.DangerDenied denied -> open.remove(denied.rule());
        case CallEvent.FlagFired(RedFlag flag) -> {
          open.remove(flag.rule());
          flags.add(flag);
        }
        default -> {
          // Nothing else tells of danger.
        }
      }
    }
    open.values().forEach(suspected -> flags.add(confirmed(flags.size() + 1, suspected)));
    return flags;
  }

  private static RedFlag confirmed(int number, CallEvent.DangerSuspected suspected) {
    return new RedFlag(
        new FlagId("f" + number),
        suspected.rule(),
        Severity.CRITICAL,
        RedFlag.Source.SPOTTER,
        suspected.utterance(),
        suspected.audio(),
        true);
  }
}
