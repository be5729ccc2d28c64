package org.cramptriage.review.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cramptriage.pack.RuleContent;
import org.cramptriage.pack.layout.PackLayout;
import org.cramptriage.pack.signoff.Decision;
import org.cramptriage.pack.signoff.DecisionKind;
import org.cramptriage.pack.signoff.Ledger;
import org.cramptriage.pack.signoff.Prediction;
import org.cramptriage.pack.signoff.SignedContents;
import org.cramptriage.pack.signoff.Signer;
import org.cramptriage.pack.source.SignersText;
import org.cramptriage.review.ReviewException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files only grow, line by line, whoever writes at the same time. */
class RulesOnDiskTest {

  private static final RuleContent CONTENT =
      new RuleContent(List.of(new RuleContent.Line("rule", "RF-001")));

  @TempDir Path root;

  @BeforeEach
  void folder() throws IOException {
    Files.createDirectories(root.resolve(PackLayout.SIGNED));
  }

  private static Decision decision(String comment) {
    return new Decision(
        LocalDate.of(2026, 11, 21),
        "RF-001",
        CONTENT.hash(),
        DecisionKind.APPROVE,
        "j.doe",
        "Jane Doe",
        "GP",
        Prediction.NONE,
        comment);
  }

  @Test
  void whatStandsThereIsNeverTouched() throws IOException {
    String before = "# Ledger\r\n# no end";
    Files.writeString(root.resolve(PackLayout.LEDGER), before);
    new RulesOnDisk(root).write(decision("one"), Optional.of(CONTENT));
    new RulesOnDisk(root).write(decision("two"), Optional.of(CONTENT));
    assertThat(Files.readString(root.resolve(PackLayout.LEDGER)))
        .isEqualTo(before + "\n" + decision("one").line() + "\n" + decision("two").line() + "\n");
    assertThat(root.resolve(SignedContents.file("RF-001", CONTENT.hash())))
        .hasContent(CONTENT.text());
  }

  @Test
  void manyAtATimeWriteWholeLines() throws IOException {
    IntStream.range(0, 60)
        .parallel()
        .forEach(i -> new RulesOnDisk(root).write(decision("c" + i), Optional.empty()));
    List<String> wrong = new ArrayList<>();
    Ledger ledger =
        Ledger.parse(
            Files.readString(root.resolve(PackLayout.LEDGER)), (line, text) -> wrong.add(text));
    assertThat(wrong).isEmpty();
    assertThat(ledger.entries()).hasSize(60);
  }

  @Test
  void aFolderThatCannotBeWrittenIsSaidInOneLine() throws IOException {
    Files.createDirectories(root.resolve(PackLayout.LEDGER));
    assertThatThrownBy(() -> new RulesOnDisk(root).write(decision(""), Optional.empty()))
        .isInstanceOf(ReviewException.class)
        .hasMessageContaining("cannot be written");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Jane Doe",
        "Zoë: \"Z\" \\ O'Neill #1",
        "- x",
        "{a: b}",
        "yes",
        "漢字 🦵",
        "*x &y !z %w @v `u",
        "=1+1"
      })
  void everyNameReadsBackFromTheListOfSigners(String name) throws IOException {
    Signer signer = new Signer("z.o", name, name, true, List.of());
    for (String before : List.of("", "# Only a comment", "a.b:\n  name: A\n  role: B")) {
      Files.writeString(root.resolve(PackLayout.SIGNERS), before);
      new RulesOnDisk(root).add(signer);
      String text = Files.readString(root.resolve(PackLayout.SIGNERS));
      assertThat(text).startsWith(before).endsWith("\n");
      assertThat(SignersText.read(text)).containsEntry("z.o", signer);
    }
  }

  @Test
  void aNameWithACharacterThatNobodySeesIsNotAdded() throws IOException {
    Files.writeString(root.resolve(PackLayout.SIGNERS), "");
    Signer signer = new Signer("z.o", "a\u0085b", "r", true, List.of());
    assertThatThrownBy(() -> new RulesOnDisk(root).add(signer))
        .isInstanceOf(ReviewException.class)
        .hasMessageContaining("U+0085");
    assertThat(root.resolve(PackLayout.SIGNERS)).isEmptyFile();
  }

  @Test
  void aListThatCannotBeAddedToIsLeftAlone() throws IOException {
    String flow = "{a.b: {name: A, role: B}}\n";
    Files.writeString(root.resolve(PackLayout.SIGNERS), flow);
    Signer signer = new Signer("z.o", "Z", "r", true, List.of());
    assertThatThrownBy(() -> new RulesOnDisk(root).add(signer)).isInstanceOf(ReviewException.class);
    assertThat(root.resolve(PackLayout.SIGNERS)).hasContent(flow);
  }
}
