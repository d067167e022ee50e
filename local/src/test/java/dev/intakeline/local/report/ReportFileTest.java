package dev.intakeline.local.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFileTest {
  @Test
  void keepsTheLatestFiguresInThePlaceOfOlderOnes(@TempDir Path folder) throws Exception {
    Path older = Files.writeString(folder.resolve("report.json"), "{\"calls\":1000}");
    ReportFile file = ReportFile.at(Optional.of(older));

    file.write(Map.of("calls", 1));
    file.write(Map.of("calls", 2));

    assertThat(older).hasContent("{\"calls\":2}");
  }

  @Test
  void writesNowhereWhereNobodyAsked() throws Exception {
    ReportFile.at(Optional.empty()).write(Map.of("calls", 1));
  }
}
