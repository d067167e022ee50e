package dev.intakeline.contracts.escalation;

import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.safety.RedFlag;
import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;
import java.util.List;

/** Finds the dangers of a call whose host can't tell of them any more. */
@ActivityInterface
public interface DangerActivities {
  /**
   * The red flags in the call's journal, in the order in which they fired, and one more, confirmed,
   * for each danger that the caller was to be asked about and had not denied. Their ids are free in
   * the journal alone: what was raised and never written down may have the same. Fails while the
   * journal can't be read.
   */
  @ActivityMethod
  List<RedFlag> leftDangers(CallRef call);
}
