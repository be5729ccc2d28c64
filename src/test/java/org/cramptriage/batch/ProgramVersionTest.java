package org.cramptriage.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run is resumed only by the program that started it. */
class ProgramVersionTest {

  @TempDir Path folder;

  @Test
  void aReleaseIsKnownByItsVersion() {
    assertThat(ProgramVersion.of("1.2.0", folder)).isEqualTo("1.2.0");
  }

  @Test
  void twoBuildsBetweenReleasesAreToldApartByTheirCode() throws IOException {
    Path jar = Files.writeString(folder.resolve("program.jar"), "code");
    String before = ProgramVersion.of("1.2.0-SNAPSHOT", jar);
    assertThat(before).startsWith("1.2.0-SNAPSHOT (4 bytes, ");
    Files.writeString(jar, "coda");
    assertThat(ProgramVersion.of("1.2.0-SNAPSHOT", jar)).isNotEqualTo(before);
    Files.writeString(jar, "code");
    assertThat(ProgramVersion.of("1.2.0-SNAPSHOT", jar)).isEqualTo(before);
  }

  @Test
  void aFolderOfClassesIsAnotherProgramWhenAClassChangesOrIsAdded() throws IOException {
    Path one = Files.writeString(folder.resolve("One.class"), "1");
    String before = ProgramVersion.of(null, folder);
    assertThat(before).startsWith("development (");
    Files.writeString(one, "2");
    assertThat(ProgramVersion.of(null, folder)).isNotEqualTo(before);
    Files.writeString(one, "1");
    Files.writeString(folder.resolve("Two.class"), "");
    assertThat(ProgramVersion.of(null, folder)).isNotEqualTo(before);
  }

  @Test
  void theRunningProgramIsAlwaysTheSame() {
    assertThat(ProgramVersion.current()).isNotBlank().isEqualTo(ProgramVersion.current());
  }
}
