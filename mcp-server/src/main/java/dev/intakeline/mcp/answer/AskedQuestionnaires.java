package dev.intakeline.mcp.answer;

import dev.intakeline.contracts.call.ContentHash;
import dev.intakeline.contracts.call.TenantId;
import dev.intakeline.contracts.questionnaire.Questionnaire;
import dev.intakeline.registry.call.CallEntry;
import dev.intakeline.registry.release.QuestionnaireStore;
import dev.intakeline.registry.release.ReleasedQuestionnaire;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The questionnaires of running calls, read once each: a version never changes. Holds the last
 * {@link #KEPT_MAX} that were asked for. Safe for use by many threads.
 */
final class AskedQuestionnaires {
  /** Far more than a machine's calls ask at one time; 200 kB each at most. */
  static final int KEPT_MAX = 64;

  private final QuestionnaireStore store;
  private final ReentrantLock lock = new ReentrantLock();
  private final LinkedHashMap<Version, Questionnaire> kept = new LinkedHashMap<>(16, 0.75f, true);

  AskedQuestionnaires(QuestionnaireStore store) {
    this.store = store;
  }

  private record Version(TenantId tenant, ContentHash hash) {}

  /**
   * What is asked in this call.
   *
   * @throws IllegalStateException where the registry has lost it
   */
  Questionnaire of(CallEntry call) {
    Version version = new Version(call.ref().tenant(), call.questionnaire());
    return find(version).orElseGet(() -> read(version));
  }

  private Optional<Questionnaire> find(Version version) {
    lock.lock();
    try {
      return Optional.ofNullable(kept.get(version));
    } finally {
      lock.unlock();
    }
  }

  private Questionnaire read(Version version) {
    Questionnaire questionnaire =
        store
            .byHash(version.tenant(), version.hash())
            .map(ReleasedQuestionnaire::questionnaire)
            .orElseThrow(() -> new IllegalStateException("No questionnaire " + version.hash()));
    keep(version, questionnaire);
    return questionnaire;
  }

  private void keep(Version version, Questionnaire questionnaire) {
    lock.lock();
    try {
      kept.put(version, questionnaire);
      if (kept.size() > KEPT_MAX) {
        kept.remove(kept.firstEntry().getKey());
      }
    } finally {
      lock.unlock();
    }
  }
}
