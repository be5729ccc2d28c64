package org.cramptriage.pack.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.cramptriage.pack.vocabulary.TestVocabulary.VOCABULARY;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "atorvastax ",
        "a.",
        "(",
        "no ",
        "1,",
        "ramipril ",
        "hydroxyzyne ",
        "\u0301",
        "\0",
        "🙂",
        "?",
        "and ",
        "vitamin b "
      })
  void isBoundedInTime(String piece) {
    String text = piece.repeat(1000 / piece.length());
    for (int warm = 0; warm < 200; warm++) {
      VOCABULARY.read(text);
    }
    ThreadMXBean thread = ManagementFactory.getThreadMXBean();
    long start = thread.getCurrentThreadCpuTime();
    for (int run = 0; run < 20; run++) {
      VOCABULARY.read(text);
    }
    long micros = (thread.getCurrentThreadCpuTime() - start) / 20_000;
    System.out.println("1000 characters of '" + piece.strip() + "': " + micros + " microseconds");
    assertThat(micros).isLessThan(20_000);
  }

  @Test
  void readsAnyTextWithoutFailing() {
    Random random = new Random(7);
    List<String> pieces =
        List.of(
            "ramipril",
            "no",
            "(",
            ")",
            ",",
            "cream",
            "plus",
            "potassium",
            " ",
            "/",
            "3",
            "mg",
            "tylenol",
            "?",
            "and",
            "but",
            "gel",
            "\n",
            "xyzzyfoo",
            "-",
            ".",
            "\ud800",
            "İ");
    for (int run = 0; run < 20_000; run++) {
      StringBuilder text = new StringBuilder();
      for (int piece = random.nextInt(12); piece >= 0; piece--) {
        text.append(pieces.get(random.nextInt(pieces.size())))
            .append(random.nextBoolean() ? " " : "");
      }
      assertThatCode(() -> VOCABULARY.read(text.toString()))
          .as(text.toString())
          .doesNotThrowAnyException();
    }
  }

  @Test
  void readsNothingFromNothing() {
    assertThat(VOCABULARY.read("  ").recognised()).isFalse();
    assertThat(VOCABULARY.read("  ").unread()).isEmpty();
    assertThat(VOCABULARY.read("a".repeat(100_000)).recognised()).isFalse();
    assertThat(VOCABULARY.read("a.".repeat(50_000)).recognised()).isFalse();
  }

  @Test
  void mergesBrandAndGenericAndMarksGuesses() {
    MedicineReading reading = VOCABULARY.read("escitalopram 10 mg (Cipralex)");
    assertThat(reading.parts()).hasSize(1);
    assertThat(reading.exact()).isTrue();
    assertThat(VOCABULARY.read("atorvastatn").exact()).isFalse();
    assertThat(VOCABULARY.read("Exforge HCT").parts().get(0).readAs())
        .isEqualTo("amlodipine + hydrochlorothiazide + valsartan");
  }
}
