package org.cramptriage.facts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Writes the Java source of the facts from {@code questionnaire/questionnaire.yaml}: one record a
 * fact, one enum a coded item, and {@code FactTypes}. Wording is left out, so that a reworded
 * question is not a change of the program.
 *
 * <p>It uses no class of the project, so that it also runs while the project does not compile:
 * {@value #COMMAND} launches this file from its source.
 */
final class GenerateFacts {

  /** Brings the checked-in facts up to date. */
  static final String COMMAND = "mvn -q exec:exec@facts";

  private static final String MARK =
      "// Generated from rules/questionnaire/questionnaire.yaml by: " + COMMAND;
  private static final int WIDTH = 100;

  private final Map<String, Fact> facts = new LinkedHashMap<>();
  private final Map<String, Codes> enums = new LinkedHashMap<>();
  private final SortedMap<String, String> sources = new TreeMap<>();

  /** A record to write. */
  private record Fact(String about, boolean ticked, List<Field> fields) {}

  /** An enum to write, and the items that share it. */
  private record Codes(
      List<String> constants, boolean unknown, boolean calming, List<String> items) {}

  /** A component of a record: its Java type, name and description. */
  private record Field(String type, String name, String doc) {}

  /** Writes what has changed: arguments are the questionnaire and the folder of the package. */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[1]);
    try {
      SortedMap<String, String> sources = of(Files.readString(Path.of(args[0])));
      for (String file : stale(sources, folder)) {
        String source = sources.get(file);
        if (source == null) {
          Files.delete(folder.resolve(file));
        } else {
          Files.writeString(folder.resolve(file), source);
        }
        System.out.println((source == null ? "deleted " : "wrote ") + folder.resolve(file));
      }
    } catch (IllegalArgumentException e) {
      System.err.println(args[0] + ": " + e.getMessage());
      System.exit(1);
    }
  }

  /**
   * The source of each file, by its name.
   *
   * @throws IllegalArgumentException if the questionnaire does not say all that is needed
   */
  static SortedMap<String, String> of(String questionnaire) {
    Map<?, ?> root =
        (Map<?, ?>)
            new Load(LoadSettings.builder().setCodePointLimit(8_000_000).build())
                .loadFromString(questionnaire);
    GenerateFacts facts = new GenerateFacts();
    facts.read(entries(root, "facts"), (List<?>) root.get("items"));
    facts.enums.forEach(facts::writeEnum);
    facts.facts.forEach(facts::writeRecord);
    facts.writeTypes();
    return facts.sources;
  }

  /** The names of the files that differ from these sources, and of generated ones left over. */
  static List<String> stale(SortedMap<String, String> sources, Path folder) throws IOException {
    List<String> stale = new ArrayList<>();
    for (Map.Entry<String, String> source : sources.entrySet()) {
      Path file = folder.resolve(source.getKey());
      if (!Files.exists(file) || !Files.readString(file).equals(source.getValue())) {
        stale.add(source.getKey());
      }
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        if (!sources.containsKey(name) && Files.readString(file).startsWith(MARK)) {
          stale.add(name);
        }
      }
    }
    return stale;
  }

  private void read(Map<?, ?> about, List<?> items) {
    for (Object entry : items) {
      Map<?, ?> item = (Map<?, ?>) entry;
      if (item.get("fact") != null) {
        read(item, about);
      }
    }
    for (Object fact : about.keySet()) {
      check(facts.containsKey(fact), "facts: no item has a field of %s; remove it", fact);
    }
  }

  private void read(Map<?, ?> item, Map<?, ?> about) {
    Object id = item.get("id");
    String[] path = item.get("fact").toString().split("\\.", -1);
    check(path.length == 2, "%s: fact must have the form Fact.field", id);
    String fact = path[0];
    String name = path[1];
    check(SourceVersion.isName(name), "%s: %s is not a Java field name", id, name);
    check(about.containsKey(fact), "%s: say under facts what %s is about", id, fact);
    boolean ticked = "multi-choice".equals(item.get("type"));
    Fact record =
        facts.computeIfAbsent(
            fact, f -> new Fact(about.get(f).toString(), ticked, new ArrayList<>()));
    check(
        record.ticked == ticked && (record.fields.isEmpty() || !ticked),
        "%s: a multi-choice item needs a fact of its own, not %s",
        id,
        fact);
    check(
        record.fields.stream().noneMatch(f -> f.name.equals(name)),
        "%s: %s.%s belongs to another item",
        id,
        fact,
        name);
    Object unit = item.get("unit") == null ? null : entries(item, "unit").get("label");
    String doc = "from {@code " + id + "}" + (unit == null ? "" : ", in " + unit);
    record.fields.add(new Field(type(item, name), name, doc));
  }

  private String type(Map<?, ?> item, String field) {
    String type = String.valueOf(item.get("type"));
    return switch (type) {
      case "boolean" -> "Boolean";
      case "integer" -> "Integer";
      case "decimal", "derived" -> "Double";
      case "choice", "multi-choice" -> enumOf(item, field);
      default -> throw new IllegalArgumentException(item.get("id") + ": no fact for " + type);
    };
  }

  private String enumOf(Map<?, ?> item, String field) {
    Object id = item.get("id");
    Object named = item.get("enum");
    String name =
        named == null
            ? field.substring(0, 1).toUpperCase(Locale.ROOT) + field.substring(1)
            : "" + named;
    boolean unknown = Boolean.TRUE.equals(item.get("unknownIsFact"));
    List<String> constants = new ArrayList<>();
    for (Object code : entries(item, "choices").keySet()) {
      String constant = code.toString().toUpperCase(Locale.ROOT).replace('-', '_');
      check(SourceVersion.isName(constant), "%s: code %s cannot be a Java constant", id, code);
      if (unknown || !code.equals("unknown")) {
        constants.add("  " + constant);
      }
    }
    boolean calming = item.get("calms") != null;
    if (calming) {
      constants.add("  NOT_TOLD");
    }
    Codes codes =
        enums.computeIfAbsent(name, n -> new Codes(constants, unknown, calming, new ArrayList<>()));
    check(
        codes.constants.equals(constants) && codes.unknown == unknown && codes.calming == calming,
        "%s: there are two Java types %s; rename one, or give the items the same codes",
        id,
        name);
    codes.items.add("{@code " + id + "}");
    return name;
  }

  private void writeEnum(String name, Codes codes) {
    String items = String.join(", ", codes.items).replaceAll(", (\\S+ \\S+)$", " and $1");
    String doc =
        "The answers to %s, one constant a code%s."
            .formatted(
                items, codes.unknown ? "; not knowing is an answer that rules can test" : "");
    String notTold = "<p>NOT_TOLD: the question is due, and there is no answer or it is not known.";
    add(
        name,
        codes.items.get(0) + ": enum",
        javadoc(codes.calming ? List.of(doc, notTold) : List.of(doc), List.of())
            + "public enum %s {\n%s\n}\n".formatted(name, String.join(",\n", codes.constants)));
  }

  private void writeRecord(String name, Fact fact) {
    List<String> doc = new ArrayList<>(List.of(fact.about));
    String nullable = "";
    String imports = "";
    if (!fact.ticked) {
      doc.add(
          "<p>A component is null if there is no answer, or if the answer is unknown and the"
              + " component's type has no constant for it.");
      nullable = "@Nullable ";
      imports = "import org.jspecify.annotations.Nullable;\n\n";
    }
    List<String> params = new ArrayList<>();
    List<String> components = new ArrayList<>();
    for (Field field : fact.fields) {
      params.add("@param " + field.name + " " + field.doc);
      components.add(nullable + field.type + " " + field.name);
    }
    add(
        name,
        "facts",
        imports
            + javadoc(doc, params)
            + list("public record " + name + "(", 4, components, ") {}"));
  }

  private void writeTypes() {
    StringBuilder text = new StringBuilder("import java.util.List;\n\n");
    text.append(javadoc(List.of("All facts, in the order of the questionnaire."), List.of()));
    text.append("public final class FactTypes {\n");
    types(text, "One record a topic, always there.", "TOPICS", false);
    types(text, "One record a ticked code.", "TICKED", true);
    text.append("\n  private FactTypes() {}\n}\n");
    add("FactTypes", "facts", text.toString());
  }

  private void types(StringBuilder text, String doc, String name, boolean ticked) {
    List<String> classes = new ArrayList<>();
    facts.forEach(
        (fact, of) -> {
          if (of.ticked == ticked) {
            classes.add(fact + ".class");
          }
        });
    text.append("\n  /** %s */\n".formatted(doc));
    text.append("  public static final List<Class<? extends Record>> %s =\n".formatted(name));
    text.append(list("      List.of(", 10, classes, ");"));
  }

  private void add(String name, String where, String declaration) {
    check(SourceVersion.isName(name), "%s: %s is not a Java type name", where, name);
    String before =
        sources.put(name + ".java", MARK + "\npackage org.cramptriage.facts;\n\n" + declaration);
    check(before == null, "%s: there are two Java types %s; rename one", where, name);
  }

  private static Map<?, ?> entries(Map<?, ?> of, String key) {
    Object value = of.get(key);
    check(value instanceof Map, "%s: expected entries of the form key: value", key);
    return (Map<?, ?>) value;
  }

  private static void check(boolean holds, String otherwise, Object... values) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise.formatted(values));
    }
  }

  /** A comment in lines of the house's width. */
  private static String javadoc(List<String> paragraphs, List<String> params) {
    String line = "/** " + paragraphs.get(0) + " */\n";
    if (paragraphs.size() == 1 && params.isEmpty() && line.length() <= WIDTH + 1) {
      return line;
    }
    StringBuilder text = new StringBuilder("/**\n");
    for (int i = 0; i < paragraphs.size(); i++) {
      text.append(i == 0 ? "" : " *\n").append(wrapped(paragraphs.get(i), " *"));
    }
    text.append(params.isEmpty() ? "" : " *\n");
    params.forEach(param -> text.append(wrapped(param, " *    ")));
    return text.append(" */\n").toString();
  }

  private static String wrapped(String words, String next) {
    StringBuilder text = new StringBuilder();
    StringBuilder line = new StringBuilder(" *");
    for (String word : words.split(" ")) {
      if (line.length() + 1 + word.length() > WIDTH) {
        text.append(line).append('\n');
        line = new StringBuilder(next);
      }
      line.append(' ').append(word);
    }
    return text.append(line).append('\n').toString();
  }

  /** A list in one line, or else below its opening in one line, or else one line each. */
  private static String list(String open, int indent, List<String> parts, String close) {
    String inOne = String.join(", ", parts) + close;
    if (open.length() + inOne.length() <= WIDTH) {
      return open + inOne + "\n";
    }
    String start = "\n" + " ".repeat(indent);
    String below =
        indent + inOne.length() <= WIDTH ? inOne : String.join("," + start, parts) + close;
    return open + start + below + "\n";
  }
}
