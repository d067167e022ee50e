package dev.intakeline.contracts.call;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContentHashTest {
  @Test
  void namesContentByItsSha256() {
    assertThat(ContentHash.of(new byte[0]).value())
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  }

  @Test
  void hasAnEmptyPlaceBeforeTheFirstEntryOfAChain() {
    assertThat(ContentHash.NONE.value()).hasSize(64).matches("0+");
  }
}
