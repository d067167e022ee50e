package dev.intakeline.workflows.call;

import dev.intakeline.contracts.audit.JournalHead;
import dev.intakeline.contracts.call.CallReport;
import dev.intakeline.contracts.call.Epoch;
import dev.intakeline.contracts.call.FlagEnvelope;
import dev.intakeline.contracts.call.ReportAnswer.Verdict;
import dev.intakeline.contracts.call.ReportEnvelope;
import dev.intakeline.contracts.safety.RedFlag;
import java.util.List;

/**
 * Folds reports into the conversation: each once, in the order of their numbers, from the newest
 * hosting alone. Knows nothing of Temporal.
 */
final class ReportFold {
  private Epoch epoch = Epoch.FIRST;
  private long nextSeq = 1;
  private boolean agentIsReady;
  private boolean isHostSought;
  private boolean isClosed;
  private int folded;
  private JournalHead head = JournalHead.EMPTY;
  private Conversation conversation = Conversation.NONE;

  Verdict fold(ReportEnvelope envelope) {
    if (!envelope.epoch().equals(epoch)) {
      return isOfLostHost(envelope.epoch()) ? Verdict.HOST_SOUGHT : Verdict.STALE_EPOCH;
    }
    if (envelope.seq() < nextSeq) {
      return Verdict.REPEATED;
    }
    if (isClosed) {
      return Verdict.CALL_OVER;
    }
    if (envelope.seq() > nextSeq) {
      return Verdict.EARLIER_MISSING;
    }
    nextSeq++;
    folded++;
    agentIsReady |= envelope.report() instanceof CallReport.AgentReady;
    take(envelope.report(), envelope.head());
    return Verdict.FOLDED;
  }

  /** Also after the end: a red flag that comes late is still one. */
  Verdict fold(FlagEnvelope envelope) {
    if (!envelope.epoch().equals(epoch) && !isOfLostHost(envelope.epoch())) {
      return Verdict.STALE_EPOCH;
    }
    Conversation before = conversation;
    take(envelope.raised(), envelope.head());
    return before.equals(conversation) ? Verdict.REPEATED : Verdict.FOLDED;
  }

  /** What the journal holds of dangers, which nobody may have reported. */
  void fold(List<RedFlag> left) {
    conversation = conversation.with(left);
  }

  /** It may be as well as its network: nobody else speaks for the call yet. */
  private boolean isOfLostHost(Epoch sender) {
    return isHostSought && sender.next().equals(epoch);
  }

  private void take(CallReport report, JournalHead reported) {
    conversation = conversation.with(report);
    if (reported.seq() > head.seq()) {
      head = reported;
    }
  }

  /** The next hosting begins: whatever comes from the last one is stale. */
  void raiseEpoch() {
    epoch = epoch.next();
    nextSeq = 1;
    agentIsReady = false;
    isHostSought = true;
  }

  /** A worker has claimed the epoch: every other is stale. */
  void claimed() {
    isHostSought = false;
  }

  /** The conversation is over; no more reports count. */
  void close() {
    isClosed = true;
  }

  Epoch epoch() {
    return epoch;
  }

  long nextSeq() {
    return nextSeq;
  }

  /** How many reports were folded, over all epochs. */
  int folded() {
    return folded;
  }

  boolean agentIsReady() {
    return agentIsReady;
  }

  boolean isClosed() {
    return isClosed;
  }

  JournalHead head() {
    return head;
  }

  Conversation conversation() {
    return conversation;
  }
}
