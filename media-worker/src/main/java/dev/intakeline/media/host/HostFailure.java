package dev.intakeline.media.host;

/** Why a worker refuses a call; the types of the activity failures. */
public enum HostFailure {
  /** All slots are taken. */
  NO_FREE_SLOT,
  /** The worker takes no more calls: it is to stop. */
  DRAINING,
  /** Another host shows life in the call; it is asked as well, and comes first. */
  ANOTHER_HOST_LIVES,
  /** What this worker has of the call gets no sound any more, and gives up. */
  NOT_WELL,
  /** A host of this or a newer epoch has the call. */
  STALE_EPOCH
}
