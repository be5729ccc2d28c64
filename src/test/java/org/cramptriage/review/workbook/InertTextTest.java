package org.cramptriage.review.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No text becomes a formula, and every text comes back as it was. */
class InertTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=HYPERLINK(\"http://x\")",
        "+1",
        "-5 mg",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "'=1",
        "''-1",
        "=",
        "'+"
      })
  void aDangerousTextGetsAnApostropheAndLosesItAgain(String text) {
    assertThat(InertText.of(text)).isEqualTo("'" + text);
    assertThat(InertText.plain(InertText.of(text))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a = b", "'tis", "''", "'", "1 - 2", "Ärzte", "\n=1"})
  void aHarmlessTextStaysAsItIs(String text) {
    assertThat(InertText.of(text)).isEqualTo(text);
    assertThat(InertText.plain(text)).isEqualTo(text);
  }

  @Test
  void aLongTextIsSplitBetweenCharactersAndJoinedAgain() {
    String text = "x" + "🦵=".repeat(40_000);
    List<String> parts = ContentSheet.parts(text);
    assertThat(parts).hasSizeGreaterThan(3).allMatch(part -> part.length() <= 32_000);
    assertThat(String.join("", parts)).isEqualTo(text);
    assertThat(parts)
        .noneMatch(part -> Character.isHighSurrogate(part.charAt(part.length() - 1)))
        .noneMatch(part -> Character.isLowSurrogate(part.charAt(0)));
  }
}
