package org.cramptriage.spark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.cramptriage.pack.load.PackLoader;
import org.cramptriage.questionnaire.Item;

/** Answer sheets by chance, the same ones for the same number; some of them must be refused. */
final class SampleRecords {

  private static final List<Item> ITEMS = List.copyOf(PackLoader.builtIn().catalogue().items());
  private static final List<String> MEDICINES =
      List.of("Lipitor 20 mg", "lisinopril", "Salbutamol");

  private SampleRecords() {}

  /** The answers of a person: booleans, numbers, texts, lists of texts. */
  static Map<String, Object> answers(long number) {
    SplittableRandom random = new SplittableRandom(number * 7919);
    Map<String, Object> answers = new LinkedHashMap<>();
    for (Item item : ITEMS) {
      if (random.nextInt(3) > 0) {
        Object value = random.nextInt(20) == 0 ? null : value(item, random);
        if (value != null) {
          answers.put(item.id(), value);
        }
      }
    }
    return answers;
  }

  private static Object value(Item item, SplittableRandom random) {
    List<String> codes = List.copyOf(item.choices().keySet());
    return switch (item.type()) {
      case BOOLEAN -> random.nextInt(4) == 0;
      case INTEGER, DECIMAL -> number(item, random);
      case CHOICE -> codes.get(random.nextInt(codes.size()));
      case MULTI_CHOICE -> List.of(codes.get(random.nextInt(codes.size())));
      case TEXT_LIST -> List.of(MEDICINES.get(random.nextInt(MEDICINES.size())));
      case DERIVED -> null;
    };
  }

  private static long number(Item item, SplittableRandom random) {
    Item.Range range = item.range();
    long from = range == null ? 0 : range.from().longValue();
    long to = range == null ? 10 : range.to().longValue();
    return from + random.nextLong(Math.max(1, to - from));
  }

  /** A record as a line of NDJSON; every hundredth or so is refused, some lack an id or a line. */
  static String line(long number) {
    String id = number % 50 == 7 ? "" : "\"id\": \"s-" + number + "\", ";
    return switch ((int) (number % 400)) {
      case 11 -> "{" + id + "\"answers\": {\"person.age-year\": 4}}";
      case 12 -> "{" + id + "\"answers\": {\"episode.unbearable\": \"perhaps\"}}";
      case 13 -> "{" + id + "\"answers\": {";
      case 14 -> "\n   ";
      case 15 -> "{" + id + "\"answers\": {\"medication.names\": [\"\u00c4pfel\"]}}";
      case 16 -> "{\"id\": \"again\", \"answers\": {}}";
      default -> "{" + id + "\"answers\": " + json(answers(number)) + "}";
    };
  }

  static String json(Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(e -> "\"" + e.getKey() + "\": " + json(e.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (value instanceof List<?> list) {
      return list.stream().map(SampleRecords::json).collect(Collectors.joining(",", "[", "]"));
    }
    return value instanceof String text ? "\"" + text + "\"" : String.valueOf(value);
  }

  /** The header of a CSV file. */
  static String header() {
    return "id," + ITEMS.stream().map(Item::id).collect(Collectors.joining(","));
  }

  /** A record as a row of CSV. */
  static String row(long number) {
    Map<String, Object> answers = answers(number);
    List<String> cells = new ArrayList<>();
    cells.add(number % 50 == 7 ? "" : number % 30 == 0 ? "\"s\n" + number + "\"" : "s-" + number);
    for (Item item : ITEMS) {
      Object value = answers.getOrDefault(item.id(), "");
      cells.add(cell(value instanceof List<?> list ? String.valueOf(list.get(0)) : value + ""));
    }
    return String.join(",", cells) + (number % 100 == 11 ? ",too,many" : "");
  }

  private static String cell(String text) {
    return text.contains("\"") || text.contains(",")
        ? '"' + text.replace("\"", "\"\"") + '"'
        : text;
  }
}
