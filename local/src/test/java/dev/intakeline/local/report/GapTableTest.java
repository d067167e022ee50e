package dev.intakeline.local.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GapTableTest {

  @Test
  void takesTheNearestRank() {
    List<Double> values = List.of(5.0, 1.0, 4.0, 2.0, 3.0);

    assertThat(GapTable.percentile(values, 50)).isEqualTo(3);
    assertThat(GapTable.percentile(values, 95)).isEqualTo(5);
    assertThat(GapTable.percentile(values, 100)).isEqualTo(5);
    assertThat(GapTable.percentile(List.of(7.0), 50)).isEqualTo(7);
  }
}
