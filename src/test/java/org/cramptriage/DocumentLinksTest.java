package org.cramptriage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every link of a document to a file of the project leads to a file. */
class DocumentLinksTest {

  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(?:#[^)]*)?\\)");
  private static final List<Path> FOLDERS =
      List.of(Path.of("docs"), Path.of("bench"), Path.of("spark"), Path.of("examples"));

  private static List<Path> documents() throws IOException {
    List<Path> documents = new ArrayList<>();
    try (Stream<Path> top = Files.list(Path.of(""))) {
      top.forEach(documents::add);
    }
    for (Path folder : FOLDERS) {
      try (Stream<Path> files = Files.walk(folder)) {
        files.filter(file -> !file.toString().contains("node_modules")).forEach(documents::add);
      }
    }
    documents.removeIf(file -> !file.toString().endsWith(".md"));
    return documents;
  }

  /** The targets of a document's links that are not there. */
  private static List<String> broken(Path document) throws IOException {
    Matcher link = LINK.matcher(Files.readString(document));
    return link.results()
        .map(match -> match.group(1))
        .filter(target -> !target.contains(":"))
        .filter(target -> !Files.exists(document.resolveSibling(target)))
        .map(target -> document + " -> " + target)
        .toList();
  }

  @Test
  void everyRelativeLinkLeadsToAFile() throws IOException {
    List<Path> documents = documents();
    assertThat(documents).hasSizeGreaterThan(20).contains(Path.of("README.md"));
    List<String> broken = new ArrayList<>();
    for (Path document : documents) {
      broken.addAll(broken(document));
    }
    assertThat(broken).isEmpty();
  }

  @Test
  void aLinkToAMissingFileIsFound() throws IOException {
    Path document = Files.createTempFile("document", ".md");
    try {
      Files.writeString(document, "[a](missing.md#part) [b](https://example.org) [c](#here)");
      assertThat(broken(document)).containsExactly(document + " -> missing.md");
    } finally {
      Files.delete(document);
    }
  }
}
