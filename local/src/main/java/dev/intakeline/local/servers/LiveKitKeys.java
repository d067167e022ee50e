package dev.intakeline.local.servers;

/** LiveKit's API key and its secret; the secret never appears in the text form. */
public record LiveKitKeys(String key, String secret) {
  @Override
  public String toString() {
    return "LiveKitKeys[" + key + "]";
  }
}
