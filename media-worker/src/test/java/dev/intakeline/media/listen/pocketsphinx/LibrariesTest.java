package dev.intakeline.media.listen.pocketsphinx;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intakeline.media.listen.HearingUnavailableException;
import org.junit.jupiter.api.Test;

class LibrariesTest {
  @Test
  void saysWhichPackagesAreMissing() {
    assertThatThrownBy(() -> Libraries.load("libmissing.so.0"))
        .isInstanceOf(HearingUnavailableException.class)
        .hasMessageContaining("apt-get install");
  }
}
