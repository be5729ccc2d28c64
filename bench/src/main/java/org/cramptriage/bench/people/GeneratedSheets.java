package org.cramptriage.bench.people;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.cramptriage.pack.RulePack;
import org.cramptriage.questionnaire.AnswerCheck;
import org.cramptriage.questionnaire.AnswerSheet;
import org.cramptriage.questionnaire.Questionnaire;

/** Generated answer sheets, as the product reads them from generated records. */
public final class GeneratedSheets {

  private GeneratedSheets() {}

  /** Plausible people: what is timed. */
  public static List<AnswerSheet> plausible(RulePack pack, int count, long seed) {
    return lines(pack, count, seed).stream()
        .map(line -> AnswerCheck.check(pack.catalogue(), Questionnaire.fromJson(line)).sheet())
        .toList();
  }

  /** The records of plausible people, one a line. */
  public static List<String> lines(RulePack pack, int count, long seed) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      new Generate(pack, seed, 0.04, 0).write(count, "ndjson", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("memory takes everything", e);
    }
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }

  /** No plausible people: for equality only. */
  public static List<AnswerSheet> wild(RulePack pack, int count, long seed) {
    WildSheets wild = new WildSheets(pack, seed);
    List<AnswerSheet> sheets = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      sheets.add(wild.next());
    }
    return sheets;
  }
}
