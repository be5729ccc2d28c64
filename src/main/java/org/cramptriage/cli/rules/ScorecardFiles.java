package org.cramptriage.cli.rules;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cramptriage.cli.terminal.UsageException;
import org.cramptriage.pack.RulePack;
import org.cramptriage.questionnaire.AnswerCheck;
import org.cramptriage.questionnaire.InvalidQuestionnaireException;
import org.cramptriage.questionnaire.Questionnaire;
import org.cramptriage.terms.Urgency;
import org.cramptriage.verify.scorecard.ScoredPerson;
import org.jspecify.annotations.Nullable;

/**
 * Reads a folder of people whose right level is known: {@code cases.ndjson}, {@code expected.csv}.
 */
final class ScorecardFiles {

  private final RulePack pack;

  /** Reads people for these rules. */
  ScorecardFiles(RulePack pack) {
    this.pack = pack;
  }

  private static final String CASES = "cases.ndjson";
  private static final String EXPECTED = "expected.csv";

  /** The people of a folder, or of each of its subfolders, by the folder's name. */
  Map<String, List<ScoredPerson>> in(Path folder) {
    Map<String, List<ScoredPerson>> sets = new LinkedHashMap<>();
    if (Files.isRegularFile(folder.resolve(EXPECTED))) {
      sets.put(String.valueOf(folder.getFileName()), people(folder));
      return sets;
    }
    try (Stream<Path> inside = Files.list(folder)) {
      inside
          .filter(sub -> Files.isRegularFile(sub.resolve(EXPECTED)))
          .sorted()
          .forEach(sub -> sets.put(String.valueOf(sub.getFileName()), people(sub)));
    } catch (IOException e) {
      throw new UsageException(folder + ": cannot be read; name a folder with " + EXPECTED);
    }
    if (sets.isEmpty()) {
      throw new UsageException(
          folder + ": there is no " + EXPECTED + " in this folder or in a folder below it");
    }
    return sets;
  }

  private List<ScoredPerson> people(Path folder) {
    Map<String, Questionnaire> answers = answers(folder.resolve(CASES));
    Path file = folder.resolve(EXPECTED);
    List<ScoredPerson> people = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : rows) {
        ScoredPerson person = person(file, row, answers);
        if (!seen.add(person.id())) {
          throw new UsageException(
              file + ":" + row.getStartingLineNumber() + ": " + person.id() + " occurs twice");
        }
        people.add(person);
      }
    } catch (CsvParseException | IOException e) {
      throw new UsageException(file + ": cannot be read as CSV with a header row");
    }
    if (people.isEmpty()) {
      throw new UsageException(file + ": names nobody; write a line for each questionnaire");
    }
    Set<String> unnamed = new TreeSet<>(answers.keySet());
    people.forEach(person -> unnamed.remove(person.id()));
    if (!unnamed.isEmpty()) {
      throw new UsageException(
          file + ": has no line for " + unnamed.iterator().next() + " of " + CASES);
    }
    return people;
  }

  private Map<String, Questionnaire> answers(Path file) {
    Map<String, Questionnaire> byId = new HashMap<>();
    int number = 0;
    if (!Files.isRegularFile(file)) {
      throw new UsageException(
          file + ": is missing; it must contain the questionnaires, one per line");
    }
    try {
      for (String line : Files.readAllLines(file)) {
        number++;
        if (!line.isBlank()) {
          Questionnaire read = Questionnaire.fromJson(line);
          AnswerCheck.check(pack.catalogue(), read);
          if (byId.put(read.id().text(), read) != null) {
            throw new UsageException(
                file
                    + ":"
                    + number
                    + ": "
                    + read.id().text()
                    + " occurs twice; ids must be unique");
          }
        }
      }
    } catch (InvalidQuestionnaireException e) {
      throw new UsageException(file + ":" + number + ": " + e.problems().get(0));
    } catch (IOException e) {
      throw new UsageException(file + ": cannot be read");
    }
    return byId;
  }

  private ScoredPerson person(Path file, NamedCsvRecord row, Map<String, Questionnaire> answers) {
    String id = cell(row, "id");
    String place = file + ":" + row.getStartingLineNumber();
    Questionnaire questionnaire = answers.get(id);
    if (questionnaire == null) {
      throw new UsageException(place + ": " + CASES + " has no questionnaire \"" + id + "\"");
    }
    Urgency atLeast = level(place, row, "accept_min");
    Urgency atMost = level(place, row, "accept_max");
    if (atLeast == null || atMost == null || !atMost.isAtLeast(atLeast)) {
      throw new UsageException(
          place + ": accept_min and accept_max must be levels, the first not above the second");
    }
    return new ScoredPerson(
        id,
        cell(row, "title"),
        questionnaire,
        atLeast,
        atMost,
        level(place, row, "exact"),
        cell(row, "tag"),
        advice(place, row, "must_not_advise"),
        advice(place, row, "should_advise"));
  }

  private static String cell(NamedCsvRecord row, String name) {
    return row.findField(name).map(String::strip).orElse("");
  }

  private List<String> advice(String place, NamedCsvRecord row, String name) {
    List<String> ids =
        Stream.of(cell(row, name).split(";")).map(String::strip).filter(s -> !s.isEmpty()).toList();
    for (String id : ids) {
      if (!pack.has(id)) {
        throw new UsageException(place + ": " + name + ": there is no advice " + id);
      }
    }
    return ids;
  }

  private static @Nullable Urgency level(String place, NamedCsvRecord row, String name) {
    String text = cell(row, name);
    try {
      return text.isEmpty() ? null : Urgency.valueOf(text);
    } catch (IllegalArgumentException e) {
      throw new UsageException(place + ": " + name + ": \"" + text + "\" is not a level");
    }
  }
}
