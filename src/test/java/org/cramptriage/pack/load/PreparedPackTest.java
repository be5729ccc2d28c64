package org.cramptriage.pack.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cramptriage.RandomSheets;
import org.cramptriage.pack.PackFiles;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.prepared.ValueReader;
import org.cramptriage.pack.prepared.ValueWriter;
import org.cramptriage.terms.Urgency;
import org.junit.jupiter.api.Test;

/** The prepared form of the built-in pack is the pack. */
class PreparedPackTest {

  private final RulePack prepared = PackLoader.builtIn();
  private final RulePack read = PackLoader.load(PackFiles.builtIn());

  @Test
  void itWasMadeFromTheFilesThatArePackaged() {
    assertThat(PreparedPack.builtIn().digest()).isEqualTo(PackFiles.builtIn().digest());
  }

  @Test
  void theFilesThatArePackagedAreThoseOfTheSourceFolder() {
    assertThat(PackFiles.builtIn().byPath())
        .isEqualTo(PackFiles.in(Path.of("rules")).packaged().byPath());
  }

  @Test
  void itHoldsWhatTheFilesHold() {
    assertThat(prepared.isPrepared()).isTrue();
    assertThat(read.isPrepared()).isFalse();
    assertThat(prepared.settings()).isEqualTo(read.settings());
    assertThat(prepared.policies()).isEqualTo(read.policies());
    assertThat(List.copyOf(prepared.catalogue().items()))
        .isEqualTo(List.copyOf(read.catalogue().items()));
    assertThat(prepared.skipLogic()).isEqualTo(read.skipLogic());
    assertThat(prepared.fields().written()).isEqualTo(read.fields().written());
    assertThat(List.copyOf(prepared.rules())).isEqualTo(List.copyOf(read.rules()));
    assertThat(prepared.evidence()).isEqualTo(read.evidence());
    assertThat(prepared.hashes().byRule()).isEqualTo(read.hashes().byRule());
    assertThat(prepared.hashes().ofPack()).isEqualTo(read.hashes().ofPack());
  }

  @Test
  void everyListHasTheOrderOfTheFiles() {
    assertThat(prepared.catalogue().items().toString())
        .isEqualTo(read.catalogue().items().toString());
    assertThat(prepared.rules().toString()).isEqualTo(read.rules().toString());
    assertThat(prepared.evidence().toString()).isEqualTo(read.evidence().toString());
    assertThat(prepared.policies().all().toString()).isEqualTo(read.policies().all().toString());
    assertThat(prepared.policies().ranking().toString())
        .isEqualTo(read.policies().ranking().toString());
  }

  @Test
  void everyFactFieldIsTheSame() {
    prepared
        .catalogue()
        .items()
        .forEach(
            item ->
                assertThat(prepared.fields().ofItem(item.id()))
                    .isEqualTo(read.fields().ofItem(item.id())));
    assertThat(prepared.fields().ticked()).isEqualTo(read.fields().ticked());
  }

  @Test
  void medicinesAreReadAlike() {
    for (String written :
        List.of("Lipitor 20 mg", "hydrochlorothiazid", "Duexis", "tylenol pm", "zzz", "")) {
      assertThat(prepared.vocabulary().read(written)).isEqualTo(read.vocabulary().read(written));
    }
  }

  @Test
  void preparingTwiceGivesTheSameBytes() throws java.io.IOException {
    assertThat(bytes()).isEqualTo(bytes());
  }

  private static byte[] bytes() throws java.io.IOException {
    java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
    PreparedPack.of(PackFiles.in(Path.of("rules"))).write(out);
    return out.toByteArray();
  }

  @Test
  void whatIsWrittenIsReadBack() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("z", List.of());
    map.put("ä ≥ 5", new BigDecimal("1.50"));
    List<Object> values = new ArrayList<>();
    values.addAll(Arrays.asList(null, "", "plain", "≤ beyond Latin", 7, -1, true, false));
    values.addAll(List.of(map, Set.of("one"), Urgency.SOON, RandomSheets.class.getName()));
    values.add(LocalDate.of(2027, 2, 28));
    values.add(new Rule.Contraindication(prepared.rules().iterator().next().header(), true, "x"));
    assertThat(ValueReader.values(ValueWriter.bytes(values))).isEqualTo(values);
  }

  @Test
  void whatCannotBeWrittenIsRefused() {
    List<Object> odd = List.of(new Object());
    assertThatThrownBy(() -> ValueWriter.bytes(odd)).isInstanceOf(IllegalArgumentException.class);
  }
}
