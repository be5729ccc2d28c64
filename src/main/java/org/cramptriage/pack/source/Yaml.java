package org.cramptriage.pack.source;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.cramptriage.pack.PackFiles;
import org.cramptriage.pack.model.Comparison;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.pack.model.PackNumber;
import org.cramptriage.pack.problem.Problems;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * A mapping in a YAML file of the pack. Knows file and line, so that every problem has its place; a
 * key that was never read is a problem, too.
 */
public final class Yaml {

  /** In the order in which they are looked for. */
  private static final List<Map.Entry<String, Comparison>> COMPARISONS =
      List.of(
          Map.entry("above", Comparison.ABOVE),
          Map.entry("atLeast", Comparison.AT_LEAST),
          Map.entry("atMost", Comparison.AT_MOST),
          Map.entry("below", Comparison.BELOW));

  /** Longer ones are left as texts: no answer is a number of so many digits. */
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,40}(\\.\\d{1,40})?");

  private final String file;
  private final int line;
  private final Problems problems;
  private final Map<String, Node> entries = new LinkedHashMap<>();
  private final Map<String, Integer> keyLines = new LinkedHashMap<>();
  private final Set<String> asked = new LinkedHashSet<>();
  private boolean silent;
  private boolean isMapping = true;

  /** The lines of the file before the text from which this was parsed. */
  private int offset;

  private Yaml(String file, int line, Problems problems) {
    this.file = file;
    this.line = line;
    this.problems = problems;
  }

  /**
   * The mapping that a file holds; empty, with a problem noted, if it holds none.
   *
   * @param file the path below the pack's root
   */
  static Yaml of(PackFiles files, String file, Problems problems) {
    return of(files, file, problems, null);
  }

  /**
   * The mapping that a file holds.
   *
   * @param content takes the content of the file without comments and blank lines
   */
  static Yaml of(PackFiles files, String file, Problems problems, @Nullable StringBuilder content) {
    Yaml yaml = new Yaml(file, 1, problems);
    String text = files.text(file);
    if (text == null) {
      yaml.unreadable(0, "is missing; every pack needs this file");
      return yaml;
    }
    yaml.parse(text, content);
    return yaml;
  }

  private void parse(String text, @Nullable StringBuilder content) {
    LoadSettings settings = settings(text);
    try {
      Parser parser = new ParserImpl(settings, new StreamReader(settings, text));
      Optional<Node> root =
          new Composer(settings, new PlainEvents(parser, content)).getSingleNode();
      root.ifPresentOrElse(this::root, () -> unreadable(line, "is empty; restore its entries"));
    } catch (PlainEvents.NotPlainException e) {
      unreadable(e.line() + offset, String.valueOf(e.getMessage()));
    } catch (MarkedYamlEngineException e) {
      int at = e.getProblemMark().map(mark -> mark.getLine() + 1 + offset).orElse(offset);
      unreadable(at, "broken YAML: " + e.getProblem());
    } catch (YamlEngineException e) {
      unreadable(
          offset, "broken YAML: " + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
  }

  /** An empty mapping in place of a file that need not be there. */
  static Yaml nothing(String file, Problems problems) {
    problems.unreadable(file);
    return new Yaml(file, 1, problems).unsaid();
  }

  /** The mappings that a file holds, one on each line; YAML reads JSON. */
  static List<Yaml> ofLines(PackFiles files, String file, Problems problems) {
    List<Yaml> entries = new ArrayList<>();
    int number = 0;
    for (String text : String.valueOf(files.text(file)).split("\n", -1)) {
      number++;
      if (!text.isBlank()) {
        Yaml entry = new Yaml(file, number, problems);
        entry.offset = number - 1;
        entry.parse(text, null);
        entries.add(entry);
      }
    }
    return entries;
  }

  /** In one go: the library stumbles over a character of two halves between two of its buffers. */
  private static LoadSettings settings(String text) {
    return LoadSettings.builder()
        .setCodePointLimit(8_000_000)
        .setMaxAliasesForCollections(0)
        .setBufferSize(text.length() + 1)
        .build();
  }

  private void root(Node node) {
    fill(node);
    if (!isMapping) {
      problems.unreadable(file);
    }
  }

  private void fill(Node node) {
    if (!(node instanceof MappingNode mapping)) {
      add(lineOf(node), "expected entries of the form key: value");
      silent = true;
      isMapping = false;
      return;
    }
    for (NodeTuple tuple : mapping.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        add(lineOf(tuple.getKeyNode()), "expected a plain word as key");
      } else if (entries.put(key.getValue(), tuple.getValueNode()) != null) {
        add(lineOf(key), key.getValue() + " appears twice; remove one");
      } else {
        keyLines.put(key.getValue(), lineOf(key));
      }
    }
  }

  private void unreadable(int at, String text) {
    problems.unreadable(file, at, text);
    silent = true;
  }

  private void add(int at, String text) {
    if (!silent) {
      problems.add(file, at, text);
    }
  }

  private int lineOf(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1 + offset).orElse(0);
  }

  /** The file below the pack's root. */
  public String file() {
    return file;
  }

  /** The line on which this mapping starts. */
  public int line() {
    return line;
  }

  /** The line of a key, or of the mapping if it has no such key. */
  public int lineOf(String key) {
    return keyLines.getOrDefault(key, line);
  }

  /** All keys in their order. */
  public List<String> keys() {
    return List.copyOf(entries.keySet());
  }

  /** Whether the mapping has this key. */
  public boolean has(String key) {
    asked.add(key);
    return entries.containsKey(key);
  }

  /** Whether the value of a key is a mapping. */
  boolean isMapping(String key) {
    return entries.get(key) instanceof MappingNode;
  }

  /** Notes something wrong with this mapping. */
  public void wrong(String text) {
    add(line, text);
  }

  /** Notes something wrong with one key. */
  public void wrong(String key, String text) {
    add(lineOf(key), key + ": " + text);
  }

  /** Notes something wrong with the first of these entries whose line is remembered. */
  void wrongAt(String text, String... entries) {
    add(problems.lineOf(file, entries), text);
  }

  /** Remembers the line of a key of this mapping under a name. */
  void remember(String entry, String key) {
    problems.remember(file, entry, lineOf(key));
  }

  /** An empty mapping that adds no problems: what is missing was reported already. */
  Yaml unsaid() {
    Yaml empty = new Yaml(file, line, problems);
    empty.silent = true;
    return empty;
  }

  /** The text of a key; empty, with a problem noted, if it is missing. */
  public String text(String key) {
    String text = optional(key);
    if (text == null || text.isBlank()) {
      wrong(key, "is missing or empty; write it");
      return "";
    }
    return text;
  }

  /** The text of a key, or empty. */
  public String textOr(String key, String otherwise) {
    String text = optional(key);
    return text == null ? otherwise : text;
  }

  /** The text of a key, or null. */
  public @Nullable String optional(String key) {
    asked.add(key);
    Node node = entries.get(key);
    if (node == null) {
      return null;
    }
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    wrong(key, "expected a text");
    return null;
  }

  /** Whether the value of the key is {@code true}. */
  public boolean isTrue(String key) {
    String text = textOr(key, "false");
    if (!text.equals("true") && !text.equals("false")) {
      wrong(key, "expected true or false");
    }
    return text.equals("true");
  }

  /** The number of a key; empty, with a problem noted, if it is missing or impossible. */
  Optional<BigDecimal> number(String key) {
    String text = text(key);
    Optional<BigDecimal> number = PackNumber.parse(text);
    if (number.isEmpty() && !text.isBlank()) {
      wrong(key, PackNumber.refusal(text));
    }
    return number;
  }

  /**
   * The comparison of an item with a number that this mapping spells; empty if it has none. If the
   * number is impossible, a problem is noted and the condition holds always.
   */
  Optional<Condition> compare(String item) {
    Optional<Condition> found = Optional.empty();
    for (Map.Entry<String, Comparison> word : COMPARISONS) {
      if (found.isEmpty() && has(word.getKey())) {
        found =
            Optional.of(
                number(word.getKey())
                    .map(n -> (Condition) new Condition.Compare(item, word.getValue(), n))
                    .orElseGet(Condition.Always::new));
      }
    }
    return found;
  }

  /** The texts of a key that holds a list; empty if it is missing. */
  public List<String> texts(String key) {
    asked.add(key);
    List<String> texts = new ArrayList<>();
    Node node = entries.get(key);
    if (node instanceof SequenceNode sequence) {
      for (Node part : sequence.getValue()) {
        if (part instanceof ScalarNode scalar) {
          texts.add(scalar.getValue());
        } else {
          add(lineOf(part), key + ": expected a list of texts");
        }
      }
    } else if (node != null) {
      wrong(key, "expected a list, for example [a, b]");
    }
    return texts;
  }

  /** The mapping of a key; empty if it is missing. */
  public Yaml child(String key) {
    asked.add(key);
    Yaml child = new Yaml(file, lineOf(key), problems);
    child.silent = silent;
    child.offset = offset;
    Node node = entries.get(key);
    if (node != null) {
      child.fill(node);
    }
    return child;
  }

  /** The mappings of a key that holds a list of them; empty if it is missing. */
  public List<Yaml> children(String key) {
    asked.add(key);
    List<Yaml> children = new ArrayList<>();
    Node node = entries.get(key);
    if (node instanceof SequenceNode sequence) {
      for (Node part : sequence.getValue()) {
        Yaml child = new Yaml(file, lineOf(part), problems);
        child.offset = offset;
        child.fill(part);
        children.add(child);
      }
    } else if (node != null) {
      wrong(key, "expected a list");
    }
    return children;
  }

  /**
   * The value of a key as plain data: text, list of texts, and whether a text was written in
   * quotes.
   */
  public Optional<Object> plain(String key) {
    asked.add(key);
    return Optional.ofNullable(entries.get(key)).map(Yaml::plain);
  }

  private static Object plain(Node node) {
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue().stream().map(Yaml::plain).toList();
    }
    if (node instanceof ScalarNode scalar) {
      boolean quoted = !scalar.isPlain();
      String text = scalar.getValue();
      if (!quoted && (text.equals("true") || text.equals("false"))) {
        return Boolean.valueOf(text);
      }
      if (!quoted && NUMBER.matcher(text).matches()) {
        return new BigDecimal(text);
      }
      return text;
    }
    return Map.of();
  }

  /** Adds a problem for every key that was never read. */
  public void nothingElse() {
    for (String key : entries.keySet()) {
      if (!asked.contains(key)) {
        wrong(key, "is not known here; known are " + String.join(", ", asked));
      }
    }
  }
}
