package org.cramptriage.pack.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonGenerator;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cramptriage.SmallPack;
import org.cramptriage.json.JsonText;
import org.cramptriage.pack.PackFiles;
import org.cramptriage.pack.layout.PackLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Every YAML file of a pack follows its schema, and CONTRIBUTING.md tells editors which. */
class PackSchemasTest {

  private static final PackFiles RULES = PackFiles.in(Path.of("rules"));

  /** Where the first keys of a file are names: a key that is not. */
  private static final Map<String, String> FIXED_KEYS =
      Map.of(
          "chart-codes", "icd10cm",
          "references", "title",
          "conflicts", "decision",
          "signers", "role",
          "open-questions", "proposed",
          "items", "question");

  private static final Map<String, List<String>> PATTERNS = mapping();

  /** The patterns of files by schema, as CONTRIBUTING.md lists them for an editor. */
  private static Map<String, List<String>> mapping() {
    Map<String, List<String>> patterns = new TreeMap<>();
    String entry = "\"\\./rules/schema/([a-z-]+)\\.json\": \\[([^]]+)]";
    Matcher entries = Pattern.compile(entry).matcher(contributing());
    while (entries.find()) {
      patterns.put(
          entries.group(1), List.of(entries.group(2).replaceAll("[\"\\s]", "").split(",")));
    }
    return patterns;
  }

  private static String contributing() {
    try {
      return Files.readString(Path.of("CONTRIBUTING.md"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String schemaOf(String file) {
    List<String> fitting =
        PATTERNS.keySet().stream().filter(schema -> fits(PATTERNS.get(schema), file)).toList();
    assertThat(fitting).as("the schema of %s", file).hasSize(1);
    return fitting.get(0);
  }

  /** A pattern that begins with ! leaves out. */
  private static boolean fits(List<String> patterns, String file) {
    Path path = Path.of("rules", file);
    boolean fits = false;
    for (String pattern : patterns) {
      boolean out = pattern.startsWith("!");
      String glob = "glob:" + (out ? pattern.substring(1) : pattern);
      if (path.getFileSystem().getPathMatcher(glob).matches(path)) {
        fits = !out;
      }
    }
    return fits;
  }

  private static Set<String> violations(String file, String yaml) {
    String schema = String.valueOf(RULES.text("schema/" + schemaOf(file) + ".json"));
    JsonSchema read =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema);
    Object value = new Load(LoadSettings.builder().build()).loadFromString(yaml);
    String json = JsonText.of(generator -> write(generator, value));
    Set<String> found = new LinkedHashSet<>();
    read.validate(json, InputFormat.JSON).forEach(message -> found.add(message.toString()));
    return found;
  }

  private static void write(JsonGenerator json, Object value) throws IOException {
    if (value instanceof Map<?, ?> map) {
      json.writeStartObject();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        json.writeFieldName(String.valueOf(entry.getKey()));
        write(json, entry.getValue());
      }
      json.writeEndObject();
    } else if (value instanceof List<?> list) {
      json.writeStartArray();
      for (Object part : list) {
        write(json, part);
      }
      json.writeEndArray();
    } else if (value instanceof Boolean flag) {
      json.writeBoolean(flag);
    } else if (value instanceof Number number) {
      json.writeNumber(number.toString());
    } else if (value == null) {
      json.writeNull();
    } else {
      json.writeString(String.valueOf(value));
    }
  }

  static Stream<Map.Entry<String, String>> files() {
    return Stream.of(RULES, SmallPack.files())
        .flatMap(pack -> pack.byPath().entrySet().stream())
        .filter(file -> file.getKey().endsWith(".yaml"));
  }

  @Test
  void everyYamlFileFollowsItsSchema() {
    List<String> found =
        files()
            .flatMap(
                file ->
                    violations(file.getKey(), file.getValue()).stream()
                        .map(violation -> file.getKey() + violation))
            .toList();
    assertThat(found).isEmpty();
    assertThat(files()).hasSizeGreaterThan(100);
  }

  /** A file of each kind. */
  static Stream<String> kinds() {
    Map<String, String> one = new TreeMap<>();
    files().forEach(file -> one.putIfAbsent(schemaOf(file.getKey()), file.getKey()));
    assertThat(one.keySet()).containsExactlyInAnyOrderElementsOf(PATTERNS.keySet());
    return one.values().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  void aMisspeltKeyIsFound(String file) {
    String text = String.valueOf(RULES.text(file));
    String named = FIXED_KEYS.getOrDefault(schemaOf(file), "[a-zA-Z0-9-]+");
    Matcher keys = Pattern.compile("(?m)^[ -]*(" + named + "):").matcher(text);
    assertThat(keys.find()).as("a key of %s", file).isTrue();
    String misspelt = new StringBuilder(text).insert(keys.end(1), "X_").toString();
    assertThat(violations(file, misspelt)).as("%s", keys.group()).isNotEmpty();
  }

  @Test
  void everySchemaIsNamedToEditorsAndNoneIsBuiltIn() {
    assertThat(RULES.byPath().keySet().stream().filter(PackLayout::isSchema))
        .map(file -> file.substring("schema/".length()).replace(".json", ""))
        .containsExactlyInAnyOrderElementsOf(PATTERNS.keySet());
    assertThat(PackFiles.builtIn().byPath().keySet()).noneMatch(PackLayout::isSchema);
    assertThat(RULES.packaged()).isEqualTo(PackFiles.builtIn());
  }
}
