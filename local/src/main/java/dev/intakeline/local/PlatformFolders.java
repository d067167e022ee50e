package dev.intakeline.local;

import java.nio.file.Path;

/**
 * Where a running platform keeps its things.
 *
 * @param run what belongs to this run: configuration, Temporal's database, logs
 * @param state keys and secrets; kept from run to run
 * @param data journals, archive, index, PostgreSQL's data
 */
record PlatformFolders(Path run, Path state, Path data) {

  Path logs() {
    return run.resolve("logs");
  }

  Path journals() {
    return data.resolve("journals");
  }

  Path archive() {
    return data.resolve("archive");
  }

  Path index() {
    return data.resolve("index");
  }

  Path speech() {
    return state.resolve("speech");
  }
}
